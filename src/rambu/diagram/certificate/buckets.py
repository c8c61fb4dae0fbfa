"""A grid of square buckets: finds what lies near a box without looking at everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
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
        right, bottom = wide.right, wide.bottom
        for number in sorted(numbers):
            other, thing = self._things[number]
            if other.x <= right and other.y <= bottom and wide.x <= other.right and wide.y <= other.bottom:
                yield other, thing


def overlapping_pairs(boxes: Sequence[Box], tolerance: float) -> Iterator[tuple[int, int]]:
    """Positions of boxes that share more than a strip as wide as the tolerance, by a sweep from top to bottom."""
    order = sorted((box.y, box.bottom, box.x, box.right, n) for n, box in enumerate(boxes))
    for place, (_top, bottom, left, right, one) in enumerate(order):
        for top, low, x, far, two in islice(order, place + 1, None):
            if top >= bottom - tolerance:
                break
            if x < right - tolerance and left < far - tolerance and low > top + tolerance:
                yield min(one, two), max(one, two)


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
