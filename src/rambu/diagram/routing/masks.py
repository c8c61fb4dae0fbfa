"""Routes as bit masks: few operations on integers count the crossings of two routes and find shared stretches.

Crossing (h, v) of the grid is bit ``h * lines + v``. The mask *over* holds the crossings that a route passes straight
on, in one half of its bits those passed horizontally, in the other those passed vertically; *under* holds them the
other way round, so that ``a.over & b.under`` are the straight crossings of two routes. *Along* holds the unit stretches
that a route covers.
"""

from __future__ import annotations

from itertools import accumulate

from rambu.diagram.routing.candidate import Segment


class Masking:
    """Makes masks on a grid of `lines` vertical and `last_h` + 1 horizontal lines."""

    __slots__ = ("_columns", "_half", "_lines")

    def __init__(self, lines: int, last_h: int) -> None:
        self._lines = lines
        self._half = lines * (last_h + 1)
        self._columns = list(accumulate((1 << lines * h for h in range(last_h + 1)), initial=0))
        """By number n: n bits below each other."""

    def masks(self, segments: tuple[Segment, ...]) -> tuple[int, int, int]:
        """The masks over, under and along of a route with these segments."""
        flat = upright = flat_along = upright_along = 0
        columns, lines, half = self._columns, self._lines, self._half
        for horizontal, line, low, high in segments:
            if horizontal:
                run = (1 << high - low) - 1 << line * lines + low
                flat_along |= run
                flat |= run & run << 1
            else:
                at = low * lines + line
                upright_along |= columns[high - low] << at
                upright |= columns[high - low - 1] << at + lines
        return flat | upright << half, upright | flat << half, flat_along | upright_along << half
