"""A chart in its final places, and all that these places depend on: not its words, only the room that they take.

Whoever writes changes words more often than heights and ways. A chart of the same shape is settled already; only its
words are put into their places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, Final

from rambu.diagram.grid.traced import Traced
from rambu.diagram.layout.chart import Chart, Sheet
from rambu.diagram.layout.figures import Flow
from rambu.diagram.layout.rows import Row
from rambu.remembering import Kept
from rambu.sop.model import Bagan, BreakHint


@dataclass(frozen=True, slots=True)
class Settled:
    """A chart with its pages, each routed."""

    chart: Chart
    pages: tuple[Traced, ...]


Shape = tuple[Any, ...]
"""What decides the places on the pages of a chart; hashable."""

KNOWN: Final[Kept[Shape, Settled]] = Kept(256)
"""Charts that were settled without laying their columns out anew, which would depend on words again."""

_STANDS: Final = attrgetter("role", "kind", "bagan", "row", "strip", "first", "last", "slot", "slots")


def shape_of(chart: Chart, flow: Flow, sheet: Sheet, legend: float) -> Shape:
    """The shape of a chart that was laid out, but not settled yet."""
    columns = chart.columns
    return (
        (chart.position, chart.capacity, legend, sheet.width, sheet.template.font),
        (columns.size, columns.lanes, columns.number, tuple(columns.text.items())),
        tuple(_STANDS(figure) for figure in flow.figures),
        flow.wires,
        tuple((n, size.width, size.height) for n, size in chart.sizes.items()),
        chart.labelled,
        _hints(chart.bagan),
        _rows(chart),
    )


def worded(known: Settled, chart: Chart) -> Settled:
    """A chart of the same shape in the same places."""
    whole = replace(chart, rhythm=known.chart.rhythm)
    return Settled(whole, tuple(_page(page, chart.rows) for page in known.pages))


def _hints(bagan: Bagan) -> tuple[bool, ...]:
    """Before which rows a person wants a break."""
    hinted = {hint.kegiatan for hint in bagan.petunjuk if isinstance(hint, BreakHint)}
    return tuple(row.id in hinted for row in bagan.kegiatan)


def _rows(chart: Chart) -> tuple[Any, ...]:
    """Rows and their sub-rows with the number of lines of the highest cell, or of each where cells are merged."""
    merged = tuple(row.gabung for row in chart.bagan.kegiatan)
    count = _each if any(merged) else _most
    return merged, tuple((row.row, row.part, row.strips, count(row)) for row in chart.rows)


def _each(row: Row) -> tuple[int, ...]:
    return tuple(len(lines) for lines in row.lines.values())


def _most(row: Row) -> tuple[int, ...]:
    return (max(map(len, row.lines.values()), default=0),)


def _page(page: Traced, rows: Sequence[Row]) -> Traced:
    """The page with other words in its rows."""
    leaf = page.leaf
    own = tuple(rows[leaf.first : leaf.end])
    by_place = {(row.row, row.part): row for row in own}
    levels = tuple(
        level if level.row is None else replace(level, row=by_place[level.row.row, level.row.part])
        for level in leaf.stack.levels
    )
    return replace(page, leaf=replace(leaf, rows=own, stack=replace(leaf.stack, levels=levels)))
