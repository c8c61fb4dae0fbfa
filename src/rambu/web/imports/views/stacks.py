"""Many signed SOPs at once: send them with their list, look at each row, put them in force."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.imports import actions
from rambu.web.imports.forms import StackForm
from rambu.web.imports.models import Stack
from rambu.web.imports.stacks.columns import COLUMNS
from rambu.web.imports.stacks.plan import judged
from rambu.web.library.authority import signing_units
from rambu.web.offices.asking import do, tell
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.people.sheets.out import as_template
from rambu.web.people.sheets.plan import State
from rambu.web.ui.notes import warn

ORDER = (State.WRONG, State.NEW, State.CHANGED, State.SAME)
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def stacks(request: HttpRequest) -> HttpResponse:
    """Send a stack; those that wait."""
    me = asker(request)
    if not signing_units(me):
        raise Http404
    form = StackForm(request.POST or None, request.FILES or None, person=me)
    if request.method == "POST" and form.is_valid():
        files = [(file.name, file.read()) for file in form.cleaned_data["sent"]]
        try:
            row = actions.send_stack(
                by=me, unit=form.cleaned_data["unit"], listed=form.cleaned_data["listed"], files=files
            )
        except Refused as refusal:
            form.add_error("sent", str(refusal))
        else:
            return redirect("imports:stack", row.pk)
    waiting = Stack.objects.for_person(me).exclude(state__in=(Stack.State.ENTERED, Stack.State.DISCARDED))
    context = {"form": form, "waiting": waiting.select_related("unit")[:10], "columns": COLUMNS}
    return render(request, "imports/stacks.html", context)


@require_safe
def template(request: HttpRequest) -> HttpResponse:
    """An empty list."""
    units = signing_units(asker(request))
    if not units:
        raise Http404
    content = as_template(COLUMNS, _("SOP bertanda tangan"), {"unit": [unit.name for unit in units]})
    headers = {"Content-Disposition": 'attachment; filename="daftar-sop-bertanda-tangan.xlsx"'}
    return HttpResponse(content, content_type=BOOK, headers=headers)


def find_stack(request: HttpRequest, pk: int) -> Stack:
    """One of one's own; 404 for any other."""
    rows = Stack.objects.for_person(asker(request)).exclude(state=Stack.State.DISCARDED)
    found: Stack = get_object_or_404(rows.select_related("unit__office", "office"), pk=pk)
    return found


def stack(request: HttpRequest, pk: int) -> HttpResponse:
    """Each row with what becomes of it; the button puts them in force."""
    row, me = find_stack(request, pk), asker(request)
    if request.method == "POST":
        return _enter(request, row)
    files = row.files.defer("content")
    context = {"stack": row, "count": files.count(), "looked": files.exclude(pages=None, told="").count()}
    if row.state == Stack.State.READ:
        found = judged(me, row)
        lines = sorted(found.plan.lines, key=lambda line: (ORDER.index(line.state), line.number))
        context |= {"plan": found, "lines": lines, "counts": found.plan.counts, "ignored": found.plan.table.ignored}
    part = "imports/stack_rows.html" if request.headers.get("HX-Request") else "imports/stack.html"
    return render(request, part, context)


def _enter(request: HttpRequest, row: Stack) -> HttpResponse:
    skip, looked_at = request.POST.get("lewati") == "1", request.POST.get("dilihat", "")
    try:
        event = actions.enter_stack(by=asker(request), stack=row, looked_at=looked_at, skip_wrong=skip)
    except Refused as refusal:
        warn(request, str(refusal))
        return redirect("imports:stack", row.pk)
    tell(request, _("{n} SOP dimasukkan dan berlaku, belum terstruktur.").format(n=event.content["count"]), event)
    return redirect(f"{reverse('library:shelf')}?unit={row.unit_id}")


@require_POST
def discard_stack(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw list and files away."""
    row = find_stack(request, pk)
    back = reverse("imports:stacks")
    return do(request, back, _("Kiriman dibuang."), lambda: actions.discard_stack(by=asker(request), stack=row))
