"""A sheet of a file as a picture of what was read of it, with frames around what a person has to look at.

The page that shows it styles its classes; every text of the file is escaped, and nothing of it is an attribute.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import dist
from typing import Final, Literal

from rambu.diagram.metrics import wrap
from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn.distance import ports
from rambu.exchange.drawn.geometry import Outline, Rule, Sheet, Stroke, TableCell

_SIZE: Final = 8.0
_LEADING: Final = 9.6
_MOST: Final = 4000
"""Things of one kind that one picture shows."""
_TIP: Final = 4.0
"""Length of an arrow head."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A box to be framed: doubtful items, or an open point with its number."""

    box: Box
    kind: Literal["doubt", "open"]
    words: str = ""


def picture_of(sheet: Sheet, frames: Sequence[Frame] = ()) -> str:
    """The sheet as SVG, in the points of the sheet."""
    reach = [frame.box for frame in frames] + [one.box for one in sheet.outlines]
    width = max([sheet.width, *(box.right for box in reach)]) + 8
    height = max([sheet.height, *(box.bottom for box in reach)]) + 8
    body = "".join(_parts(sheet, frames))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="source" viewBox="-4 -4 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" role="img" aria-label="{escape(sheet.name) or sheet.number}">{body}</svg>'
    )


def _parts(sheet: Sheet, frames: Sequence[Frame]) -> Iterator[str]:
    cells = [cell for table in sheet.tables for cell in table.cells]
    yield from (_cell(cell) for cell in cells[:_MOST])
    yield from (_rule(one) for one in sheet.rules[:_MOST])
    yield from (_line(word.text, word.box) for word in sheet.words[:_MOST])
    yield from (_outline(one) for one in sheet.outlines[:_MOST])
    yield from (_stroke(one) for one in sheet.strokes[:_MOST])
    yield from (_text(one.text, one.box) for one in sheet.labels[:_MOST])
    yield from (_frame(one) for one in frames[:_MOST])


def _cell(cell: TableCell) -> str:
    head = cell.bold or bool(cell.fill)
    text = _text(cell.text, cell.box, middle=cell.bold or len(cell.text) < 4, of_cell=True)
    return f'<rect class="{"cell head" if head else "cell"}" {_box(cell.box)}/>{text}'


def _rule(one: Rule) -> str:
    (x, y), (to_x, to_y) = one.start, one.end
    return f'<line class="rule" x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}"/>'


def _outline(one: Outline) -> str:
    return _shape(one) + _text(one.text, one.box)


def _shape(one: Outline) -> str:
    box = one.box
    if one.kind == "decision":
        return _polygon(ports(box))
    if one.kind == "connector":
        foot = box.bottom - box.height / 3
        return _polygon(
            ((box.x, box.y), (box.right, box.y), (box.right, foot), (box.center[0], box.bottom), (box.x, foot))
        )
    round_ = f' rx="{min(box.width, box.height) / 2:.1f}"' if one.kind in ("terminator", "circle") else ""
    return f'<rect class="shape" {_box(box)}{round_}/>'


def _polygon(corners: Sequence[Point], name: str = "shape") -> str:
    return f'<polygon class="{name}" points="{_points(corners)}"/>'


def _stroke(one: Stroke) -> str:
    ends = ((one.points[0], one.points[1]), (one.points[-1], one.points[-2]))
    heads = "".join(_tip(*end) for end, on in zip(ends, one.heads, strict=True) if on)
    return f'<polyline class="stroke" points="{_points(one.points)}"/>{heads}'


def _tip(at: Point, before: Point) -> str:
    """An arrow head at the end of a line that comes from `before`."""
    length = max(dist(at, before), 0.1)
    dx, dy = (at[0] - before[0]) / length * _TIP, (at[1] - before[1]) / length * _TIP
    base = (at[0] - dx, at[1] - dy)
    return _polygon((at, (base[0] - dy / 2, base[1] + dx / 2), (base[0] + dy / 2, base[1] - dx / 2)), "tip")


def _frame(frame: Frame) -> str:
    box = Box(frame.box.x - 2, frame.box.y - 2, frame.box.width + 4, frame.box.height + 4)
    words = f'<text class="mark" x="{box.right + 1:.1f}" y="{box.y + 7:.1f}">{escape(frame.words)}</text>'
    return f'<rect class="{frame.kind}" {_box(box)}/>{words if frame.words else ""}'


def _text(text: str, box: Box, *, middle: bool = True, of_cell: bool = False) -> str:
    """Words broken to the width of their box, in the middle of it or from its left side; a cell shows what fits."""
    room = max(box.width - 4, 6.0)
    lines = [line for part in text[:400].split("\n") for line in wrap(part, room, _SIZE)]
    if not lines:
        return ""
    lines = lines[: max(int(box.height // _LEADING), 1)] if of_cell else lines
    x = box.center[0] if middle else box.x + 2
    y = box.center[1] - (len(lines) - 1) * _LEADING / 2 + _SIZE * 0.35
    spans = "".join(
        f'<tspan x="{x:.1f}" y="{y + n * _LEADING:.1f}">{escape(line)}</tspan>' for n, line in enumerate(lines)
    )
    anchor = ' text-anchor="middle"' if middle else ""
    return f'<text font-size="{_SIZE:.0f}"{anchor}>{spans}</text>'


def _line(text: str, box: Box) -> str:
    """Words that stand on one line, as high as their box says."""
    size = min(max(box.height * 0.8, 4.0), 12.0)
    x, y = box.x, box.center[1] + size * 0.35
    return f'<text font-size="{size:.1f}" x="{x:.1f}" y="{y:.1f}">{escape(text[:400])}</text>'


def _box(box: Box) -> str:
    return f'x="{box.x:.1f}" y="{box.y:.1f}" width="{max(box.width, 1):.1f}" height="{max(box.height, 1):.1f}"'


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
