"""What decides the page breaks of a chart, gathered from its rows, lines and hints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rambu.diagram.grid.allowance import Allowance
from rambu.diagram.grid.stack import row_heights
from rambu.diagram.layout.chart import Chart
from rambu.diagram.layout.figures import Flow
from rambu.diagram.pages.breaks import Paging
from rambu.diagram.pages.cuts import Span
from rambu.sop.model import BreakHint


def paging_of(chart: Chart, spans: Sequence[Span], allowance: Allowance, legend: float) -> Paging:
    """The paging problem of `chart` with the lines `spans`; its last page leaves `legend` points free."""
    places = {row.row: n for n, row in reversed(tuple(enumerate(chart.rows)))}
    hints = {hint.kegiatan for hint in chart.bagan.petunjuk if isinstance(hint, BreakHint)}
    kegiatan = chart.bagan.kegiatan
    return Paging(
        row_heights(chart, allowance),
        tuple(spans),
        len(chart.columns.lanes),
        chart.capacity,
        chart.capacity - legend,
        frozenset(n for n, row in enumerate(chart.rows) if row.part or kegiatan[row.row].id in hints) - {0},
        frozenset(places[n] for n, k in enumerate(kegiatan) if n and k.gabung),
        dict(allowance.pages),
    )


def spans_of(chart: Chart, flow: Flow) -> Iterator[Span]:
    """The lines that begin or end in this chart."""
    places = {figure: n for n, row in enumerate(chart.rows) for strip in row.strips for figure in strip.figures}
    beyond = {True: -1, False: len(chart.rows)}
    for number, wire in enumerate(flow.wires):
        positions = wire.source, wire.target
        ends = [flow.figures[position] for position in positions]
        own = [end.bagan == chart.position for end in ends]
        if any(own):
            source, target = (
                places[position] if mine else beyond[end.bagan < chart.position]
                for position, end, mine in zip(positions, ends, own, strict=True)
            )
            column = ends[1 if own[1] else 0].first
            yield Span(number, source, target, column)
