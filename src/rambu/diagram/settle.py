"""Layout, page breaks and routing in rounds: lines ask for room, rows and columns grow, until everything fits.

What was once granted stays granted (`Allowance` only grows) and every round in which nothing grows is the last, so the
rounds end; `ROUNDS` is a safety net. Labels without a place may ask `LABEL_ROUNDS` times, crowded lines
`CROWD_ROUNDS` times.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from rambu.diagram.grid.allowance import Allowance
from rambu.diagram.grid.leaf import Leaf, lay_leaf, note_needs, note_overflow
from rambu.diagram.grid.traced import Traced, part_crowd, trace, widen_beside
from rambu.diagram.layout.chart import Chart, Sheet, build_chart
from rambu.diagram.layout.figures import Flow
from rambu.diagram.layout.rhythm import RHYTHMS, Rhythm
from rambu.diagram.layout.rows import StripKey
from rambu.diagram.pages.breaks import Pages, Paging, breaks, least_pages, reckoned
from rambu.diagram.pages.cuts import Span
from rambu.diagram.pages.paging import paging_of, spans_of
from rambu.diagram.routing import Needs, Plan, Problem, Route, needs, solve
from rambu.diagram.settled import KNOWN, Settled, shape_of, worded
from rambu.sop.model import Bagan

ROUNDS: Final = 24
LABEL_ROUNDS: Final = 14
CROWD_ROUNDS: Final = 3
_MOST_WIDTH: Final = 0.62
"""Share of the width up to which performers' columns may grow for labels."""


_Key = tuple[int, int, tuple[tuple[int, int, int, int], ...]]


