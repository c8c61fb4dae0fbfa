"""Routes as bits, so that "do these two meet?" takes one operation on whole numbers.

A mask has a bit for everything a route does where another may be in its way: places that it crosses level or upright,
pieces of lines that it covers, sides of symbols that it leaves or enters. The counter mask of another route has its
bits where the first must not have any: two routes cost each other nothing if mask and counter mask share no bit.
"""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.routing.candidate import Segment
from rambu.diagram.routing.problem import Side

_SIDES: dict[Side, int] = {"N": 0, "E": 1, "S": 2, "W": 3}
Masks = tuple[int, int]
"""Mask and counter mask."""


class Masking:
    """The layout of the bits on one grid."""

    __slots__ = ("_columns", "_ends", "_known", "_lines", "_size", "_spots", "covers", "crossings")

    def __init__(self, lines: int, last_h: int, nodes: int) -> None:
        self._lines = lines
        self._size = lines * (last_h + 1)
        self._spots = 4 * nodes
        self._known: dict[Segment, Masks] = {}
        self._ends: dict[tuple[int, Side, int, Side], Masks] = {}
        self.crossings = (1 << 2 * self._size) - 1
        """The bits of `mask & counter` that stand for one crossing each."""
        self.covers = self.crossings << 2 * self._size
        """Those that stand for stretches run together; all higher ones stand for sides of symbols."""
        column = 0
        self._columns = [0]
        for h in range(last_h + 1):
            column |= 1 << h * lines
            self._columns.append(column)

    def masks(self, segments: Sequence[Segment], source: int, leaves: Side, target: int, enters: Side) -> Masks:
        """The masks of a route from one node (by number) to another."""
        ends = (source, leaves, target, enters)
        mask, counter = self._ends.get(ends) or self._of_ends(ends)
        known = self._known
        for segment in segments:
            own, other = known.get(segment) or self._of_segment(segment)
            mask |= own
            counter |= other
        return mask, counter

    def _of_ends(self, ends: tuple[int, Side, int, Side]) -> Masks:
        source, leaves, target, enters = ends
        spots, at = self._spots, 4 * self._size
        out, into = 1 << 4 * source + _SIDES[leaves], 1 << 4 * target + _SIDES[enters]
        both = out | into << spots
        masks = (both | (out | into << spots) << 2 * spots) << at, (both | (into | out << spots) << 2 * spots) << at
        self._ends[ends] = masks
        return masks

    def _of_segment(self, segment: Segment) -> Masks:
        flat, line, low, high = segment
        lines, size, length = self._lines, self._size, high - low
        if flat:
            at = line * lines + low
            crosses = ((1 << length - 1) - 1) << at + 1
            covers = ((1 << length) - 1) << at + 2 * size
            masks = crosses | covers, crosses << size | covers
        else:
            at = low * lines + line
            crosses = self._columns[length - 1] << at + lines
            covers = self._columns[length] << at + 3 * size
            masks = crosses << size | covers, crosses | covers
        self._known[segment] = masks
        return masks
