"""Layout, page breaks and routing in rounds: lines ask for room, rows and columns grow, until everything fits.

What was once granted stays granted (`Allowance` only grows) and every round in which nothing grows is the last, so the
rounds end; `ROUNDS` is a safety net that no generated document has touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from rambu.diagram.grid.allowance import Allowance
from rambu.diagram.grid.leaf import Leaf, lay_leaf, note_needs, note_overflow
from rambu.diagram.grid.traced import Traced, trace
from rambu.diagram.layout.chart import Chart, Sheet, build_chart
from rambu.diagram.layout.figures import Flow
from rambu.diagram.pages.breaks import BAND, Paging, breaks
from rambu.diagram.pages.cuts import Span
from rambu.diagram.pages.paging import paging_of
from rambu.diagram.routing import needs, solve
from rambu.diagram.routing.problem import Needs, Plan
from rambu.sop.model import Bagan

ROUNDS: Final = 24


@dataclass(frozen=True, slots=True)
class Settled:
    """A chart with its pages, each routed."""

    chart: Chart
    pages: tuple[Traced, ...]


@dataclass(slots=True)
class _Settling:
    bagan: Bagan
    position: int
    flow: Flow
    sheet: Sheet
    legend: float
    allowance: Allowance = field(default_factory=Allowance)
    plans: dict[tuple[int, int], Plan] = field(default_factory=dict)
    patience: int = ROUNDS
    chart: Chart = field(init=False)

    def __post_init__(self) -> None:
        self.rebuild()

    def rebuild(self) -> None:
        """Lay the chart out anew with the channels that its lines need; all routes are chosen anew."""
        tracks = [self.allowance.tracks.get(n, 0.0) for n in range(len(self.bagan.pelaksana) + 1)]
        self.chart = build_chart(self.bagan, self.position, self.flow, self.sheet, tracks if any(tracks) else ())
        self.plans.clear()

    def round(self) -> Settled | None:
        """Break, route, and note what does not fit; returns None if something must grow."""
        paging = paging_of(self.chart, self.flow, self.allowance, self.legend)
        pages = breaks(paging)
        leaves = tuple(self._leaf(bounds, paging.spans) for bounds in pages)
        if self._grows([(leaf, self._needs(leaf)) for leaf in leaves]) or self._overflows(leaves, paging):
            return None
        traced = tuple(trace(leaf, self._plan(leaf)) for leaf in leaves)
        unlabelled = [(page.leaf, page.labelled.wanted) for page in traced if page.labelled.missing]
        return None if self.patience > 0 and self._grows(unlabelled) else Settled(self.chart, traced)

    def _leaf(self, bounds: tuple[int, int], spans: Sequence[Span]) -> Leaf:
        return lay_leaf(self.chart, self.flow, spans, bounds, self.allowance, self.sheet.template.font)

    def _plan(self, leaf: Leaf) -> Plan:
        key = (leaf.first, leaf.end)
        if key not in self.plans:
            self.plans[key] = solve(leaf.posed.problem)
        return self.plans[key]

    def _needs(self, leaf: Leaf) -> Needs:
        return needs(leaf.posed.problem, self._plan(leaf))

    def _grows(self, asked: Sequence[tuple[Leaf, Needs]]) -> bool:
        """Remember all needs; returns whether there are new ones and the safety net still holds."""
        self.patience -= 1
        found = [note_needs(leaf, need, self.allowance) for leaf, need in asked]
        if any(columns for _rows, columns in found):
            self.rebuild()
        return self.patience > 0 and any(rows or columns for rows, columns in found)

    def _overflows(self, leaves: Sequence[Leaf], paging: Paging) -> bool:
        """Remember pages that are higher than was reckoned."""
        found = False
        for leaf in leaves:
            capacity = paging.last if leaf.end == len(paging.heights) else paging.capacity
            bands = sum(level.row is None for level in leaf.stack.levels)
            reckoned = sum(paging.heights[leaf.first : leaf.end]) + BAND * bands
            found |= note_overflow(leaf, capacity, reckoned, self.allowance)
        return found and self.patience > 0


def settle(bagan: Bagan, position: int, flow: Flow, sheet: Sheet, legend: float) -> Settled:
    """Lay out, break and route one chart; `legend` points stay free at the foot of its last page."""
    work = _Settling(bagan, position, flow, sheet, legend)
    settled = work.round()
    while settled is None:
        settled = work.round()
    return settled
