"""*Pustaka*: the list of SOPs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.web.library.authority import may_open_somewhere
from rambu.web.library.listing.asked import Asked, read
from rambu.web.library.listing.finding import find, ordered
from rambu.web.library.listing.rows import processes_with_sops, row_of, state_counts, units_with_sops, with_all
from rambu.web.library.models import Document, SavedView
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker
from rambu.web.people.models import Person

PAGE = 50


@dataclass(frozen=True, slots=True)
class Column:
    """A head of the table that sorts: where a click leads, and how it is sorted now (for ``aria-sort``)."""

    name: str
    label: str
    query: str
    sorted: str
    classes: str = ""


@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    """The SOPs that I see, filtered, sorted, page by page."""
    person, asked = asker(request), read(request.GET)
    rows = ordered(with_all(person, find(person, asked)), asked)
    page = Paginator(rows, PAGE).get_page(request.GET.get("halaman"))
    units = units_with_sops(person)
    context = {
        "asked": asked,
        "page": page,
        "rows": [row_of(document) for document in page.object_list],
        "columns": _columns(asked),
        "states": state_counts(person, asked),
        "all_query": asked.query(state=""),
        "units": units,
        "many_offices": len({unit.office_id for unit in units}) > 1,
        "office": Office.objects.for_person(person).filter(pk=asked.office).first() if asked.office else None,
        "writer": Person.objects.for_person(person).filter(pk=asked.writer).first() if asked.writer else None,
        "processes": processes_with_sops(person),
        "views": _views(person, asked),
        "may_open": may_open_somewhere(person),
        "may_sign": person.reach.anywhere(Power.LEGALISE),
        "may_coordinate": person.reach.anywhere(Power.COORDINATE) or bool(person.reach.led_units),
        "is_bare": not asked.is_filtered and not Document.objects.for_person(person).kept().exists(),
    }
    return render(request, "library/shelf.html", context)


def _columns(asked: Asked) -> list[Column]:
    heads = (
        ("judul", _("SOP"), ""),
        ("unit", _("Unit"), ""),
        ("keadaan", _("Keadaan"), ""),
        ("tenggat", _("Penyusun dan tenggat"), ""),
        ("waktu", _("Waktu terlama"), "wide-only"),
        ("diubah", _("Diubah"), "wide-only"),
    )
    return [_column(asked, *head) for head in heads]


def _column(asked: Asked, name: str, label: str, classes: str) -> Column:
    current = asked.order or "judul"
    if current == name:
        return Column(name, label, asked.query(order=f"-{name}"), "ascending", classes)
    turned = "descending" if current == f"-{name}" else ""
    return Column(name, label, asked.query(order="" if name == "judul" else name), turned, classes)


def _views(person: Any, asked: Asked) -> list[tuple[SavedView, bool]]:
    here = asked.query()
    return [(view, view.query == here) for view in SavedView.objects.for_person(person)]
