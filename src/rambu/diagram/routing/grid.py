"""The grid of a problem: where lines may run, and how far one gets from a node in each direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rambu.diagram.routing.problem import Node, Problem
from rambu.diagram.routing.weights import HEAD, LEAST_GAP, STUB


@dataclass(frozen=True, slots=True)
class Reach:
    """Where lines from or to one node may turn."""

    row: int
    center: int
    """Horizontal line of its centre."""
    line: int
    first: int
    last: int
    leave: tuple[bool, ...]
    """By vertical line: whether a line that left sideways may turn there."""
    enter: tuple[bool, ...]
    """By vertical line: whether a line may turn there to enter sideways, with room for the arrow head."""
    up: int
    """Highest horizontal line to be reached from its top; its own centre if the top is closed."""
    down: int
    east: int
    """Last vertical line before something stands in the way to the east; -1 if that side is closed."""
    west: int
    """The same to the west; the number of lines if that side is closed."""

    def vertical(self, h: int) -> bool:
        """Whether horizontal line `h` is reached straight from the top or the bottom."""
        return self.up <= h < self.center or self.center < h <= self.down


class Grid:
    """Blocked places with prefix sums, so that "is this stretch free?" takes two look-ups."""

    __slots__ = ("_blocked", "_rows", "_taken", "last_h", "lines", "problem", "reaches", "room")

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.lines = problem.lines
        self.last_h = 2 * problem.rows
        taken = [[False] * problem.lines for _ in range(problem.rows)]
        for node in problem.nodes:
            for v in range(node.first, node.last + 1):
                taken[node.row][v] = True
        self._taken = taken
        self._rows = [list(accumulate(row, initial=0)) for row in taken]
        self._blocked = [list(accumulate((row[v] for row in taken), initial=0)) for v in range(problem.lines)]
        self.room = tuple(tracks_in(low, high) for low, high in problem.geometry.x_range)
        self.reaches = tuple(self._reach(node) for node in problem.nodes)

    def free_down(self, v: int, h0: int, h1: int) -> bool:
        """Whether no node blocks vertical line `v` from horizontal line h0 to h1, both included."""
        if h0 > h1:
            h0, h1 = h1, h0
        column = self._blocked[v]
        return column[((h1 - 1) >> 1) + 1] == column[h0 >> 1] and self.room[v] > 0

    def is_free(self, h: int, v: int) -> bool:
        """Whether the crossing of two grid lines lies in no node."""
        return not h & 1 or not self._taken[h >> 1][v]

    def _reach(self, node: Node) -> Reach:
        center = 2 * node.row + 1
        up, down = center, center
        if "N" in node.sides:
            up = self._climb(node.line, range(node.row - 1, -1, -1), 0, 2)
        if "S" in node.sides:
            down = self._climb(node.line, range(node.row + 1, self.problem.rows), self.last_h, 0)
        east = self._until(node.row, range(node.last + 1, self.lines)) if "E" in node.sides else ()
        west = self._until(node.row, range(node.first - 1, -1, -1)) if "W" in node.sides else ()
        return Reach(
            node.row, center, node.line, node.first, node.last,
            self._sideways(node, STUB, east, west), self._sideways(node, HEAD, east, west), up, down,
            node.last + len(east) if "E" in node.sides else -1,
            node.first - len(west) if "W" in node.sides else self.lines,
        )  # fmt: skip

    def _climb(self, v: int, rows: Sequence[int], end: int, beyond: int) -> int:
        return next((2 * row + beyond for row in rows if self._taken[row][v]), end)

    def _sideways(self, node: Node, length: float, east: Sequence[int], west: Sequence[int]) -> tuple[bool, ...]:
        """Those of the lines `east` and `west` whose corridor leaves `length` points between a track and the node."""
        geometry, room = self.problem.geometry, self.room
        allowed = [False] * self.lines
        center, half = geometry.x[node.line] + node.shift, node.width / 2
        right, left = center + half + length, center - half - length
        for v in east:
            allowed[v] = room[v] > 0 and geometry.x_range[v][1] >= right
        for v in west:
            allowed[v] = room[v] > 0 and geometry.x_range[v][0] <= left
        return tuple(allowed)

    def _until(self, row: int, lines: Sequence[int]) -> Sequence[int]:
        taken = self._taken[row]
        for count, v in enumerate(lines):
            if taken[v]:
                return lines[:count]
        return lines


def tracks_in(low: float, high: float) -> int:
    """How many tracks a corridor holds at the least distance."""
    return int((high - low + 1e-6) // LEAST_GAP) + 1 if high >= low - 1e-6 else 0
