"""How long each step of a way through the flow takes.

A Waktu cell stands for its row, however many symbols the row has, and for the rows merged with it. So its time is
counted when a way *enters* the cell, and not again while it goes on inside it; a way that comes back later pays again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from rambu.flow.graph import FlowGraph
from rambu.sop.model import Bagan, Sop
from rambu.worktime import DEFAULT, Minutes, WorkingTime, lead_time, touch_time

Volumes = Mapping[str, Fraction | int]
"""Pieces for which a rate is taken, by id of kegiatan."""

Kind = Literal["lead", "touch"]

_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a flow. `cell` names for each symbol the kegiatan that holds its Waktu cell."""

    cell: Mapping[str, str]
    known: Mapping[str, Minutes]
    """By id of the kegiatan that holds the cell."""
    unknown: tuple[str, ...]
    """Kegiatan with symbols whose time cannot be counted, in reading order: they count as nothing."""

    def low(self, symbol: str, came_from: str | None = None) -> Fraction:
        """The least minutes that `symbol` adds to a way that comes from the symbol `came_from`."""
        known = self._entered(symbol, came_from)
        return known.low if known else _NOTHING

    def high(self, symbol: str, came_from: str | None = None) -> Fraction:
        """The most minutes that `symbol` adds to a way that comes from the symbol `came_from`."""
        known = self._entered(symbol, came_from)
        return known.high if known else _NOTHING

    def _entered(self, symbol: str, came_from: str | None) -> Minutes | None:
        cell = self.cell[symbol]
        return None if came_from is not None and self.cell[came_from] == cell else self.known.get(cell)


def times(
    sop: Sop,
    flow: FlowGraph,
    setting: WorkingTime = DEFAULT,
    volumes: Volumes | None = None,
    kind: Kind = "lead",
) -> Times:
    """Lead or touch times of the rows of `sop`."""
    read = lead_time if kind == "lead" else touch_time
    holder = {row: cell for bagan in sop.bagan for row, cell in _cells(bagan, kind)}
    rows = {row.id: row for bagan in sop.bagan for row in bagan.kegiatan}
    found = {row.id: read(row.waktu, setting, (volumes or {}).get(row.id)) for row in rows.values()}
    cell = {
        node.id: holder[sop.bagan[node.bagan - 1].kegiatan[node.kegiatan - 1].id] for node in flow.nodes
    }  # fmt: skip
    used = dict.fromkeys(cell.values())
    known = {name: value for name, value in found.items() if value is not None and name in used}
    return Times(cell, known, tuple(name for name in used if name not in known))


def _cells(bagan: Bagan, kind: Kind) -> list[tuple[str, str]]:
    """Each row of the chart with the row that holds its Waktu cell."""
    cells: list[tuple[str, str]] = []
    for row in bagan.kegiatan:
        merged = cells and "waktu" in row.gabung and not (row.waktu.nominal if kind == "lead" else row.waktu.sentuh)
        cells.append((row.id, cells[-1][1] if merged else row.id))
    return cells
