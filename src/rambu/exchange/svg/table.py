"""The ruled table: cells with their texts, every rule drawn once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from rambu.diagram.scene import Box, Cell, Page
from rambu.exchange.svg.elements import element, number, rectangle, text_lines
from rambu.fonts import Font

Rule = tuple[bool, float, float, float]
"""(horizontal?, place, from, to)."""
_SAME: Final = 0.011
"""Places this close are one, in points."""


def table(page: Page, font: Font) -> Iterator[str]:
    """Shading of the head, rules, texts."""
    if page.cells:
        yield head_ground(page)
    yield from rules(page.cells, page.chart)
    yield from (cell_text(cell, font) for cell in page.cells if cell.text.lines)


def head_ground(page: Page) -> str:
    """The shading of the head."""
    head = Box(page.table.x, page.table.y, page.table.width, round(page.chart.y - page.table.y, 2))
    return rectangle(head, **{"class": "head-ground"})


def rules(cells: Iterable[Cell], chart: Box) -> Iterator[str]:
    """Two paths: lighter rules inside `chart`, where flow lines run, then all others; shared sides are drawn once."""
    yield from _ruled(tuple(cell.box for cell in cells), chart)


@lru_cache(maxsize=128)
def _ruled(boxes: tuple[Box, ...], chart: Box) -> tuple[str, ...]:
    """Remembered: new words in the cells of a page mostly leave its rules where they are."""
    sides = {side for box in boxes for side in _sides(box)}
    inner = {side for side in sides if _is_inside(side, chart)}
    return tuple(
        element("path", {"class": name, "d": "".join(_stroke(rule) for rule in _joined(sorted(strokes)))})
        for name, strokes in (("hairlines", inner), ("rules", sides - inner))
        if strokes
    )


def cell_text(cell: Cell, font: Font) -> str:
    """The words of a cell; of a turned one they run upwards."""
    attributes: dict[str, str | float] = {"class": "cell", "data-column": cell.column}
    if cell.kegiatan:
        attributes["data-kegiatan-id"] = cell.kegiatan
    if cell.turned:
        attributes["transform"] = f"translate({number(cell.box.x)} {number(cell.box.bottom)}) rotate(-90)"
    return text_lines(cell.text, attributes, font)


@lru_cache(maxsize=8192)
def _sides(box: Box) -> tuple[Rule, ...]:
    x, y, right, bottom = (round(value, 2) for value in (box.x, box.y, box.right, box.bottom))
    return (True, y, x, right), (True, bottom, x, right), (False, x, y, bottom), (False, right, y, bottom)


def _is_inside(rule: Rule, chart: Box) -> bool:
    horizontal, place, start, end = rule
    across, along = (chart.y, chart.bottom), (chart.x, chart.right)
    if not horizontal:
        across, along = along, across
    within = along[0] - _SAME <= start and end <= along[1] + _SAME
    return within and across[0] + _SAME < place < across[1] - _SAME


def _joined(strokes: Iterable[Rule]) -> Iterator[Rule]:
    """Strokes on one straight that touch or overlap become one."""
    current: Rule | None = None
    for stroke in strokes:
        if current and current[:2] == stroke[:2] and stroke[2] <= current[3] + _SAME:
            current = (*current[:3], max(current[3], stroke[3]))
        else:
            if current:
                yield current
            current = stroke
    if current:
        yield current


def _stroke(rule: Rule) -> str:
    horizontal, place, start, end = rule
    if horizontal:
        return f"M{number(start)} {number(place)}H{number(end)}"
    return f"M{number(place)} {number(start)}V{number(end)}"
