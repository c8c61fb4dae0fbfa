"""A grid of square buckets: finds what lies near a box without looking at everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Generic, TypeVar

from rambu.diagram.scene import Box

T = TypeVar("T")
SIDE: Final = 64.0
"""Side of a bucket in points: about one symbol with its surroundings."""


class Buckets(Generic[T]):
    """Things with boxes, to be asked for by place."""

    __slots__ = ("_things", "_where")

    def __init__(self, things: Iterable[tuple[Box, T]]) -> None:
        self._things = list(things)
        self._where: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, (box, _) in enumerate(self._things):
            for key in _keys(box):
                self._where[key].append(number)

    def near(self, box: Box, reach: float = 0.0) -> Iterator[tuple[Box, T]]:
        """Things whose box is within `reach` of `box`, in the order in which they were given."""
        wide = Box(box.x - reach, box.y - reach, box.width + 2 * reach, box.height + 2 * reach)
        numbers = {number for key in _keys(wide) for number in self._where.get(key, ())}
        for number in sorted(numbers):
            other, thing = self._things[number]
            if touching(wide, other):
                yield other, thing


def touching(a: Box, b: Box) -> bool:
    """Whether two boxes have a point in common, borders included."""
    return a.x <= b.right and b.x <= a.right and a.y <= b.bottom and b.y <= a.bottom


def overlapping(a: Box, b: Box, tolerance: float) -> bool:
    """Whether two boxes share more than a strip as wide as the tolerance."""
    return min(a.right, b.right) - max(a.x, b.x) > tolerance and min(a.bottom, b.bottom) - max(a.y, b.y) > tolerance


def inside(inner: Box, outer: Box, tolerance: float) -> bool:
    """Whether `inner` lies within `outer`."""
    return (
        inner.x >= outer.x - tolerance
        and inner.y >= outer.y - tolerance
        and inner.right <= outer.right + tolerance
        and inner.bottom <= outer.bottom + tolerance
    )


def _keys(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.x // SIDE), int(box.right // SIDE) + 1):
        for row in range(int(box.y // SIDE), int(box.bottom // SIDE) + 1):
            yield column, row
