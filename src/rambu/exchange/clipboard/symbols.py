"""Marks and names of a pasted row as symbols."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rambu.exchange.clipboard.columns import Reading
from rambu.exchange.clipboard.draft import Draft
from rambu.exchange.clipboard.entries import Entry
from rambu.exchange.clipboard.grid import Cell, Grid
from rambu.exchange.clipboard.marks import Mark, mark_of
from rambu.exchange.clipboard.performers import names_in
from rambu.sop.model import Symbol


@dataclass(frozen=True, slots=True)
class Lanes:
    """The columns of the grid that are performers, with the ids of these."""

    ids: Mapping[int, str]
    legends: Mapping[str, None]
    """Fills that every performer's cell of some row bears: decoration, not marks."""


def lanes_of(draft: Draft, grid: Grid, reading: Reading) -> Lanes:
    """Performers for the columns, new ones where the chart has none of the name."""
    ids: dict[int, str] = {}
    before = ""
    for column in reading.columns:
        if column.meaning == "pelaksana":
            ids[column.position] = before = draft.performer(column.name, before)
    decoration: dict[str, None] = {}
    for row in range(reading.header.bottom, grid.height):
        fills = [cell.fill if (cell := grid.at(row, column)) else "" for column in ids]
        if len(fills) > 1 and len(set(fills)) == 1:
            decoration[fills[0]] = None
    return Lanes(ids, decoration)


def symbols_of(draft: Draft, entry: Entry, lanes: Lanes, kegiatan: str) -> tuple[tuple[Symbol, ...], list[Cell]]:
    """The symbols of a row, left to right or by the numerals in its cells; and the cells that hold none, a dash."""
    found: list[tuple[Mark, tuple[str, ...]]] = []
    empty: list[Cell] = []
    for cell in entry.cells.get("pelaksana", ()):
        mark = mark_of(cell.text) if cell.text else Mark() if _is_filled(cell, entry, lanes) else None
        if mark is None:
            empty.append(cell)
        else:
            columns = (lanes.ids[n] for n in range(cell.column, cell.right) if n in lanes.ids)
            found.append((mark, tuple(dict.fromkeys(columns))))
    names = names_in(entry.text("nama_pelaksana"), draft.pelaksana)
    found += [(Mark(), (draft.performer(name),)) for name in names]
    if all(mark.order for mark, _columns in found):
        found.sort(key=lambda one: one[0].order)
    if not found and not entry.heading:
        found = [(Mark(), () if lanes.ids else _subject(draft, entry))]
    symbols = (
        Symbol(draft.symbol_id(kegiatan, n), columns, mark.teks, bentuk=mark.bentuk)
        for n, (mark, columns) in enumerate(found, 1)
    )
    return tuple(symbols), empty


def _subject(draft: Draft, entry: Entry) -> tuple[str, ...]:
    """The performer with whose name the activity begins, in a table that has no performers."""
    text = " ".join(entry.text("kegiatan").casefold().split())
    known = sorted(draft.bagan.pelaksana, key=lambda one: -len(one.nama))
    named = (one.id for one in known if one.nama and re.match(rf"{re.escape(one.nama.casefold())}\b", text))
    return tuple(named)[:1]


def _is_filled(cell: Cell, entry: Entry, lanes: Lanes) -> bool:
    """Whether a coloured cell without words is a mark: its row has no words as marks and other colours elsewhere."""
    if not cell.fill or cell.fill in lanes.legends or any(one.text for one in entry.cells.get("pelaksana", ())):
        return False
    return all(one.fill != cell.fill for one in entry.cells.get("kegiatan", ()))
