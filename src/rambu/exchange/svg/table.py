"""The ruled table: cells with their texts, every rule drawn once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rambu.diagram.scene import Box, Cell, Page
from rambu.exchange.svg.elements import element, number, rectangle, text_lines
from rambu.fonts import Font

Rule = tuple[bool, float, float, float]
"""(horizontal?, place, from, to)."""


def table(page: Page, font: Font) -> Iterator[str]:
    """Shading of the head, rules, texts."""
    if page.cells:
        head = Box(page.table.x, page.table.y, page.table.width, round(page.chart.y - page.table.y, 2))
        yield rectangle(head, **{"class": "head-ground"})
    yield rules(page.cells)
    yield from (cell_text(cell, font) for cell in page.cells if cell.text.lines)


def rules(cells: Iterable[Cell]) -> str:
    """All rules as one path; the shared sides of neighbouring cells are drawn once."""
    strokes = sorted({side for cell in cells for side in _sides(cell.box)})
    data = "".join(_stroke(rule) for rule in _joined(strokes))
    return element("path", {"class": "rules", "d": data})


def cell_text(cell: Cell, font: Font) -> str:
    """The words of a cell; of a turned one they run upwards."""
    attributes: dict[str, str | float] = {"class": "cell", "data-column": cell.column}
    if cell.kegiatan:
        attributes["data-kegiatan-id"] = cell.kegiatan
    if cell.turned:
        attributes["transform"] = f"translate({number(cell.box.x)} {number(cell.box.bottom)}) rotate(-90)"
    return text_lines(cell.text, attributes, font)


def _sides(box: Box) -> Iterator[Rule]:
    x, y, right, bottom = (round(value, 2) for value in (box.x, box.y, box.right, box.bottom))
    yield (True, y, x, right)
    yield (True, bottom, x, right)
    yield (False, x, y, bottom)
    yield (False, right, y, bottom)


def _joined(strokes: Iterable[Rule]) -> Iterator[Rule]:
    """Strokes on one straight that touch or overlap become one."""
    current: Rule | None = None
    for stroke in strokes:
        if current and current[:2] == stroke[:2] and stroke[2] <= current[3] + 0.011:
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
