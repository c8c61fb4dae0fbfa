"""A sheet of a workbook or document drawn anew from its geometry: every box stands where the recovery saw it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from rambu.diagram.scene import Box
from rambu.exchange.drawn.geometry import Label, Outline, Sheet, Stroke, TableCell

_SIZE = 8.0
_LEADING = 1.2
_WIDE = 0.5
"""Width of an average letter, as a part of its size."""


def picture(sheet: Sheet) -> str:
    """The sheet as SVG; its classes are styled by the page that shows it."""
    parts = [*_cells(sheet), *_rules(sheet), *_words(sheet)]
    parts += [part for one in sheet.outlines for part in _outline(one)]
    parts += [_stroke(one) for one in sheet.strokes]
    parts += [part for one in sheet.labels for part in _label(one)]
    size = f"{sheet.width:.1f} {sheet.height:.1f}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" class="source">{"".join(parts)}</svg>'


def _cells(sheet: Sheet) -> Iterator[str]:
    for table in sheet.tables:
        for cell in table.cells:
            yield _rect(cell.box, "cell head" if cell.bold or cell.fill else "cell")
            yield _text(cell.text, cell.box, middle=_is_middle(cell))


def _is_middle(cell: TableCell) -> bool:
    return cell.bold or len(cell.text) < 4


def _rules(sheet: Sheet) -> Iterator[str]:
    for one in sheet.rules:
        (x, y), (to_x, to_y) = one.start, one.end
        yield f'<line class="rule" x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}"/>'


def _words(sheet: Sheet) -> Iterator[str]:
    for one in sheet.words:
        box = one.box
        yield (
            f'<text x="{box.x:.1f}" y="{box.y + box.height * 0.8:.1f}" font-size="{max(box.height * 0.8, 4):.1f}" '
            f'textLength="{max(box.width, 1):.1f}">{escape(one.text)}</text>'
        )


def _outline(one: Outline) -> Iterator[str]:
    yield _shape(one)
    yield _text(one.text, one.box, middle=True)


def _shape(one: Outline) -> str:
    box = one.box
    x, y, w, h = box.x, box.y, box.width, box.height
    if one.kind == "decision":
        return _polygon((x + w / 2, y), (x + w, y + h / 2), (x + w / 2, y + h), (x, y + h / 2))
    if one.kind == "connector":
        return _polygon((x, y), (x + w, y), (x + w, y + h * 0.6), (x + w / 2, y + h), (x, y + h * 0.6))
    return _rect(box, "shape", min(w, h) / 2 if one.kind in ("terminator", "circle") else 0.0)


def _polygon(*corners: tuple[float, float], name: str = "shape") -> str:
    return f'<polygon class="{name}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in corners)}"/>'


def _rect(box: Box, name: str, corner: float = 0.0) -> str:
    size = f'x="{box.x:.1f}" y="{box.y:.1f}" width="{max(box.width, 0):.1f}" height="{max(box.height, 0):.1f}"'
    return f'<rect class="{name}" {size} rx="{corner:.1f}"/>'


def _stroke(one: Stroke) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in one.points)
    heads = "".join(_head(one, at_end=end) for end, has in enumerate(one.heads) if has)
    return f'<polyline class="stroke" points="{points}"/>{heads}'


def _head(one: Stroke, *, at_end: bool | int) -> str:
    """A small triangle at an end, along the last piece of the line."""
    tip, before = (one.points[-1], one.points[-2]) if at_end else (one.points[0], one.points[1])
    length = max(((tip[0] - before[0]) ** 2 + (tip[1] - before[1]) ** 2) ** 0.5, 0.1)
    dx, dy = (tip[0] - before[0]) / length * 4, (tip[1] - before[1]) / length * 4
    base = (tip[0] - dx, tip[1] - dy)
    return _polygon(tip, (base[0] - dy / 2, base[1] + dx / 2), (base[0] + dy / 2, base[1] - dx / 2), name="tip")


def _label(one: Label) -> Iterator[str]:
    yield _text(one.text, one.box, middle=True)


def _text(text: str, box: Box, *, middle: bool) -> str:
    """Words broken to the width of their box and no longer than it; what does not fit is left out of the picture."""
    if not text.strip() or box.width < _SIZE * _WIDE:
        return ""
    lines = _broken(text, max(int(box.width / (_SIZE * _WIDE)), 1))
    room = max(int(box.height / (_SIZE * _LEADING)), 1)
    lines = lines[:room]
    x = box.x + box.width / 2 if middle else box.x + 2
    top = box.y + (box.height - len(lines) * _SIZE * _LEADING) / 2 + _SIZE
    spans = (
        f'<tspan x="{x:.1f}" y="{top + n * _SIZE * _LEADING:.1f}">{escape(line)}</tspan>'
        for n, line in enumerate(lines)
    )
    anchor = ' text-anchor="middle"' if middle else ""
    return f'<text font-size="{_SIZE}"{anchor}>{"".join(spans)}</text>'


def _broken(text: str, wide: int) -> list[str]:
    lines: list[str] = []
    for part in text.splitlines():
        line = ""
        for word in part.split():
            if line and len(line) + 1 + len(word) > wide:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return [line for line in lines if line]
