"""From a pasted table to the edits that put its rows into a chart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rambu.exchange.clipboard.captions import Meaning
from rambu.exchange.clipboard.columns import columns_of
from rambu.exchange.clipboard.draft import Draft
from rambu.exchange.clipboard.entries import Entries, entries_of
from rambu.exchange.clipboard.grid import Grid
from rambu.exchange.clipboard.proposal import Proposal
from rambu.exchange.clipboard.rows import Rows, unit_of
from rambu.exchange.clipboard.symbols import lanes_of
from rambu.exchange.clipboard.telling import tell_columns, tell_left, tell_rows
from rambu.language import gettext as _
from rambu.sop.edits.order import position
from rambu.sop.edits.rows import InsertKegiatan, RemoveKegiatan
from rambu.sop.model import Bagan, Kegiatan, Sop, Symbol

NOT_CHOSEN: Final[Mapping[int, Meaning]] = {}


def propose(grid: Grid, sop: Sop, bagan: str, after: str = "", chosen: Mapping[int, Meaning] = NOT_CHOSEN) -> Proposal:
    """Edits that insert the rows of `grid` behind the row `after` (``""``: at the top) of a chart of `sop`.

    `chosen` overrules what a column (by its position from 0) is taken for; ``""`` leaves the column out. A blank row
    `after` is replaced. What finds no place is in the notes, word for word. Raises EditError where chart or row are not
    there.
    """
    draft = Draft.of(sop, bagan)
    blank = _blank(draft.bagan, after)
    offset = position(draft.bagan.kegiatan, after) + (0 if blank else 1) if after else 0
    reading = columns_of(grid, draft.bagan.pelaksana, chosen)
    entries = entries_of(grid, reading)
    if not entries.every:
        draft.say("check", _("Tidak ada kegiatan yang dapat dibaca dari isi yang ditempel."))
        tell_columns(draft, grid, reading)
        tell_left(draft, grid, reading, entries)
        return Proposal((), tuple(draft.notes), reading.columns)
    rows = Rows(draft, lanes_of(draft, grid, reading), unit_of(reading), offset)
    _insert(draft, rows, entries, after)
    if blank:
        draft.edits.append(RemoveKegiatan(after))
    tell_columns(draft, grid, reading)
    tell_rows(draft, rows, len(entries.every))
    tell_left(draft, grid, reading, entries)
    return Proposal(tuple(draft.edits), tuple(draft.notes), reading.columns)


def _insert(draft: Draft, rows: Rows, entries: Entries, after: str) -> None:
    for nth, entry in enumerate(entries.every, 1):
        row = rows.make(entry, nth)
        draft.edits.append(InsertKegiatan(draft.bagan.id, after, row))
        after = row.id


def _blank(bagan: Bagan, wanted: str) -> bool:
    """Whether a row is still as a new form has it: no words in it, and no line of the flow made by hand."""
    row = next((one for one in bagan.kegiatan if one.id == wanted), None)
    return row is not None and row == Kegiatan(row.id, simbol=tuple(Symbol(one.id) for one in row.simbol[:1]))
