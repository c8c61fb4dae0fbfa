"""The rows of a chart's table, without its drawing: texts, mutu baku, and what performers' cells say in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rambu.diagram.layout.rows import CONTINUED
from rambu.exchange.clipboard.draft import Draft
from rambu.exchange.clipboard.rows import Rows, unit_of
from rambu.exchange.clipboard.symbols import Lanes
from rambu.exchange.drawn.parts import ChartTable
from rambu.sop.ids import bagan_id, pelaksana_id
from rambu.sop.model import Bagan, Kegiatan, MergeableColumn, Pelaksana, Waktu


@dataclass(frozen=True, slots=True)
class Rowed:
    """A chart with its rows; symbols are those that words and marks in cells stand for."""

    bagan: Bagan
    headings: frozenset[int]
    """Positions of rows that are headings of parts."""


def rowed(chart: ChartTable, number: int) -> Rowed:
    """Read the table of the chart with this number (from 1)."""
    name = bagan_id(number)
    pelaksana = _performers(chart, number)
    draft = Draft(Bagan(name), number, {name, *(one.id for one in pelaksana)}, list(pelaksana))
    lanes = Lanes({at: one.id for at, one in zip(chart.performers, pelaksana, strict=True)}, {})
    rows = Rows(draft, lanes, unit_of(chart.reading), 0)
    entries = chart.entries
    kegiatan = [_continued(rows.make(entry, nth), nth) for nth, entry in enumerate(entries, 1)]
    people = [*pelaksana, *draft.added] if draft.added else list(pelaksana)
    headings = frozenset(n for n, entry in enumerate(entries) if entry.heading)
    return Rowed(Bagan(name, "", tuple(people), tuple(kegiatan)), headings)


def _continued(row: Kegiatan, nth: int) -> Kegiatan:
    """A cell that says it goes on from the page before is merged with the one above."""
    merged: list[MergeableColumn] = [
        column for column, text in _merging(row) if nth > 1 and text.startswith(CONTINUED) and column not in row.gabung
    ]
    if not merged:
        return row
    none: dict[str, Any] = {"kelengkapan": (), "waktu": Waktu(), "output": (), "keterangan": ""}
    blank = {column: none[column] for column in merged}
    return replace(row, gabung=(*row.gabung, *merged), **blank)


def _merging(row: Kegiatan) -> Iterator[tuple[MergeableColumn, str]]:
    yield "kelengkapan", next(iter(row.kelengkapan), "")
    yield "waktu", row.waktu.nominal
    yield "output", next(iter(row.output), "")
    yield "keterangan", row.keterangan


def _performers(chart: ChartTable, number: int) -> list[Pelaksana]:
    """A performer for every column of the table, as it is captioned there."""
    columns = [column for column in chart.reading.columns if column.meaning == "pelaksana"]
    return [Pelaksana(pelaksana_id(number, n), column.caption) for n, column in enumerate(columns, 1)]


def is_marked(rows: Sequence[Kegiatan]) -> bool:
    """Whether the cells themselves say who does what."""
    return any(symbol.pelaksana for row in rows for symbol in row.simbol)
