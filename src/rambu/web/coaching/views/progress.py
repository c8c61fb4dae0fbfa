"""Who has written and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.web.coaching import actions
from rambu.web.coaching.authority import may_see_progress
from rambu.web.coaching.forms import TaskForm
from rambu.web.coaching.progress import Row, UnitRow, progress_of, units_seen
from rambu.web.library.listing.sheet import write_table
from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.views.export import TYPE
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker
from rambu.web.people.models import Person, Role
from rambu.web.ui.notes import say

UNITS = 60
"""As many units stand on a page."""


def _demand(request: HttpRequest) -> Any:
    me = asker(request)
    if not may_see_progress(me):
        raise Http404
    return me


def _office(request: HttpRequest, me: Any) -> Office | None:
    wanted = request.GET.get("kantor", "")
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) < 16):
        return None
    found: Office | None = Office.objects.for_person(me).filter(pk=wanted).first()
    return found


@require_safe
def progress(request: HttpRequest) -> HttpResponse:
    """By unit and person."""
    me = _demand(request)
    office = _office(request, me)
    units = units_seen(me, office)
    page = Paginator(units, UNITS).get_page(request.GET.get("halaman"))
    rows = progress_of(me, page.object_list)
    offices = Office.objects.for_person(me).filter(pk__in=units_seen(me).values("office")).order_by("path")
    context = {
        "rows": rows,
        "page": page,
        "office": office,
        "offices": offices,
        "missing": [row for row in rows if row.has_none],
        "without": sum(len(row.without) for row in rows),
        "may_assign": me.reach.anywhere(Power.COORDINATE) or bool(me.reach.led_units),
        "drafts": _drafts_of(rows),
    }
    return render(request, "coaching/progress.html", context)


def _drafts_of(rows: list[UnitRow]) -> dict[int, str]:
    """By person, where a pendamping is chosen for all that he has in work."""
    found = {}
    for row in (one for unit in rows for one in unit.people):
        if row.share.in_work:
            asked = [("sop", str(pk)) for pk in sorted(row.share.in_work)]
            asked += [("sebagai", "pendamping"), ("kembali", reverse("coaching:progress"))]
            found[row.person.pk] = f"{reverse('library:assign_many')}?{urlencode(asked)}"
    return found


@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """All of it as Excel."""
    me = _demand(request)
    rows = progress_of(me, units_seen(me, _office(request, me)))
    heads = [_("Kantor"), _("Unit"), _("Nama"), _("Jabatan"), _("SOP berlaku"), _("Sedang disusun")]
    heads += [_("Lewat tenggat"), _("Pendamping"), _("Mendampingi")]
    content = write_table(_("Kemajuan"), heads, (cells for unit in rows for cells in _cells(unit)))
    headers = {"Content-Disposition": 'attachment; filename="kemajuan.xlsx"'}
    return HttpResponse(content, content_type=TYPE, headers=headers)


def _cells(unit: UnitRow) -> Iterator[list[Any]]:
    place = [str(unit.unit.office), str(unit.unit)]
    if not unit.people:
        yield [*place, "", "", unit.in_force, unit.in_work, "", "", ""]
    for row in unit.people:
        yield [*place, *_person_cells(row)]


def _person_cells(row: Row) -> list[Any]:
    share = row.share
    counts = [len(share.in_force), len(share.in_work), len(share.late)]
    return [row.person.name, row.position, *counts, ", ".join(row.mentors), ", ".join(row.coaches)]


def task(request: HttpRequest, unit: int, person: int) -> HttpResponse:
    """Give a person a SOP to write, with a due date and perhaps a pendamping."""
    me = _demand(request)
    place = get_object_or_404(units_seen(me), pk=unit)
    if not (me.reach.may(Power.COORDINATE, place.office.path) or place.pk in me.reach.led_units):
        raise Http404
    people = Person.objects.for_person(me).filter(is_active=True)
    who = get_object_or_404(people, pk=person)
    written = Draft.objects.for_person(me).open().values("document")
    documents = Document.objects.for_person(me).kept().filter(unit=place, pk__in=written)
    form = TaskForm(request.POST or None, documents=documents, mentors=people.filter(pk__in=_mentors(place)))
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.give_task(by=me, person=who, unit=place, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("{who} ditugasi menyusun “{title}”.").format(who=who, title=row))
            return redirect("coaching:progress")
    return render(request, "coaching/task.html", {"form": form, "unit": place, "who": who})


def _mentors(unit: Unit) -> Any:
    """Who holds the role near the unit, and who coaches there already."""
    ids = {*unit.office.ancestor_ids(), unit.office_id}
    roles = Role.objects.everywhere(reason="who may coach").current().filter(kind="pendamping", office__in=ids)
    coaching = Assignment.objects.everywhere(reason="who coaches").current().filter(part="pendamping")
    named = coaching.filter(document__unit=unit).values_list("person", flat=True)
    return {*roles.values_list("person", flat=True), *named}
