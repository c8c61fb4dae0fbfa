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
from rambu.diagram.layout.chart import Chart, Sheet, build_chart
from rambu.diagram.layout.figures import Flow
from rambu.diagram.pages.breaks import BAND, Pages, breaks
from rambu.diagram.pages.cuts import Span
from rambu.diagram.pages.paging import paging_of
from rambu.diagram.routing import needs, solve
from rambu.diagram.routing.problem import Plan
from rambu.sop.model import Bagan

ROUNDS: Final = 12


@dataclass(frozen=True, slots=True)
class Settled:
    """A chart with its pages, each routed."""

    chart: Chart
    leaves: tuple[Leaf, ...]
    plans: tuple[Plan, ...]


@dataclass(slots=True)
class _Settling:
    bagan: Bagan
    position: int
    flow: Flow
    sheet: Sheet
    legend: float
    allowance: Allowance = field(default_factory=Allowance)
    plans: dict[tuple[int, int], Plan] = field(default_factory=dict)
    chart: Chart = field(init=False)

    def __post_init__(self) -> None:
        self.rebuild()

    def rebuild(self) -> None:
        """Lay the chart out anew with the channels that its lines need; all routes are chosen anew."""
        tracks = [self.allowance.tracks.get(n, 0.0) for n in range(len(self.bagan.pelaksana) + 1)]
        self.chart = build_chart(self.bagan, self.position, self.flow, self.sheet, tracks if any(tracks) else ())
        self.plans.clear()

    def round(self) -> tuple[Settled, bool]:
        """Break, route, and note what does not fit; returns whether anything must grow."""
        paging = paging_of(self.chart, self.flow, self.allowance, self.legend)
        pages = breaks(paging)
        leaves = tuple(self._leaf(bounds, paging.spans) for bounds in pages)
        plans = tuple(self._plan(leaf) for leaf in leaves)
        return Settled(self.chart, leaves, plans), self._grows(leaves, plans, pages, paging.heights)

    def _leaf(self, bounds: tuple[int, int], spans: Sequence[Span]) -> Leaf:
        return lay_leaf(self.chart, self.flow, spans, bounds, self.allowance, self.sheet.template.font)

    def _plan(self, leaf: Leaf) -> Plan:
        key = (leaf.first, leaf.end)
        if key not in self.plans:
            self.plans[key] = solve(leaf.posed.problem)
        return self.plans[key]

    def _grows(self, leaves: Sequence[Leaf], plans: Sequence[Plan], pages: Pages, heights: Sequence[float]) -> bool:
        rows = columns = False
        for leaf, plan in zip(leaves, plans, strict=True):
            taller, wider = note_needs(leaf, needs(leaf.posed.problem, plan), self.allowance)
            rows, columns = rows or taller, columns or wider
            capacity = self.chart.capacity - (self.legend if leaf.end == pages[-1][1] else 0.0)
            reckoned = sum(heights[leaf.first : leaf.end]) + BAND * sum(not level.row for level in leaf.stack.levels)
            rows |= note_overflow(leaf, capacity, reckoned, self.allowance)
        if columns:
            self.rebuild()
        return rows or columns


def settle(bagan: Bagan, position: int, flow: Flow, sheet: Sheet, legend: float) -> Settled:
    """Lay out, break and route one chart; `legend` points stay free at the foot of its last page."""
    work = _Settling(bagan, position, flow, sheet, legend)
    settled, grows = work.round()
    for _ in range(ROUNDS):
        if not grows:
            break
        settled, grows = work.round()
    return settled
