"""The columns of a ready list, as a person says them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.processmap.sheets import Choice, Table
from rambu.web.ledger import actions
from rambu.web.ledger.columns.choices import as_sheets, restored
from rambu.web.ledger.models import Guide
from rambu.web.ledger.sheets.columns import COLUMNS
from rambu.web.ledger.views.columns import Guided, columns_page
from rambu.web.ledger.views.finding import find_list
from rambu.web.people.asker import asker
from rambu.web.people.sheets.columns import NoTable, find_table, recognised
from rambu.web.people.sheets.reading import BadSheet, Grid, Row, read_sheets
from rambu.web.ui.notes import warn


def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which column of a list that was not adopted is which."""
    guide = find_list(request, pk)
    if guide.state != Guide.State.READ:
        return redirect("ledger:list", guide.pk)
    try:
        grids = read_sheets(bytes(guide.content))
    except BadSheet as bad:
        warn(request, str(bad))
        return redirect("ledger:lists", guide.office_id)
    return columns_page(request, _guided(request, guide, grids))


def _guided(request: HttpRequest, guide: Guide, grids: list[Grid]) -> Guided:
    def keep(sheet: str, choice: Choice | None, head: str) -> str:
        actions.choose_list_columns(by=asker(request), guide=guide, sheet=sheet, choice=choice, head=head)
        return reverse("ledger:list", args=[guide.pk])

    return Guided(
        office=guide.office,
        name=guide.file,
        sheets=tuple(as_sheets(grids)),
        tables={"daftar": _("Daftar SOP wajib")},
        now=_now(guide, grids),
        titles=lambda _table: {column.key: column.title for column in COLUMNS},
        guess=_guess,
        missing=_missing,
        keep=keep,
        back=reverse("ledger:list", args=[guide.pk]),
    )


def _now(guide: Guide, grids: list[Grid]) -> dict[str, Choice]:
    """As it is read: by what was said, else by the head that was recognised."""
    if guide.columns:
        return {str(guide.columns["sheet"]): restored(guide.columns)}
    try:
        table = find_table(grids, COLUMNS)
    except NoTable:
        return {}
    return {table.sheet: Choice("daftar", (table.head, table.head), table.places)}


def _guess(heads: Mapping[int, str], _table: Table) -> Mapping[str, int]:
    width = max(heads, default=-1) + 1
    return recognised(Row(0, tuple(heads.get(place) for place in range(width))), COLUMNS)


def _missing(_table: Table, keys: Iterable[str]) -> list[str]:
    """A list of an office with a single unit needs no column of units."""
    known = set(keys)
    return [column.title for column in COLUMNS if column.key == "title" and column.key not in known]
