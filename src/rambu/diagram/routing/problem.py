"""The routing problem, free of SOP words: nodes on a grid, links between them, and what comes out.

Grid. Rows are numbered 0..R-1. *Horizontal lines* are numbered 0..2R: the odd line ``2r+1`` runs through the centres of
row r, the even line ``2r`` is the channel above row r (``2R``: below the last). *Vertical lines* are numbered 0..V-1
from left to right; they may be channels between columns or run through centres of nodes (a column with two symbols in
one cell has three such lines). A route may travel along any line except where a node blocks it.

The first and the last vertical line should be blocked by no node: then every link has a route.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Side = Literal["N", "E", "S", "W"]
NodeKind = Literal["process", "decision", "terminator", "connector"]


@dataclass(frozen=True, slots=True)
class Node:
    """A symbol on the grid: it blocks the vertical lines `first`..`last` in its row; it stands on `line`.

    A node blocks every line whose corridor comes closer than 3 pt to it.
    """

    row: int
    line: int
    first: int
    last: int
    kind: NodeKind
    width: float
    height: float
    sides: frozenset[Side] = frozenset("NESW")  # type: ignore[arg-type]
    """Sides at which lines may leave or arrive."""
    shift: float = 0.0
    """How far right of its line its middle stands, in points. Lines leave and enter above and below on `line`."""


@dataclass(frozen=True, slots=True)
class Link:
    """A line to draw from one node to another (indexes into the nodes)."""

    source: int
    target: int
    label: tuple[float, float] | None = None
    """Width and height of its label in points."""
    side: Side | None = None
    """A person's hint: the side on which it should leave."""
    favoured: bool = False
    """The `ya` exit: preferably down or forward."""
    narrow: tuple[float, float] | None = None
    """Width and height of its label broken into shorter lines, where the wide one finds no good place."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where the grid lines lie: middle and corridor (lowest and highest coordinate for tracks) of each line, in points.

    Corridors of neighbouring lines are at least 3 pt apart. Channels between rows keep 6 pt from the symbols below
    and 3 pt from those above them, room for arrow heads; other corridors may come up to 3 pt near to a symbol (`place`
    keeps 6 pt where a line enters it sideways). A vertical line whose corridor is turned round (low > high) is closed.
    """

    x: tuple[float, ...]
    x_range: tuple[tuple[float, float], ...]
    y: tuple[float, ...]
    y_range: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything that decides the routes of one page."""

    rows: int
    lines: int
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    geometry: Geometry
    """Nominal geometry, before rows grow."""


@dataclass(frozen=True, slots=True)
class Route:
    """A route on the grid: points (horizontal line, vertical line) from the source's centre to the target's."""

    points: tuple[tuple[int, int], ...]
    leaves: Side
    enters: Side


@dataclass(frozen=True, slots=True)
class Plan:
    """One route for every link, with the cost of them all and a proven lower bound."""

    routes: tuple[Route, ...]
    cost: float
    bound: float


@dataclass(frozen=True, slots=True)
class Needs:
    """The room that the tracks (and labels) of a plan need: least extent of each line's corridor, in points."""

    x: tuple[float, ...]
    y: tuple[float, ...]