@dataclass(slots=True)
class _Settling:
    bagan: Bagan
    position: int
    flow: Flow
    sheet: Sheet
    legend: float
    allowance: Allowance = field(default_factory=Allowance)
    plans: dict[_Key, Plan] = field(default_factory=dict)
    barred: dict[_Key, list[tuple[int, Route]]] = field(default_factory=dict)
    built: int = 0
    """How often the chart was laid out."""
    rounds: int = 0
    label_rounds: int = 0
    crowd_rounds: int = 0
    refined: bool = False
    """Whether columns were widened once for labels that stand far along their lines."""
    heights: tuple[dict[StripKey, float], ...] = ()
    rhythm: Rhythm = RHYTHMS[0]
    broken: tuple[Paging, Pages] | None = None
    paging: Paging | None = None
    """That of the coming round, where it is known beforehand."""
    chart: Chart = field(init=False)
    spans: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        self.rebuild()

    def begin(self) -> None:
        """Choose how much air there is between the rows."""
        self.rhythm = self._best_rhythm()
        if self.rhythm is not self.chart.rhythm:
            self.chart, self.paging = replace(self.chart, rhythm=self.rhythm), None

    def rebuild(self) -> None:
        """Lay the chart out anew with the channels that its lines need."""
        self.built += 1
        wide, gaps = self.allowance.tracks, self.allowance.gaps
        tracks = [wide.get(n, 0.0) for n in range(len(self.bagan.pelaksana) + 1)] if any(wide.values()) else ()
        chart = build_chart(self.bagan, self.position, self.flow, self.sheet, tracks, gaps)
        self.chart = replace(chart, rhythm=self.rhythm)
        self.spans = tuple(spans_of(chart, self.flow))

    def round(self) -> Settled | None:
        """Break, route, and note what does not fit; returns None if something must grow."""
        self.rounds += 1
        paging = self.paging or self._paging(self.rhythm)
        self.paging = None
        leaves = tuple(self._leaf(bounds) for bounds in self._breaks(paging))
        grows = self._grows([(leaf, self._needs(leaf)) for leaf in leaves])
        if (self._overflows(leaves, paging) or grows) and self.rounds < ROUNDS:
            return None
        traced = tuple(trace(leaf, self._plan(leaf)) for leaf in leaves)
        if self.crowd_rounds < CROWD_ROUNDS and any(page.crowded for page in traced):
            self.crowd_rounds += 1
            if self._grant(lambda: [part_crowd(page, self.allowance) for page in traced]):
                return None
        unlabelled = [page for page in traced if page.labelled.missing]
        if unlabelled and self.label_rounds < LABEL_ROUNDS:
            self.label_rounds += 1
            self._make_room_for_labels(unlabelled)
            return None
        if not self.refined and any(page.labelled.far for page in traced):
            self.refined = True
            if self._widen([(page, page.labelled.far) for page in traced]):
                return None
        return Settled(self.chart, traced)

    def _make_room_for_labels(self, pages: Sequence[Traced]) -> None:
        """In turns: higher channels, wider columns, other routes. Height that did not help is taken back."""
        turn = self.label_rounds % 3
        if turn == 1:
            self.heights = self.allowance.heights()
            self._grows([(page.leaf, page.labelled.wanted) for page in pages])
            return
        self.allowance.restore(self.heights)
        if turn == 2:
            self._widen([(page, page.labelled.missing) for page in pages])
        else:
            for page in pages:
                self._reroute(page)

    def _widen(self, asking: Sequence[tuple[Traced, Sequence[int]]]) -> bool:
        """Widen channels beside lines whose labels stand badly, if texts keep enough room; returns whether it did."""
        return self._grant(lambda: [widen_beside(page, links, self.allowance) for page, links in asking])

    def _grant(self, ask: Callable[[], Sequence[bool]]) -> bool:
        """Let columns grow as is asked, unless texts would lose their room; returns whether any did."""
        tracks, gaps, chart = dict(self.allowance.tracks), dict(self.allowance.gaps), self.chart
        if not any(ask()):
            return False
        self.rebuild()
        if self.chart.performers > max(chart.performers, _MOST_WIDTH * self.sheet.width):
            self.allowance.tracks, self.allowance.gaps = tracks, gaps
            self.rebuild()
            return False
        return True

    def _reroute(self, page: Traced) -> None:
        """Bar the routes beside which a label found no place, unless a line has no other."""
        key = _key(page.leaf)
        barred = [*self.barred.get(key, ()), *((link, page.plan.routes[link]) for link in page.labelled.missing)]
        try:
            self.plans[key] = solve(page.leaf.posed.problem, barred=barred)
        except ValueError:
            return
        self.barred[key] = barred

    def _best_rhythm(self) -> Rhythm:
        """The airiest of those with the fewest pages."""
        self.paging = self._paging(RHYTHMS[0])
        airy = len(self._breaks(self.paging))
        if airy == 1:
            return RHYTHMS[0]
        tight = self._paging(RHYTHMS[-1])
        if least_pages(tight) >= airy:
            return RHYTHMS[0]
        fewest = len(breaks(tight))
        if fewest >= airy:
            return RHYTHMS[0]
        return next(one for one in RHYTHMS[1:] if len(breaks(self._paging(one))) == fewest)

    def _paging(self, rhythm: Rhythm) -> Paging:
        return paging_of(replace(self.chart, rhythm=rhythm), self.spans, self.allowance, self.legend)

    def _breaks(self, paging: Paging) -> Pages:
        """The best breaks; those found last hold as long as nothing has changed."""
        if self.broken is None or self.broken[0] != paging:
            self.broken = (paging, breaks(paging))
        return self.broken[1]

    def _leaf(self, bounds: tuple[int, int]) -> Leaf:
        return lay_leaf(self.chart, self.flow, self.spans, bounds, self.allowance, self.sheet.template.font)

    def _plan(self, leaf: Leaf) -> Plan:
        """Routes stay when only lengths have changed: on the grid the page is the same."""
        key = _key(leaf)
        if key not in self.plans:
            self.plans[key] = _remembered(leaf.posed.problem)
        return self.plans[key]

    def _needs(self, leaf: Leaf) -> Needs:
        return needs(leaf.posed.problem, self._plan(leaf))

    def _grows(self, asked: Sequence[tuple[Leaf, Needs]]) -> bool:
        """Remember all needs; returns whether any of them is new."""
        found = [note_needs(leaf, need, self.allowance) for leaf, need in asked]
        if any(columns for _rows, columns in found):
            self.rebuild()
        return any(rows or columns for rows, columns in found)

    def _overflows(self, leaves: Sequence[Leaf], paging: Paging) -> bool:
        """Remember pages that are higher than was reckoned."""
        found = False
        for leaf in leaves:
            capacity = paging.last if leaf.end == len(paging.heights) else paging.capacity
            found |= note_overflow(leaf, capacity, reckoned(paging, leaf.first, leaf.end), self.allowance)
        return found


@lru_cache(maxsize=256)
def _remembered(problem: Problem) -> Plan:
    """Whoever writes changes words more often than ways: most pages of the next drawing are routed already."""
    return solve(problem)


def _key(leaf: Leaf) -> _Key:
    """What decides the routes of a page."""
    nodes = tuple((node.row, node.line, node.first, node.last) for node in leaf.posed.problem.nodes)
    return leaf.first, leaf.end, nodes


def settle(bagan: Bagan, position: int, flow: Flow, sheet: Sheet, legend: float) -> Settled:
    """Lay out, break and route one chart; `legend` points stay free at the foot of its last page."""
    work = _Settling(bagan, position, flow, sheet, legend)
    shape = shape_of(work.chart, flow, sheet, legend)
    known = KNOWN.get(shape)
    if known is not None:
        return worded(known, work.chart)
    work.begin()
    settled = work.round()
    while settled is None:
        settled = work.round()
    return KNOWN.put(shape, settled) if work.built == 1 else settled
