"""Pasting cells into cells: one column or several, from a row of the chart downwards."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rambu.exchange.clipboard.draft import Draft
from rambu.exchange.clipboard.grid import Cell, Grid, grid_of
from rambu.exchange.clipboard.listing import items, one_text
from rambu.exchange.clipboard.marks import mark_of
from rambu.exchange.clipboard.proposal import Proposal
from rambu.language import gettext as _
from rambu.sop.edits.change import EditError
from rambu.sop.edits.fields import value_of
from rambu.sop.edits.order import position
from rambu.sop.edits.rows import InsertKegiatan
from rambu.sop.edits.settings import SetKegiatan, SetSymbol
from rambu.sop.edits.symbols import AddSymbol
from rambu.sop.model import MERGEABLE_COLUMNS, Bagan, Kegiatan, Sop, Symbol

_BEFORE, _BEHIND = ("no", "teks"), ("kelengkapan", "waktu", "output", "keterangan")


@dataclass(slots=True)
class _Paste:
    """The rows pasted into, and what is to be said of it."""

    draft: Draft
    rows: list[Kegiatan]
    """The chart's rows from the first one pasted into, then new ones."""
    old: int
    """How many of them were there."""
    replaced: list[str] = field(default_factory=list)
    left: list[Cell] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)


def paste_into(grid: Grid, sop: Sop, bagan: str, kegiatan: str, column: str) -> Proposal:
    """Edits that put the cells of `grid` into the table from the row `kegiatan` and a column on, rightwards and down.

    `column` is ``no``, ``teks``, ``pelaksana:<id>``, ``kelengkapan``, ``waktu``, ``output`` or ``keterangan``. Rows
    that lack are made; empty cells leave what is there. What is right of the table is in the notes, word for word.
    Raises EditError where chart, row or column are not there.
    """
    draft = Draft.of(sop, bagan)
    grid = _unnumbered(grid) if column != "no" else grid
    names = _columns(draft.bagan)
    if column not in names:
        raise EditError(_("Kolom {name} tidak ada.").format(name=column[:80]))
    start = position(draft.bagan.kegiatan, kegiatan)
    rows = list(draft.bagan.kegiatan[start:])
    paste = _Paste(draft, rows, len(rows))
    _make_rows(paste, start, grid.height)
    for cell in grid.cells:
        if cell.text:
            _put(paste, cell, [*names[names.index(column) :]])
    _tell(paste, grid)
    return Proposal(tuple(draft.edits), tuple(draft.notes))


def _unnumbered(grid: Grid) -> Grid:
    """A list without its numbers."""
    if not grid.listed or grid.width < 2:
        return grid
    return grid_of((replace(cell, column=0) for cell in grid.cells if cell.column), grid.outside, listed=True)


def _columns(bagan: Bagan) -> list[str]:
    return [*_BEFORE, *(f"pelaksana:{one.id}" for one in bagan.pelaksana), *_BEHIND]


def _make_rows(paste: _Paste, start: int, height: int) -> None:
    """New rows below the last one, as many as the pasted cells reach down."""
    while len(paste.rows) < height:
        after = paste.rows[-1].id
        name = paste.draft.row_id(start + len(paste.rows) + 1)
        row = Kegiatan(name, simbol=(Symbol(paste.draft.symbol_id(name, 1)),))
        paste.draft.edits.append(InsertKegiatan(paste.draft.bagan.id, after, row))
        paste.rows.append(row)


def _put(paste: _Paste, cell: Cell, columns: list[str]) -> None:
    if cell.column >= len(columns):
        paste.left.append(cell)
    elif columns[cell.column].startswith("pelaksana:"):
        _mark(paste, cell, columns[cell.column].removeprefix("pelaksana:"))
    else:
        _words(paste, cell, columns[cell.column])


def _words(paste: _Paste, cell: Cell, name: str) -> None:
    row = paste.rows[cell.row]
    part = "waktu.nominal" if name == "waktu" else name
    value, old = _value(name, cell.text), value_of(row, part)
    if old and old != value:
        paste.replaced.append(" · ".join(old) if isinstance(old, tuple) else str(old))
    if old != value:
        paste.draft.edits.append(SetKegiatan(row.id, part, value))
    if name in MERGEABLE_COLUMNS:
        for at in range(cell.row + 1, cell.bottom):
            _merge(paste, at, name)


def _value(name: str, text: str) -> str | tuple[str, ...]:
    if name in ("kelengkapan", "output"):
        return items(text)
    return " ".join(text.split()) if name == "waktu" else one_text(text)


def _merge(paste: _Paste, at: int, name: str) -> None:
    row = paste.rows[at]
    gabung = tuple(key for key in MERGEABLE_COLUMNS if key == name or key in row.gabung)
    if gabung != row.gabung:
        paste.draft.edits.append(SetKegiatan(row.id, "gabung", gabung))
        paste.rows[at] = replace(row, gabung=gabung)


def _mark(paste: _Paste, cell: Cell, pelaksana: str) -> None:
    """A symbol where the cell has a mark and the column has none yet; one that had no place is put there."""
    mark, row = mark_of(cell.text), paste.rows[cell.row]
    paste.marks.append(cell.text)
    if mark is None or any(pelaksana in symbol.pelaksana for symbol in row.simbol):
        if mark is None or mark.teks:
            paste.left.append(cell)
        return
    free = next((symbol for symbol in row.simbol if not symbol.pelaksana), None)
    if free is not None and not (mark.teks or mark.bentuk):
        paste.draft.edits.append(SetSymbol(free.id, "pelaksana", (pelaksana,)))
        simbol = tuple(replace(one, pelaksana=(pelaksana,)) if one is free else one for one in row.simbol)
    else:
        new = Symbol(paste.draft.symbol_id(row.id, len(row.simbol) + 1), (pelaksana,), mark.teks, bentuk=mark.bentuk)
        paste.draft.edits.append(AddSymbol(row.id, row.simbol[-1].id if row.simbol else "", new))
        simbol = (*row.simbol, new)
    paste.rows[cell.row] = replace(row, simbol=simbol)


def _tell(paste: _Paste, grid: Grid) -> None:
    draft = paste.draft
    new = len(paste.rows) - paste.old
    if new:
        draft.say("read", _("{n} baris baru ditambahkan di akhir.").format(n=new))
    if paste.replaced:
        draft.say("check", _("{n} sel diganti isinya.").format(n=len(paste.replaced)), *paste.replaced)
    if paste.marks:
        draft.say("read", _("Tanda di kolom pelaksana dibaca sebagai simbol."), *dict.fromkeys(paste.marks))
    draft.leave(paste.left, _("Isi ini tidak mendapat tempat di tabel."))
    if grid.outside:
        draft.say("left", _("Teks di luar tabel tidak ikut ditempel."), *grid.outside)
