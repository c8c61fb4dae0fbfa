"""Send a ready list of required SOPs, look at what it would do, adopt it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.ledger import actions
from rambu.web.ledger.authority import may_adopt
from rambu.web.ledger.columns.choices import recall_list
from rambu.web.ledger.forms import ListForm
from rambu.web.ledger.jobs import MANY, start_list
from rambu.web.ledger.models import Guide
from rambu.web.ledger.sheets.columns import COLUMNS
from rambu.web.ledger.sheets.lines import ListPlan, judged
from rambu.web.ledger.views.finding import find_list, find_office
from rambu.web.library.views.export import TYPE
from rambu.web.offices.asking import tell
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.people.sheets.columns import NoTable
from rambu.web.people.sheets.out import as_template
from rambu.web.people.sheets.plan import State
from rambu.web.people.sheets.reading import BadSheet
from rambu.web.ui.notes import say, warn
from rambu.web.ui.words import number

SHOWN = 200
"""Rows on a page of the preview."""
_ORDER = (State.WRONG, State.NEW, State.CHANGED, State.SAME)


def _office(request: HttpRequest, pk: int) -> Office:
    office = find_office(request, pk)
    if not may_adopt(asker(request), office):
        raise Http404
    return office


def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the file; nothing changes before the preview."""
    office, me = _office(request, pk), asker(request)
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        guide = _kept(me, office, form)
        if guide:
            return redirect("ledger:list", guide.pk)
    rows = Guide.objects.for_person(me).filter(office=office)
    mine = rows.filter(sent_by=me, state=Guide.State.READ)
    context = {
        "office": office,
        "form": form,
        "columns": COLUMNS,
        "waiting": mine[:5],
        "past": rows.exclude(state=Guide.State.READ).select_related("sent_by")[:20],
    }
    return render(request, "ledger/lists.html", context)


def _kept(me: Any, office: Office, form: ListForm) -> Guide | None:
    """The list, if it can be read at all."""
    file = form.cleaned_data["file"]
    content = file.read()
    try:
        judged(me, office, content, recall_list(office, content))
    except NoTable:
        pass  # its columns are asked for
    except BadSheet as bad:
        form.add_error("file", str(bad))
        return None
    return actions.keep_list(by=me, office=office, name=form.cleaned_data["name"], file=file.name, content=content)


@require_safe
def template(request: HttpRequest, pk: int) -> HttpResponse:
    """An empty list with an example and an explanation."""
    _office(request, pk)
    headers = {"Content-Disposition": 'attachment; filename="templat-daftar-sop-wajib.xlsx"'}
    return HttpResponse(as_template(COLUMNS, _("Daftar SOP wajib"), {}), content_type=TYPE, headers=headers)


def _used(request: HttpRequest, guide: Guide) -> HttpResponse:
    say(request, _("{file} sudah {state}.").format(file=guide.file, state=guide.get_state_display()))
    return redirect("ledger:office", guide.office_id)


def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """What the list would do, row by row; the button does it."""
    me, guide = asker(request), find_list(request, pk)
    if guide.state != Guide.State.READ:
        return _used(request, guide)
    try:
        plan = judged(me, guide.office, bytes(guide.content), guide.columns)
    except NoTable as bad:
        warn(request, str(bad))
        return redirect("ledger:list_columns", guide.pk)
    except BadSheet as bad:
        warn(request, str(bad))
        return redirect("ledger:lists", guide.office_id)
    onward = _adopt(request, guide, plan) if request.method == "POST" else ""
    return redirect(onward) if onward else render(request, "ledger/preview.html", _preview(request, guide, plan))


def _adopt(request: HttpRequest, guide: Guide, plan: ListPlan) -> str:
    """Adopt it, at once or later where it is long; returns where to go on, nothing when it is refused."""
    asked: dict[str, Any] = {"skip_wrong": request.POST.get("lewati") == "1"}
    asked["looked_at"] = request.POST.get("dilihat", "")
    try:
        if len(plan.plan.lines) > MANY:
            return start_list(by=asker(request), guide=guide, **asked)
        event = actions.adopt_list(by=asker(request), guide=guide, **asked)
    except Refused as refusal:
        warn(request, str(refusal))
        return ""
    told = _("Daftar dipakai: {new} baris baru, {gone} baris tidak lagi diminta.")
    counts = plan.counts
    tell(request, told.format(new=number(counts["new"]), gone=number(counts["gone"])), event)
    return reverse("ledger:office", args=[guide.office_id])


def _preview(request: HttpRequest, guide: Guide, plan: ListPlan) -> dict[str, Any]:
    chosen = request.GET.get("yang", "")
    wanted = [line for line in plan.plan.lines if line.state.value == chosen or not chosen]
    lines = sorted(wanted, key=lambda line: (_ORDER.index(line.state), line.number))
    return {
        "guide": guide,
        "office": guide.office,
        "table": plan.plan.table,
        "counts": plan.counts,
        "doing": len(plan.plan.doing),
        "plan": plan,
        "page": Paginator(lines, SHOWN).get_page(request.GET.get("halaman")),
        "gone": plan.gone[:SHOWN] if chosen in ("", "gone") else (),
        "chosen": chosen,
        "columns": [column.title for column in COLUMNS if column.key in plan.plan.table.known],
    }


@require_POST
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a list away that was not adopted."""
    guide = find_list(request, pk)
    actions.forget_list(by=asker(request), guide=guide)
    say(request, _("{file} dibuang. Tidak ada yang diubah.").format(file=guide.file))
    return redirect("ledger:lists", guide.office_id)
