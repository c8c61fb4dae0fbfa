"""The pages of the chart: the scene written down as a tagged table with the drawing over it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from rambu.diagram.scene import Box, Cell, Page, TextBlock
from rambu.exchange.pdf.typesetting import line, rise
from rambu.fonts import CHAIN, Font

_SLACK: Final = 3.0
"""Room beyond a line's measured end, so that rounding never breaks a line a second time."""
_FOOT: Final = 30.0
"""Lower margin: less than the drawing's own, so that a rounding never opens another page."""


def flow_page(
    page: Page, drawings: Iterable[Mapping[str, Any]], upon: Iterable[tuple[TextBlock, Box]], font: Font, bookmark: str
) -> dict[str, Any]:
    """A page of the scene as the template takes it.

    `upon` are texts set upon the drawings; `bookmark` is the chart's entry in the outline, or empty.
    """
    xs, ys = _edges(page)
    cells = [_cell(cell, xs, ys, font) for cell in page.cells]
    head, last = _nearest(ys, page.chart.y), len(ys) - 2
    origin, heading = page.table, page.heading
    titled = heading is not None and any(text.strip() for text in heading.lines)
    return {
        "width": page.width,
        "height": page.height,
        "left": origin.x,
        "top": origin.y,
        "bottom": _FOOT,
        "font": CHAIN[font][0],
        "heading": _text(heading, Box(origin.x, origin.y, origin.width, 0.0), font) if heading and titled else None,
        "bookmark": line(bookmark, font) if bookmark else None,
        "columns": _gaps(xs),
        "rows": _gaps(ys),
        "inner": [_nearest(xs, page.chart.x), head, _nearest(xs, page.chart.right), _nearest(ys, page.chart.bottom)],
        "head": [cell for cell in cells if cell["y"] < head],
        "body": [cell for cell in cells if cell["y"] >= head and (cell["y"] == last or not _is_plain(cell))],
        "drawings": [{**one, "x": one["x"] - origin.x, "y": one["y"] - origin.y} for one in drawings],
        "upon": [_moved(_text(block, box, font), box, origin) for block, box in upon],
    }


def _edges(page: Page) -> tuple[list[float], list[float]]:
    """Where the rules of the table run: from its cells and, where cells are blank, from its bands."""
    boxes = [page.table, *(cell.box for cell in page.cells)]
    xs = {round(x, 2) for box in boxes for x in (box.x, box.right)}
    ys = {round(y, 2) for box in boxes for y in (box.y, box.bottom)}
    xs |= {round(x, 2) for band in page.columns for x in (band.x, band.x + band.width)}
    ys |= {round(y, 2) for row in page.rows for y in (row.y, row.y + row.height)}
    return _apart(xs), _apart(ys)


def _apart(edges: Iterable[float]) -> list[float]:
    """Sorted, with those merged that rounding has set apart."""
    kept: list[float] = []
    for edge in sorted(edges):
        if not kept or edge - kept[-1] > 0.05:
            kept.append(edge)
    return kept


def _gaps(edges: Sequence[float]) -> list[float]:
    return [round(after - before, 2) for before, after in pairwise(edges)]


def _nearest(edges: Sequence[float], value: float) -> int:
    after = bisect(edges, value)
    if after == len(edges) or (after and value - edges[after - 1] <= edges[after] - value):
        return after - 1
    return after


def _cell(cell: Cell, xs: Sequence[float], ys: Sequence[float], font: Font) -> dict[str, Any]:
    left, right = _nearest(xs, cell.box.x), _nearest(xs, cell.box.right)
    top, bottom = _nearest(ys, cell.box.y), _nearest(ys, cell.box.bottom)
    box = Box(0.0, 0.0, cell.box.height, cell.box.width) if cell.turned else cell.box
    return {
        "x": left,
        "y": top,
        "columns": max(right - left, 1),
        "rows": max(bottom - top, 1),
        "width": cell.box.width,
        "height": cell.box.height,
        "turned": cell.turned,
        "text": _text(cell.text, box, font),
    }


def _is_plain(cell: Mapping[str, Any]) -> bool:
    """Blank and not merged: the table has such cells where none is given (except for the last row, which ends it)."""
    return cell["text"] is None and cell["columns"] == cell["rows"] == 1


def _moved(text: dict[str, Any] | None, box: Box, origin: Box) -> dict[str, Any]:
    if text is None:
        raise ValueError("a text without lines")
    return {**text, "dx": text["dx"] + box.x - origin.x, "dy": text["dy"] + box.y - origin.y}


def _text(block: TextBlock, box: Box, font: Font) -> dict[str, Any] | None:
    """A block with its place in `box`; centred text gets a frame around its middle, left text room to the right."""
    if not block.lines:
        return None
    lift = rise(block.leading, block.size, font)
    if block.align == "center":
        width = box.width + _SLACK
        left = block.x - box.x - width / 2
    else:
        left = block.x - box.x
        width = box.width - left + _SLACK
    return {
        "lines": [line(text, font) for text in block.lines],
        "size": block.size,
        "leading": block.leading,
        "bold": block.bold,
        "align": block.align,
        "dx": round(left, 2),
        "dy": round(block.baseline - lift - box.y, 2),
        "rise": lift,
        "width": round(width, 2),
    }
