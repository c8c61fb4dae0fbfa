"""One page, routed: where its rows stand and which way its lines go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rambu.diagram.grid.allowance import Allowance
from rambu.diagram.grid.posing import Part, Posed, pose
from rambu.diagram.grid.stack import Stack, stack
from rambu.diagram.layout.chart import Chart
from rambu.diagram.layout.figures import Flow
from rambu.diagram.layout.rows import Row
from rambu.diagram.pages.connectors import bands
from rambu.diagram.pages.cuts import Span, cuts
from rambu.diagram.routing.problem import Needs
from rambu.fonts import Font

_FITS = 0.05


@dataclass(frozen=True, slots=True)
class Leaf:
    """The rows ``first … end - 1`` of a chart on a page of their own."""

    first: int
    end: int
    rows: tuple[Row, ...]
    stack: Stack
    posed: Posed


def lay_leaf(
    chart: Chart, flow: Flow, spans: Sequence[Span], bounds: tuple[int, int], allowance: Allowance, font: Font
) -> Leaf:
    """Stack the rows of a page and pose its routing problem."""
    first, end = bounds
    cut_ends = list(cuts(spans, first, end))
    columns = len(chart.columns.lanes)
    top = bands([cut for cut in cut_ends if cut.edge == "top"], columns)
    bottom = bands([cut for cut in cut_ends if cut.edge == "bottom"], columns)
    rows = chart.rows[first:end]
    stacked = stack(chart, rows, top, bottom, allowance)
    parts: list[Part] = [(s.wire, None) for s in spans if first <= s.source < end and first <= s.target < end]
    parts += [(cut.wire, cut) for cut in cut_ends]
    parts.sort(key=lambda part: (part[0], part[1] is not None and not part[1].leaves))
    return Leaf(first, end, rows, stacked, pose(chart, stacked, flow, parts, font))


def note_needs(leaf: Leaf, needs: Needs, allowance: Allowance) -> tuple[bool, bool]:
    """Remember the room that lines ask for; returns whether rows, and whether columns, must grow."""
    rows = columns = False
    corridors = leaf.posed.problem.geometry
    for line, (need, (low, high)) in enumerate(zip(needs.y, corridors.y_range, strict=True)):
        if not leaf.stack.levels:
            break
        level = leaf.stack.levels[min(line // 2, len(leaf.stack.levels) - 1)]
        table = allowance.inside if line % 2 else allowance.above
        if line == 2 * len(leaf.stack.levels):
            table = allowance.below
        rows |= allowance.raise_(table, level.key, need, high - low)
    for column, line in enumerate(leaf.posed.rulers.channels):
        low, high = corridors.x_range[line]
        columns |= allowance.widen(column, needs.x[line], high - low)
    return rows, columns


def note_overflow(leaf: Leaf, capacity: float, reckoned: float, allowance: Allowance) -> bool:
    """Remember that a page is higher than it may be, so that the next breaks know; one row alone may be."""
    if leaf.end - leaf.first < 2 or leaf.stack.height <= capacity + _FITS:
        return False
    excess = leaf.stack.height - reckoned
    known = allowance.pages.get((leaf.first, leaf.end), 0.0)
    allowance.pages[leaf.first, leaf.end] = max(excess, known + 1.0)
    return True
