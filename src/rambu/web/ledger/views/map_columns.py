"""The columns of the workbook of a map, sheet by sheet, as a person says them."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.processmap.sheets import (
    MAP_SHEET,
    Book,
    Choice,
    Table,
    columns_of,
    missing,
    read_book,
    recognised_in,
    tables_of,
)
from rambu.web.ledger import actions
from rambu.web.ledger.columns.choices import PEEKED, said_of
from rambu.web.ledger.map_jobs import read_file
from rambu.web.ledger.models import MapFile
from rambu.web.ledger.views.columns import Guided, columns_page
from rambu.web.people.asker import asker
from rambu.web.ui.notes import warn


def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what a sheet holds and which of its columns is which; the draft is read anew."""
    me = asker(request)
    rows = MapFile.objects.for_person(me).filter(sent_by=me).select_related("office", "version")
    file: MapFile = get_object_or_404(rows, pk=pk)
    book = read_book(bytes(file.content), most=PEEKED)
    return columns_page(request, _guided(request, file, book))


def _guided(request: HttpRequest, file: MapFile, book: Book) -> Guided:
    def keep(sheet: str, choice: Choice | None, head: str) -> str:
        me = asker(request)
        actions.choose_map_columns(by=me, file=file, sheet=sheet, choice=choice, head=head)
        onward = read_file(by=me, file=file)
        if onward.address == request.path:
            warn(request, onward.words)
        return onward.address

    version = file.version
    return Guided(
        office=file.office,
        name=file.name,
        sheets=tuple(sheet for sheet in book.sheets if sheet.name != MAP_SHEET),
        tables={
            "proses": _("Daftar proses"),
            "keterlibatan": _("Keterlibatan kantor dan unit"),
            "relasi": _("Peta relasi"),
            "lintas_fungsi": _("Peta lintas fungsi"),
            "daftar": _("Daftar SOP wajib"),
            "": _("Tidak dibaca"),
        },
        now=_now(file, book),
        titles=_titles,
        guess=recognised_in,
        missing=_missing,
        keep=keep,
        back=reverse("ledger:map", args=[version.pk]) if version else reverse("ledger:send_map", args=[file.office_id]),
    )


def _now(file: MapFile, book: Book) -> dict[str, Choice]:
    said = said_of(file)
    unread = {name: choice for name, choice in said.sheets.items() if choice.table is None}
    read = {one.sheet: Choice(one.table, one.head, one.places) for one in tables_of(book, said)}
    return {**unread, **read}


def _titles(table: Table) -> dict[str, str]:
    return {column.key: column.title for column in columns_of(table)}


def _missing(table: Table, keys: Iterable[str]) -> Iterable[str]:
    return missing(table, keys)
