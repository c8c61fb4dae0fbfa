"""The families of routes, by number of bends. Together with `escape` they are *the declared family* of the proof.

With A the centre of the source, B that of the target, x any vertical line and y a channel between rows:

- none: straight down, up or sideways;
- one: A·H·V·B and A·V·H·B;
- two: A·H x V·H·B with every x; A·V y H·V·B with y beside the rows of A and B, or first, middle and last of the
  channels that both reach;
- three: A·H x V y H·V·B with y beside the row of B, and its mirror with y beside the row of A;
- four: A·V y1 H x V y2 H·V·B with y1 beside the row of A and y2 beside that of B.
"""

from __future__ import annotations

from collections.abc import Iterator

from rambu.diagram.routing.candidate import Points
from rambu.diagram.routing.grid import Grid, Reach


def simple_routes(_: Grid, a: Reach, b: Reach) -> Iterator[Points]:
    """All routes with at most one bend."""
    if a is b:
        return
    start, end = (a.center, a.line), (b.center, b.line)
    if a.line == b.line and a.row != b.row:
        beside = b.center - 1 if a.row < b.row else b.center + 1
        if a.vertical(beside) and b.vertical(beside):
            yield (start, end)
    elif a.row == b.row:
        if _faces(a, b):
            yield (start, end)
    else:
        if a.leave[b.line] and b.vertical(a.center):
            yield (start, (a.center, b.line), end)
        if b.enter[a.line] and a.vertical(b.center):
            yield (start, (b.center, a.line), end)


def two_bends(grid: Grid, a: Reach, b: Reach) -> Iterator[Points]:
    """Sideways out and in, or upright out and in."""
    if a is not b:
        yield from _sideways_twice(grid, a, b)
        yield from _upright_twice(a, b)


def _faces(a: Reach, b: Reach) -> bool:
    """Whether two nodes of one row look at each other with nothing between."""
    if a.line < b.line:
        return a.east == b.first - 1 and b.west == a.last + 1
    return a.west == b.last + 1 and b.east == a.first - 1


def _sideways_twice(grid: Grid, a: Reach, b: Reach) -> Iterator[Points]:
    if a.row == b.row:
        return
    for x in range(grid.lines):
        if a.leave[x] and b.enter[x] and grid.free_down(x, a.center, b.center):
            yield ((a.center, a.line), (a.center, x), (b.center, x), (b.center, b.line))


def _upright_twice(a: Reach, b: Reach) -> Iterator[Points]:
    if a.line == b.line:
        return
    for y in _channels(a, b):
        if a.vertical(y) and b.vertical(y):
            yield ((a.center, a.line), (y, a.line), (y, b.line), (b.center, b.line))


def _channels(a: Reach, b: Reach) -> list[int]:
    beside = [a.center - 1, a.center + 1, b.center - 1, b.center + 1]
    low = max(a.up, b.up, min(beside)) + 1 & ~1
    high = min(a.down, b.down, max(beside)) & ~1
    if low <= high:
        beside += [low, high, (low + high) // 2 & ~1]
    return sorted(set(beside))


def three_bends(grid: Grid, a: Reach, b: Reach) -> Iterator[Points]:
    """Sideways out and upright in, or the other way round."""
    start, end = (a.center, a.line), (b.center, b.line)
    for y in _beside(b):
        for x in range(grid.lines):
            if a.leave[x] and x != b.line and grid.free_down(x, a.center, y):
                yield (start, (a.center, x), (y, x), (y, b.line), end)
    for y in _beside(a):
        for x in range(grid.lines):
            if b.enter[x] and x != a.line and grid.free_down(x, y, b.center):
                yield (start, (y, a.line), (y, x), (b.center, x), end)


def four_bends(grid: Grid, a: Reach, b: Reach) -> Iterator[Points]:
    """Upright out and in, around whatever lies between."""
    start, end = (a.center, a.line), (b.center, b.line)
    for y1 in _beside(a):
        for y2 in _beside(b):
            if y1 == y2:
                continue
            for x in range(grid.lines):
                if x not in (a.line, b.line) and grid.free_down(x, y1, y2):
                    yield (start, (y1, a.line), (y1, x), (y2, x), (y2, b.line), end)


def _beside(reach: Reach) -> list[int]:
    return [y for y in (reach.center - 1, reach.center + 1) if reach.vertical(y)]
