"""One chart laid out except for what its lines still ask: columns, head, rows and sizes of shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rambu.diagram.layout.columns import Columns, plan_columns
from rambu.diagram.layout.contents import Content, row_contents
from rambu.diagram.layout.figures import Figure, Flow
from rambu.diagram.layout.header import Header, build_header
from rambu.diagram.layout.labels import labels_in_cells
from rambu.diagram.layout.measures import BODY_SIZES, HEADING_TEXT, LEADING
from rambu.diagram.layout.rhythm import RHYTHMS, Rhythm
from rambu.diagram.layout.rows import Row, build_rows
from rambu.diagram.layout.sizes import Size, size_of
from rambu.diagram.metrics import wrap
from rambu.diagram.paper import Paper
from rambu.diagram.templates import Template
from rambu.fonts import Font
from rambu.sop.model import Bagan, Pelaksana

_CONNECTOR_ROOM = 90.0
"""Height of a page that rows taller than a page leave to connectors and lines."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is the same on all pages of a chart."""

    bagan: Bagan
    position: int
    columns: Columns
    header: Header
    rows: tuple[Row, ...]
    sizes: Mapping[int, Size]
    """Size of each shape by its position in the document's list."""
    capacity: float
    """Height for rows and connectors on a page."""
    heading_lines: tuple[str, ...]
    """The chart's own title above the table."""
    labelled: frozenset[int]
    """Positions of the shapes that lines with labels leave."""
    font: Font
    rhythm: Rhythm = RHYTHMS[0]

    @property
    def heading(self) -> float:
        """Height that the title takes."""
        return len(self.heading_lines) * HEADING_TEXT * LEADING + 6 if self.heading_lines else 0.0

    @property
    def performers(self) -> float:
        """Width of the performers' columns."""
        return sum(lane.width for lane in self.columns.lanes)

    @property
    def pelaksana(self) -> Sequence[Pelaksana]:
        """The performers, or one nameless column where there are none."""
        return self.bagan.pelaksana or (Pelaksana("", ""),)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and the form on it."""

    paper: Paper
    template: Template

    @property
    def width(self) -> float:
        """Width of the table."""
        return self.paper.width - self.template.margins.left - self.template.margins.right

    @property
    def height(self) -> float:
        """Height between the margins."""
        return self.paper.height - self.template.margins.top - self.template.margins.bottom


def build_chart(
    bagan: Bagan, position: int, flow: Flow, sheet: Sheet, tracks: Sequence[float] = (), gaps: Mapping[int, float] = {}
) -> Chart:
    """Lay out a chart, at a smaller font size if a row would be taller than a page.

    `tracks` is the room that lines need in each channel, `gaps` what labels need between the shapes of one cell, by
    column, in points.
    """
    labels = labels_in_cells(flow, position, sheet.template.font)
    labels = {column: max(labels.get(column, 0.0), gaps.get(column, 0.0)) for column in {*labels, *gaps}}
    contents = [row_contents(bagan, row) for row in range(len(bagan.kegiatan))]
    figures = [(n, figure) for n, figure in enumerate(flow.figures) if figure.bagan == position]
    chart = _build(bagan, position, flow, figures, contents, sheet, tracks, labels, BODY_SIZES)
    while any(row.part for row in chart.rows) and chart.columns.size > BODY_SIZES[-1]:
        smaller = [size for size in BODY_SIZES if size < chart.columns.size]
        chart = _build(bagan, position, flow, figures, contents, sheet, tracks, labels, smaller)
    return chart


def _build(
    bagan: Bagan,
    position: int,
    flow: Flow,
    figures: Sequence[tuple[int, Figure]],
    contents: Sequence[Mapping[str, Content]],
    sheet: Sheet,
    tracks: Sequence[float],
    labels: Mapping[int, float],
    sizes: Sequence[float],
) -> Chart:
    font = sheet.template.font
    own = [figure for _, figure in figures]
    columns = plan_columns(bagan.pelaksana, own, contents, sheet.template, sheet.width, tracks, labels, sizes)
    header = build_header(columns, bagan.pelaksana, sheet.template)
    title = wrap(" ".join(bagan.judul.split()), sheet.width, HEADING_TEXT, bold=True, font=font)
    capacity = sheet.height - header.height - (len(title) * HEADING_TEXT * LEADING + 6 if title else 0.0)
    rows = build_rows(contents, figures, columns, font, capacity - _CONNECTOR_ROOM)
    labelled = frozenset(wire.source for wire in flow.wires if wire.label.strip())
    shapes = {n: size_of(figure, columns, font) for n, figure in figures}
    return Chart(bagan, position, columns, header, rows, shapes, capacity, title, labelled, font)
