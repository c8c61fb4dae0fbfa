"""One page of the scene."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.diagram.assemble.frame import Frame, frame_of, rounded
from rambu.diagram.assemble.labels import labels
from rambu.diagram.assemble.lines import lines
from rambu.diagram.assemble.shapes import Lettering, shapes
from rambu.diagram.assemble.table import Body, header_cells
from rambu.diagram.assemble.telling import tell_page
from rambu.diagram.grid.leaf import Leaf
from rambu.diagram.grid.traced import Traced
from rambu.diagram.layout.chart import Chart, Sheet
from rambu.diagram.layout.contents import TEXT_COLUMNS
from rambu.diagram.layout.figures import Flow
from rambu.diagram.layout.measures import HEADING_TEXT, LEADING
from rambu.diagram.legend import LEGEND_GAP, LEGEND_HEIGHT
from rambu.diagram.metrics import ascent
from rambu.diagram.scene import Box, Cell, ColumnBand, Page, Proof, RowBand, TextBlock
from rambu.flow.ways import Story


@dataclass(frozen=True, slots=True)
class Numbering:
    """Number of a page and of all pages, and whether the legend stands on it."""

    number: int
    total: int
    legend: bool


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What stands in the same place on all pages of a chart."""

    chart: Chart
    frame: Frame
    head: tuple[Cell, ...]
    columns: tuple[ColumnBand, ...]


def backdrop_of(chart: Chart, sheet: Sheet) -> Backdrop:
    """The backdrop of the pages of `chart`."""
    frame = frame_of(chart, sheet)
    return Backdrop(chart, frame, tuple(header_cells(chart, frame)), _column_bands(chart, frame, sheet))


def build_page(
    story: Story,
    backdrop: Backdrop,
    traced: Traced,
    flow: Flow,
    sheet: Sheet,
    lettering: Lettering,
    numbering: Numbering,
) -> Page:
    """Put everything of a page in its place on the paper."""
    chart, frame, font = backdrop.chart, backdrop.frame, sheet.template.font
    leaf, plan = traced.leaf, traced.plan
    table = rounded(Box(frame.left, frame.top, sheet.width, chart.header.height + leaf.stack.height))
    performers = sum(lane.width for lane in chart.columns.lanes)
    return Page(
        number=numbering.number,
        total=numbering.total,
        bagan=chart.position + 1,
        width=sheet.paper.width,
        height=sheet.paper.height,
        heading=_heading(chart, sheet),
        rows=tuple(_row_bands(chart, leaf, frame)),
        columns=backdrop.columns,
        cells=(*backdrop.head, *Body(chart, leaf, frame, font).cells()),
        shapes=tuple(shapes(chart, leaf, flow, frame, lettering, font)),
        lines=tuple(lines(traced, flow, frame, lettering)),
        labels=tuple(labels(traced, flow, frame, font)),
        chart=rounded(Box(frame.chart, frame.body, performers, leaf.stack.height)),
        table=table,
        proof=Proof(round(plan.cost, 4), round(plan.bound, 4)),
        description=tell_page(story, chart, leaf),
        legend=Box(frame.left, round(table.bottom + LEGEND_GAP, 2), table.width, LEGEND_HEIGHT)
        if numbering.legend
        else None,
    )


def _heading(chart: Chart, sheet: Sheet) -> TextBlock | None:
    if not chart.heading_lines:
        return None
    font, margins = sheet.template.font, sheet.template.margins
    return TextBlock(
        chart.heading_lines,
        round(margins.left + sheet.width / 2, 2),
        round(margins.top + ascent(HEADING_TEXT, font), 2),
        round(HEADING_TEXT * LEADING, 2),
        HEADING_TEXT,
        "center",
        bold=True,
    )


def _row_bands(chart: Chart, leaf: Leaf, frame: Frame) -> list[RowBand]:
    bands = []
    seen: set[tuple[int, int]] = set()
    bounds = leaf.stack.row_tops()
    for level in leaf.stack.levels:
        if level.row is None:
            bands.append(RowBand(0, "", round(frame.body + level.top, 2), round(level.bottom - level.top, 2)))
            continue
        key = (level.row.row, level.row.part)
        if key not in seen:
            seen.add(key)
            top, bottom = bounds[key]
            kegiatan = chart.bagan.kegiatan[level.row.row]
            bands.append(RowBand(key[0] + 1, kegiatan.id, round(frame.body + top, 2), round(bottom - top, 2)))
    return bands


def _column_bands(chart: Chart, frame: Frame, sheet: Sheet) -> tuple[ColumnBand, ...]:
    columns, edges = chart.columns, chart.columns.edges(frame.left)
    captions = sheet.template.captions
    widths = {"no": columns.number, **columns.text}
    bands = [ColumnBand(key, captions[key], round(edges[key], 2), round(widths[key], 2)) for key in TEXT_COLUMNS]
    x, performers = frame.chart, []
    for lane, one in zip(columns.lanes, chart.pelaksana, strict=True):
        performers.append(ColumnBand(f"pelaksana:{one.id}", one.nama, round(x, 2), round(lane.width, 2)))
        x += lane.width
    return (*bands[:2], *performers, *bands[2:])
