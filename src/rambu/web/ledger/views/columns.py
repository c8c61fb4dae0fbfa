"""The guide for columns: which sheet, which row is its head, which column is which; with the first rows beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rambu.processmap.sheets import Choice, Sheet, Table, head_key, heads_between
from rambu.web.ledger.columns.forms import ColumnsForm, HeadForm
from rambu.web.ledger.columns.shown import row_choices, shown_columns, usual_head
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.ui.notes import say, warn


@dataclass(frozen=True, slots=True)
class Guided:
    """A file whose columns are asked for, and what its kind of file allows."""

    office: Office
    name: str
    sheets: tuple[Sheet, ...]
    tables: Mapping[str, str]
    """What a sheet may hold -> how it is called; the empty key for a sheet that is not read."""
    now: Mapping[str, Choice]
    """Sheet -> how it is read now; one that is not here is not recognised."""
    titles: Callable[[Table], Mapping[str, str]]
    guess: Callable[[Mapping[int, str], Table], Mapping[str, int]]
    missing: Callable[[Table, Iterable[str]], Iterable[str]]
    keep: Callable[[str, Choice | None, str], str]
    """Sheet, choice (None: as it is guessed), key of the head -> where to go on. May raise Refused."""
    back: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The part of the file that the page shows."""

    sheet: Sheet
    table: Table | None
    head: tuple[int, int]


def columns_page(request: HttpRequest, guided: Guided) -> HttpResponse:
    """Show the guide, or keep what was chosen."""
    data = request.POST if request.method == "POST" else None
    asked = _asked(guided, data or request.GET)
    form = _form(guided, asked, data)
    onward = _kept(request, guided, asked, form) if data else ""
    return redirect(onward) if onward else render(request, "ledger/columns.html", _context(guided, asked, form))


def _kept(request: HttpRequest, guided: Guided, asked: Asked, form: ColumnsForm) -> str:
    """Where to go on once the choice is kept; nothing where it is incomplete or refused."""
    try:
        if "tebak" in request.POST:
            return _keep(request, guided, asked, None)
        if asked.table is None:
            return _keep(request, guided, asked, Choice(None, asked.head))
        return _keep(request, guided, asked, Choice(asked.table, asked.head, form.places)) if form.is_valid() else ""
    except Refused as refusal:
        warn(request, str(refusal))
        return ""


def _keep(request: HttpRequest, guided: Guided, asked: Asked, choice: Choice | None) -> str:
    onward = guided.keep(asked.sheet.name, choice, head_key(heads_between(asked.sheet, asked.head)))
    if choice is None:
        say(request, _("Kolom dibaca lagi menurut tebakan Rambu."))
    elif asked.head != (0, 0):
        say(request, _("Pilihan kolom disimpan, dan dipakai lagi untuk berkas dengan judul kolom yang sama."))
    else:
        say(request, _("Pilihan kolom disimpan untuk berkas ini."))
    return onward


def _asked(guided: Guided, data: QueryDict) -> Asked:
    """What the address names; what it leaves out is as it is read now, or as it looks."""
    sheet = next((one for one in guided.sheets if one.name == data.get("lembar")), _first(guided))
    now = guided.now.get(sheet.name)
    usual = next(key for key in guided.tables if key)
    wanted = data.get("isi", (now.table or "") if now else usual)
    table: Any = wanted if wanted in guided.tables else usual
    numbers = {row.number for row in sheet.rows}
    start = _number(data.get("dari", ""), numbers | {0})
    if start is None:
        return Asked(sheet, table or None, now.head if now and now.table else usual_head(sheet))
    end = _number(data.get("sampai", ""), numbers) or start
    return Asked(sheet, table or None, (start, max(start, end)) if start else (0, 0))


def _first(guided: Guided) -> Sheet:
    """The first sheet in which nothing is recognised, where all else is: it is what the person looks for."""
    open_ = [one for one in guided.sheets if one.name not in guided.now]
    return open_[0] if open_ and not guided.now else guided.sheets[0]


def _number(text: str, known: set[int]) -> int | None:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 8 else None
    return number if number in known else None


def _form(guided: Guided, asked: Asked, data: QueryDict | None) -> ColumnsForm:
    table: Table = asked.table or "proses"
    columns = shown_columns(asked.sheet, asked.head) if asked.table else []
    now = guided.now.get(asked.sheet.name)
    same = now is not None and now.table == asked.table and now.head == asked.head
    places = now.places if now and same else guided.guess(heads_between(asked.sheet, asked.head), table)
    initial = {f"kolom_{place}": key for key, place in places.items()}
    return ColumnsForm(
        data,
        columns=columns,
        titles=guided.titles(table),
        missing=lambda keys: guided.missing(table, keys),
        initial=initial,
    )


def _context(guided: Guided, asked: Asked, form: ColumnsForm) -> dict[str, Any]:
    initial = {"lembar": asked.sheet.name, "isi": asked.table or "", "dari": asked.head[0], "sampai": asked.head[1]}
    sheets = [sheet.name for sheet in guided.sheets]
    rows = row_choices(asked.sheet)
    return {
        "guided": guided,
        "office": guided.office,
        "asked": asked,
        "form": form,
        "head_form": HeadForm(initial=initial, sheets=sheets, tables=guided.tables, rows=rows, auto_id="pilih_%s"),
        "hidden": initial,
    }
