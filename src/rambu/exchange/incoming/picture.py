"""A sheet of a file as a picture of what was read of it, with frames around what a person has to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Literal

from rambu.diagram.metrics import wrap
from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn.distance import ports
from rambu.exchange.drawn.geometry import Outline, Sheet, Stroke, TableCell

_SIZE: Final = 8.0
_LEADING: Final = 9.6
_MOST: Final = 4000
"""Things that one picture shows."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A box to be framed: doubtful items, or an open point with its number."""

    box: Box
    kind: Literal["doubt", "open"]
    words: str = ""


def picture_of(sheet: Sheet, frames: Sequence[Frame]) -> str:
    """The sheet as SVG."""
    reach = [frame.box for frame in frames] + [one.box for one in sheet.outlines]
    width = max([sheet.width, *(box.right for box in reach)]) + 8
    height = max([sheet.height, *(box.bottom for box in reach)]) + 8
    body = "".join(_parts(sheet, frames))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'role="img" aria-label="{escape(sheet.name) or sheet.number}">{body}</svg>'
    )


def _parts(sheet: Sheet, frames: Sequence[Frame]) -> Iterator[str]:
    cells = [cell for table in sheet.tables for cell in table.cells]
    yield from (_cell(cell) for cell in cells[:_MOST])
    yield from (_line(word.text, word.box) for word in sheet.words[:_MOST])
    yield from (_stroke(one) for one in sheet.strokes[:_MOST])
    yield from (_outline(one) for one in sheet.outlines[:_MOST])
    yield from (_line(one.text, one.box) for one in sheet.labels[:_MOST])
    yield from (_frame(one) for one in frames[:_MOST])


def _cell(cell: TableCell) -> str:
    return f'<rect class="cell" {_box(cell.box)}/>{_text(cell.text, cell.box, middle=False)}'


def _outline(one: Outline) -> str:
    if one.kind == "decision":
        shape = f'<polygon class="shape" points="{_points(ports(one.box))}"/>'
    elif one.kind in ("terminator", "circle"):
        shape = f'<rect class="shape" {_box(one.box)} rx="{min(one.box.width, one.box.height) / 2:.1f}"/>'
    elif one.kind == "connector":
        box = one.box
        foot = box.bottom - box.height / 3
        corners = ((box.x, box.y), (box.right, box.y), (box.right, foot), (box.center[0], box.bottom), (box.x, foot))
        shape = f'<polygon class="shape" points="{_points(corners)}"/>'
    else:
        shape = f'<rect class="shape" {_box(one.box)}/>'
    return shape + _text(one.text, one.box)


def _stroke(one: Stroke) -> str:
    heads = "".join(f' marker-{name}="url(#tip)"' for name, on in zip(("start", "end"), one.heads, strict=True) if on)
    return f'<polyline class="line" points="{_points(one.points)}"{heads}/>'


def _frame(frame: Frame) -> str:
    box = Box(frame.box.x - 2, frame.box.y - 2, frame.box.width + 4, frame.box.height + 4)
    words = f'<text class="mark" x="{box.right + 1:.1f}" y="{box.y + 7:.1f}">{escape(frame.words)}</text>'
    return f'<rect class="{frame.kind}" {_box(box)}/>{words if frame.words else ""}'


def _text(text: str, box: Box, *, middle: bool = True) -> str:
    """Words broken to the width of their box; in the middle of it, or at its upper left."""
    room = max(box.width - 4, 6.0)
    lines = [line for part in text[:400].split("\n") for line in wrap(part, room, _SIZE)]
    if not lines:
        return ""
    x = box.center[0] if middle else box.x + 2
    y = box.center[1] - (len(lines) - 1) * _LEADING / 2 + _SIZE * 0.35 if middle else box.y + _SIZE + 1
    spans = "".join(
        f'<tspan x="{x:.1f}" y="{y + n * _LEADING:.1f}">{escape(line)}</tspan>' for n, line in enumerate(lines)
    )
    return f"<text{' class=middle' if middle else ''}>{spans}</text>"


def _line(text: str, box: Box) -> str:
    """Words that stand on one line, as high as their box says."""
    size = min(max(box.height * 0.8, 4.0), 12.0)
    x, y = box.x, box.center[1] + size * 0.35
    return f'<text style="font-size:{size:.1f}px" x="{x:.1f}" y="{y:.1f}">{escape(text[:400])}</text>'


def _box(box: Box) -> str:
    return f'x="{box.x:.1f}" y="{box.y:.1f}" width="{max(box.width, 1):.1f}" height="{max(box.height, 1):.1f}"'


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
