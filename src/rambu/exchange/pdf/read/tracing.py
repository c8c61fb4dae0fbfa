"""Lines and shapes that stand on a page as a picture: a program paints what has a shadow or a haze as dots.

Long thin runs of dots are lines; what swells at the end of one is its head; light ground that dark outlines enclose is
the inside of a shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rambu.diagram.scene import Box, Point
from rambu.exchange.pdf.read.figures import Shape
from rambu.exchange.pdf.read.heads import Pointed
from rambu.exchange.pdf.read.kinds import kind_of
from rambu.exchange.pdf.read.plane import box_of
from rambu.exchange.pdf.read.raster import Dots

_LONG: Final = 6.5
"""Shortest line, in points."""
_THICK: Final = 2.8
_HEAD: Final = 9.0
"""Longest head."""
_LEAST: Final = (9.0, 7.0)
"""Smallest shape."""
_LARGE: Final = 40.0
"""Pictures smaller than this in one direction hold no shapes, only lines."""


@dataclass(slots=True)
class _Run:
    """Dark dots side by side in neighbouring rows: from `first` up to `last`, over the rows `top` to `bottom`."""

    first: int
    last: int
    top: int
    bottom: int


def traced(dots: Dots) -> tuple[list[Pointed], list[Shape]]:
    """The level and upright lines of a picture with their heads, and its closed shapes."""
    columns = tuple(bytes(column) for column in zip(*dots.rows, strict=True))
    level = _bars(dots.rows, _LONG / dots.wide, _THICK / dots.high)
    upright = _bars(columns, _LONG / dots.high, _THICK / dots.wide)
    fine = 1 / min(dots.wide, dots.high)
    swollen = [run for run in level if _is_swelling(run, upright, fine)]
    upright = [run for run in upright if not _is_swelling(run, level, fine)]
    level = [run for run in level if run not in swollen]
    shapes = _shapes(dots) if min(dots.box.width, dots.box.height) > _LARGE else []
    lines = [_line(run, dots.rows, upright, dots, turned=False) for run in level]
    lines += [_line(run, columns, level, dots, turned=True) for run in upright]
    return [line for line in lines if not any(_on_side(line, shape.box) for shape in shapes)], shapes


def _bars(rows: Sequence[bytes], long: float, thick: float) -> list[_Run]:
    """Runs of at least `long` dots, at most `thick` rows high."""
    pattern = re.compile(b"\x01{%d,}" % max(3, int(long)))
    open_: list[_Run] = []
    done: list[_Run] = []
    for at, row in enumerate(rows):
        still: list[_Run] = []
        for found in pattern.finditer(row):
            first, last = found.span()
            run = next(
                (one for one in open_ if min(one.last, last) - max(one.first, first) > 0.5 * (last - first)), None
            )
            if run is None:
                run = _Run(first, last, at, at)
            else:
                open_.remove(run)
                run.first, run.last, run.bottom = min(run.first, first), max(run.last, last), at
            still.append(run)
        done += open_
        open_ = still
    return [run for run in (*done, *open_) if run.bottom - run.top + 1 <= thick]


def _is_swelling(run: _Run, across: Sequence[_Run], fine: float) -> bool:
    """Whether a short run is a piece of the head of a line at right angles to it: it lies evenly on both its sides."""
    long, middle, level = run.last - run.first, (run.first + run.last) / 2, (run.top + run.bottom) / 2
    return long < _HEAD * 1.2 * fine and any(
        abs(middle - (one.top + one.bottom) / 2) < 0.25 * long
        and min(abs(level - one.first), abs(level - one.last)) < _HEAD * fine
        and one.last - one.first > long
        for one in across
    )


def _line(run: _Run, rows: Sequence[bytes], across: Sequence[_Run], dots: Dots, *, turned: bool) -> Pointed:
    """A run as a line; `across`: the runs at right angles to it, which a head is not."""
    along, beside = (dots.high, dots.wide) if turned else (dots.wide, dots.high)
    middle = (run.top + run.bottom) // 2
    thick = run.bottom - run.top + 1
    heads = []
    for end, step in ((run.first, 1), (run.last - 1, -1)):
        long = min(_HEAD / along, 0.5 * (run.last - run.first))
        skip = int(1.6 / along)  # the side of a symbol that the head touches
        reach = range(end + step * skip, end + step * int(long), step)
        widths = [_width(rows, at, middle, 3.2 / beside) for at in reach]
        near = [one for one in across if abs((one.top + one.bottom) / 2 - end) < 3 / along]
        met = any(min(abs(one.first - middle), abs(one.last - middle)) < 2 / beside for one in near)  # an elbow
        widest = max(widths, default=0)
        heads.append(not met and widest >= max(1.9 * thick, 2.2 / beside))
    level = (middle + 0.5) * beside
    ends = [run.first * along, run.last * along]
    points = [_point(dots.box, one, level, turned=turned) for one in ends]
    return Pointed(points, -1, False, heads[0], heads[1])


def _width(rows: Sequence[bytes], at: int, middle: int, reach: float) -> int:
    """How far dark dots reach to both sides of a line at a place: a head may be filled or two strokes."""
    low, high = max(0, middle - int(reach)), min(len(rows) - 1, middle + int(reach))
    before = next((middle - n for n in range(low, middle) if rows[n][at]), 0)
    behind = next((n - middle for n in range(high, middle, -1) if rows[n][at]), 0)
    return 2 * min(before, behind) + 1


def _point(box: Box, along: float, level: float, *, turned: bool) -> Point:
    return (box.x + level, box.y + along) if turned else (box.x + along, box.y + level)


def _on_side(line: Pointed, box: Box) -> bool:
    """Whether a line is a side of a shape."""
    own = box_of(line.points)
    near = 2.5
    held = box.x - near <= own.x and own.right <= box.right + near
    return held and box.y - near <= own.y and own.bottom <= box.bottom + near


def _shapes(dots: Dots) -> list[Shape]:
    """Light grounds that touch no side of the picture, as closed shapes."""
    found: list[Shape] = []
    for ground in _grounds(dots.rows):
        left = [(first * dots.wide, (y + 0.5) * dots.high) for y, first, _last in ground]
        right = [(last * dots.wide, (y + 0.5) * dots.high) for y, _first, last in ground]
        polygon = [(dots.box.x + x, dots.box.y + y) for x, y in (*left, *reversed(right))]
        box = box_of(polygon)
        if box.width < _LEAST[0] or box.height < _LEAST[1]:
            continue
        kind = kind_of(polygon, True)
        if kind == "terminator" and _has_corners(ground):
            kind = "process"
        if kind not in ("other", "circle"):
            found.append(Shape(Box(box.x - 1, box.y - 1, box.width + 2, box.height + 2), kind, -1))
    return found


def _has_corners(ground: Sequence[tuple[int, int, int]]) -> bool:
    """Whether the first and the last row of a ground are nearly as wide as its widest."""
    widths = [last - first for _y, first, last in ground]
    return min(widths[0], widths[-1]) > 0.9 * max(widths)


def _grounds(rows: Sequence[bytes]) -> list[list[tuple[int, int, int]]]:
    """Enclosed light grounds: of each the rows, from the first light dot to the last."""
    parent: list[int] = [0]  # 0: the ground outside

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = n = parent[parent[n]]
        return n

    runs: list[tuple[int, int, int, int]] = []
    above: list[tuple[int, int, int]] = []
    for y, row in enumerate(rows):
        here: list[tuple[int, int, int]] = []
        for found in re.finditer(b"\x00+", row):
            first, last = found.span()
            label = len(parent)
            parent.append(label)
            outside = first == 0 or last == len(row) or y in (0, len(rows) - 1)
            touching = [one for start, end, one in above if start < last and first < end] + [0] * outside
            for one in touching:
                low, high = sorted((root(one), root(label)))
                parent[high] = low
            here.append((first, last, label))
            runs.append((label, y, first, last))
        above = here
    return _gathered([(root(label), y, first, last) for label, y, first, last in runs])


def _gathered(runs: Sequence[tuple[int, int, int, int]]) -> list[list[tuple[int, int, int]]]:
    grounds: dict[int, dict[int, tuple[int, int]]] = {}
    for label, y, first, last in runs:
        if label:
            rows = grounds.setdefault(label, {})
            old = rows.get(y, (first, last))
            rows[y] = (min(old[0], first), max(old[1], last))
    return [[(y, *ends) for y, ends in sorted(rows.items())] for rows in grounds.values() if len(rows) > 5]
