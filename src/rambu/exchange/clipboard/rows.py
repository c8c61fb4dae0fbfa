"""Entries as rows of the chart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rambu.exchange.clipboard.captions import unit_in
from rambu.exchange.clipboard.columns import Reading
from rambu.exchange.clipboard.draft import Draft
from rambu.exchange.clipboard.entries import Entry
from rambu.exchange.clipboard.grid import Cell
from rambu.exchange.clipboard.listing import items, one_text
from rambu.exchange.clipboard.symbols import Lanes, symbols_of
from rambu.sop.model import MERGEABLE_COLUMNS, Kegiatan, Waktu


@dataclass(slots=True)
class Rows:
    """Makes rows, and remembers what is to be said about them."""

    draft: Draft
    lanes: Lanes
    unit: str
    """Unit of bare numbers in the Waktu column, from its caption."""
    offset: int
    """Rows of the chart above the first one pasted."""
    unplaced: list[str] = field(default_factory=list)
    """Numbers of rows without a performer."""
    subjects: list[str] = field(default_factory=list)
    """Rows whose performer was found in their text."""
    headings: list[str] = field(default_factory=list)
    dashes: list[Cell] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)

    def make(self, entry: Entry, nth: int) -> Kegiatan:
        """The row for an entry, the `nth` (from 1) of those pasted."""
        name = self.draft.row_id(self.offset + nth)
        simbol, empty = symbols_of(self.draft, entry, self.lanes, name)
        self.dashes += empty
        number = self._number(entry, nth)
        teks = one_text(entry.text("kegiatan"))
        if entry.heading:
            self.headings.append(teks)
        elif not any(symbol.pelaksana for symbol in simbol):
            self.unplaced.append(number or str(self.offset + nth))
        elif not self.lanes.ids and not entry.text("nama_pelaksana"):
            self.subjects.append(teks)
        gabung = tuple(key for key in MERGEABLE_COLUMNS if key in entry.merged and not entry.text(key) and nth > 1)
        return Kegiatan(
            name,
            teks,
            simbol,
            items(entry.text("kelengkapan")),
            Waktu(self._time(entry.text("waktu"))),
            items(entry.text("output")),
            one_text(entry.text("keterangan")),
            number,
            gabung,
        )

    def _number(self, entry: Entry, nth: int) -> str:
        """The printed number, where it is not the one that the row has anyway."""
        written = one_text(entry.text("no"))
        plain = written.strip("(). ") if re.fullmatch(r"\(?\d{1,4}[.)]?", written) else written
        if plain in (str(self.offset + nth), str(nth)):
            return ""
        if plain:
            self.numbers.append(plain)
        return plain

    def _time(self, text: str) -> str:
        plain = " ".join(text.split())
        if self.unit and re.fullmatch(r"\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+)?", plain):
            self.units.append(plain)
            return f"{plain} {self.unit}"
        return plain


def unit_of(reading: Reading) -> str:
    """The unit that the caption of the Waktu column states."""
    return next((unit_in(column.caption) for column in reading.columns if column.meaning == "waktu"), "")
