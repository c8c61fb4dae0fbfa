"""Send a list, look at what it would do, apply it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.offices.asking import tell
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.structure import above
from rambu.web.people import actions
from rambu.web.people.asker import asker
from rambu.web.people.models import Sheet
from rambu.web.people.sheets.deed import deed_of, tell_deed
from rambu.web.people.sheets.forms import SendForm
from rambu.web.people.sheets.kinds import KINDS, fingerprint, judged
from rambu.web.people.sheets.later import starter_for
from rambu.web.people.sheets.plan import Plan, State
from rambu.web.people.sheets.reading import BadSheet
from rambu.web.ui.notes import say, warn

SHOWN = 200
"""Rows on a page of the preview."""
ORDER = (State.WRONG, State.NEW, State.CHANGED, State.SAME)


def offered(request: HttpRequest, office: Office) -> list[Sheet.Kind]:
    """The kinds of lists that the person may send for this office; 404 when there is none."""
    reach = asker(request).reach
    kinds = [listed.kind for listed in KINDS.values() if reach.may(listed.power, office.path)]
    if not kinds:
        raise Http404
    return kinds


def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the kind of list and the file."""
    office = get_object_or_404(Office.objects.for_person(asker(request)), pk=pk)
    kinds = offered(request, office)
    chosen = request.GET.get("isi", "")
    initial = {"kind": chosen if chosen in kinds else kinds[-1].value}
    form = SendForm(request.POST or None, request.FILES or None, kinds=kinds, initial=initial)
    if request.method == "POST" and form.is_valid():
        sheet = _kept(request, office, form)
        if sheet:
            return redirect("people:sheet", sheet.pk)
    waiting = Sheet.objects.for_person(asker(request)).filter(sent_by=asker(request), office=office)
    context = {
        "office": office,
        "above": above(asker(request), office),
        "form": form,
        "kinds": [(kind, KINDS[kind.value].columns) for kind in kinds],
        "waiting": waiting.filter(state=Sheet.State.READ)[:5],
    }
    return render(request, "people/sheets/send.html", context)


def _kept(request: HttpRequest, office: Office, form: SendForm) -> Sheet | None:
    """The list, if it can be read at all."""
    kind, file = form.cleaned_data["kind"], form.cleaned_data["file"]
    content = file.read()
    try:
        judged(asker(request), office, kind, content)
    except BadSheet as bad:
        form.add_error("file", str(bad))
        return None
    return actions.keep_sheet(by=asker(request), office=office, kind=kind, file=file.name, content=content)


def _mine(request: HttpRequest, pk: int) -> Sheet:
    rows = Sheet.objects.for_person(asker(request)).filter(sent_by=asker(request)).select_related("office")
    found: Sheet = get_object_or_404(rows, pk=pk)
    return found


def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """What the list would do, row by row; the button does it."""
    row = _mine(request, pk)
    if row.state != Sheet.State.READ:
        _tell_state(request, row)
        return redirect(_after(row))
    onward = _apply(request, row) if request.method == "POST" else ""
    if onward:
        return redirect(onward)
    try:
        plan = judged(asker(request), row.office, row.kind, bytes(row.content))
    except BadSheet as bad:
        warn(request, str(bad))
        return redirect("people:send_list", row.office_id)
    return render(request, "people/sheets/preview.html", _preview(request, row, plan))


def _tell_state(request: HttpRequest, row: Sheet) -> None:
    told = _("{file} sudah {state}.").format(file=row.file, state=row.get_state_display())
    event = deed_of(row) if row.state == Sheet.State.APPLIED else None
    tell(request, f"{told} {tell_deed(event)}" if event else told, event)


def _apply(request: HttpRequest, row: Sheet) -> str:
    """Apply it, at once or later where it is long; returns where to go on, nothing when it is refused."""
    skip, looked_at = request.POST.get("lewati") == "1", request.POST.get("dilihat", "")
    start = starter_for(row)
    try:
        if start:
            return start(by=asker(request), sheet=row, looked_at=looked_at, skip_wrong=skip)
        event = actions.apply_sheet(by=asker(request), sheet=row, looked_at=looked_at, skip_wrong=skip)
    except Refused as refusal:
        warn(request, str(refusal))
        return ""
    tell(request, tell_deed(event), event)
    return _after(row)


def _after(row: Sheet) -> str:
    if row.kind == Sheet.Kind.PEOPLE:
        return reverse("people:hand_out", args=[row.office_id])
    return reverse("offices:office", args=[row.office_id])


def _preview(request: HttpRequest, row: Sheet, plan: Plan) -> dict[str, Any]:
    counts, chosen = plan.counts, request.GET.get("yang", "")
    wanted = [line for line in plan.lines if line.state.value == chosen or not chosen]
    lines = sorted(wanted, key=lambda line: (ORDER.index(line.state), line.number))
    page = Paginator(lines, SHOWN).get_page(request.GET.get("halaman"))
    return {
        "sheet": row,
        "office": row.office,
        "above": above(asker(request), row.office),
        "table": plan.table,
        "counts": counts,
        "doing": counts["new"] + counts["changed"],
        "page": page,
        "chosen": chosen,
        "fingerprint": fingerprint(plan),
        "columns": [column.title for column in KINDS[row.kind].columns if column.key in plan.table.known],
    }


@require_POST
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw an unapplied list away."""
    row = _mine(request, pk)
    actions.forget_sheet(by=asker(request), sheet=row)
    say(request, _("{file} dibuang. Tidak ada yang diubah.").format(file=row.file))
    return redirect("people:send_list", row.office_id)
