"""Which closed shapes of a page are symbols of its charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rambu.diagram.scene import Box
from rambu.exchange.drawn.ruling import Frame
from rambu.exchange.pdf.read.figures import Shape
from rambu.exchange.pdf.read.plane import around, inside, overlap

_LEAST: Final = (8.0, 6.0)
_CONNECTORS: Final = ("connector", "circle")
_OUTSIDE: Final = 60.0
"""How far above or below the table a page connector may stand."""
_RANK: Final = {"decision": 0, "terminator": 1, "connector": 2, "circle": 3, "process": 4, "picture": 5, "other": 6}


def symbols(shapes: Sequence[Shape], frame: Frame) -> list[Shape]:
    """The shapes in the performers' columns of a table, one for each symbol."""
    left, right = frame.performers
    top, bottom = frame.body[0], frame.body[-1]
    headed = len(frame.head) > 1
    near = [
        shape
        for shape in shapes
        if left - 2 <= shape.box.center[0] <= right + 2
        and shape.box.width >= _LEAST[0]
        and shape.box.height >= _LEAST[1]
        and shape.box.width < right - left + 4
        and top - (0 if headed else _OUTSIDE) <= shape.box.center[1] <= bottom + _OUTSIDE
        and not _is_cell(shape.box, frame)
    ]
    within = [shape for shape in near if top - 1 <= shape.box.center[1] <= bottom + 1]
    outside = [shape for shape in near if shape not in within and shape.kind in _CONNECTORS]
    return _unnested(_united([*within, *outside]))


def parted(shapes: Sequence[Shape]) -> tuple[list[Shape], list[Box]]:
    """Symbols of the flow, and small marks beside them: piles of paper and the like, less than two thirds as large."""
    areas = sorted(shape.box.width * shape.box.height for shape in shapes if shape.kind != "other")
    usual = areas[len(areas) // 2] if areas else 0.0
    marks = [shape for shape in shapes if shape.kind == "other" and shape.box.width * shape.box.height < 0.66 * usual]
    return [shape for shape in shapes if shape not in marks], [shape.box for shape in marks]


def _is_cell(box: Box, frame: Frame) -> bool:
    """Whether a shape is the border or the background of cells."""
    x = [any(abs(side - one) < 2.6 for one in frame.columns) for side in (box.x, box.right)]
    y = [any(abs(side - one) < 2.6 for one in frame.rows) for side in (box.y, box.bottom)]
    return sum(x) + sum(y) >= 3


def _united(shapes: Sequence[Shape]) -> list[Shape]:
    """Outlines over one another, as of one symbol that is filled and then drawn, made one."""
    united: list[Shape] = []
    for shape in sorted(shapes, key=lambda shape: (not shape.drawn, -shape.box.width * shape.box.height)):
        for n, other in enumerate(united):
            if _is_same(shape.box, other.box):
                united[n] = _better(other, shape)
                break
        else:
            united.append(shape)
    return united


def _is_same(a: Box, b: Box) -> bool:
    shared = overlap(a, b)
    return shared > 0.75 * max(a.width * a.height, b.width * b.height)


def _better(one: Shape, other: Shape) -> Shape:
    kind = one.kind if one.drawn and one.kind != "other" else min(one.kind, other.kind, key=_RANK.__getitem__)
    return replace(one, kind=kind, box=around(one.box, other.box), drawn=one.drawn or other.drawn)


def _unnested(shapes: Sequence[Shape]) -> list[Shape]:
    """Without shapes inside others, and without frames drawn around others."""
    frames = {n for n, shape in enumerate(shapes) if _is_frame(shape, shapes)}
    kept = [shape for n, shape in enumerate(shapes) if n not in frames]
    return [shape for shape in kept if not any(other is not shape and _lies_in(shape.box, other.box) for other in kept)]


def _is_frame(shape: Shape, shapes: Sequence[Shape]) -> bool:
    held = [other for other in shapes if other is not shape and _lies_in(other.box, shape.box)]
    held = [one for one in held if not any(one is not other and _lies_in(one.box, other.box) for other in held)]
    return bool(held) and (shape.dashed or len(held) > 1)


def _lies_in(inner: Box, outer: Box) -> bool:
    smaller = inner.width * inner.height < outer.width * outer.height
    return smaller and inside(inner.center, outer) and overlap(inner, outer) > 0.85 * inner.width * inner.height
