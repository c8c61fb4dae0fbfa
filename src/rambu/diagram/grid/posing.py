"""A page as a routing problem."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rambu.diagram.grid.columns import port_columns
from rambu.diagram.grid.rulers import NEAR, Rulers, rulers
from rambu.diagram.grid.stack import Stack
from rambu.diagram.layout.chart import Chart
from rambu.diagram.layout.figures import Figure, Flow, Wire
from rambu.diagram.layout.labels import label_size, narrow_label_size
from rambu.diagram.layout.measures import BEFORE_SHAPE, CONNECTOR_SIZE
from rambu.diagram.layout.performers import Lane
from rambu.diagram.layout.sizes import Size
from rambu.diagram.pages.cuts import Cut
from rambu.diagram.routing.problem import Geometry, Link, Node, Problem
from rambu.diagram.routing.problem import Side as Compass
from rambu.fonts import Font
from rambu.sop.model import Side

_COMPASS: Final[dict[Side, Compass]] = {"atas": "N", "kanan": "E", "bawah": "S", "kiri": "W"}
_INTO: Final = 12.0
"""A wide shape reaches at least so far into each of its columns."""


@dataclass(frozen=True, slots=True)
class Posed:
    """A routing problem, and what its nodes and links stand for."""

    problem: Problem
    figures: tuple[int | Cut, ...]
    """For each node the position of its figure, or the cut whose connector it is."""
    parts: tuple[tuple[int, Cut | None], ...]
    """For each link the position of its wire, and the cut if only a part of it is on this page."""
    rulers: Rulers


Part = tuple[int, Cut | None]
"""A wire by its position, and the cut if only one end of it is on the page."""


def pose(chart: Chart, stacked: Stack, flow: Flow, parts: Sequence[Part], font: Font) -> Posed:
    """The nodes and links of a page; `parts` names the wires to draw, whole or up to a cut."""
    lines = rulers(chart.columns.lanes)
    on_page = [figure for level in stacked.levels for figure in level.figures]
    ports = port_columns(flow, on_page, [wire for wire, cut in parts if cut is None])
    nodes: list[Node] = []
    stands: list[int | Cut] = []
    for number, level in enumerate(stacked.levels):
        for figure in level.figures:
            nodes.append(_figure_node(number, flow.figures[figure], chart, figure, lines, ports))
            stands.append(figure)
        for column, cut in level.band:
            nodes.append(_connector_node(number, column, lines, cut))
            stands.append(cut)
    places = {stand: n for n, stand in enumerate(stands)}
    links = tuple(_link(flow.wires[wire], cut, places, font) for wire, cut in parts)
    problem = Problem(len(stacked.levels), len(lines.x), tuple(nodes), links, geometry(stacked, lines))
    return Posed(problem, tuple(stands), tuple(parts), lines)


def geometry(stacked: Stack, lines: Rulers) -> Geometry:
    """Where the grid lines lie."""
    corridors = tuple(stacked.corridors())
    return Geometry(lines.x, lines.corridors, tuple((low + high) / 2 for low, high in corridors), corridors)


def _figure_node(
    row: int, figure: Figure, chart: Chart, position: int, lines: Rulers, ports: Mapping[int, int]
) -> Node:
    size = chart.sizes[position]
    if figure.last > figure.first:
        return _wide_node(row, figure, size, chart.columns.lanes, lines, ports[position])
    own = lines.middles(figure.first)
    lane = chart.columns.lanes[figure.first]
    x = lines.lefts[figure.first] + lane.centre(figure.slot, figure.slots)
    line = lines.nearest(x, own)
    near = [n for n in own if n == line or lines.pass_near(n, x - size.width / 2, x + size.width / 2)]
    return Node(row, line, min(near), max(near), figure.kind, size.width, size.height)


def _wide_node(row: int, figure: Figure, size: Size, lanes: Sequence[Lane], lines: Rulers, column: int) -> Node:
    """A shape over several columns has its upper and lower ports in the middle of `column`; a capsule stands there.

    A decision, whose ports are its tips, and a capsule too wide for the column stand on the line nearest to their
    middle.
    """
    first, last = lines.channels[figure.first] + 1, lines.channels[figure.last + 1] - 1
    width, height = size.width, size.height
    line, half = _middle_line(figure, lines, width / 2)
    middle = lines.nearest(lines.lefts[column] + lanes[column].middle, lines.middles(column))
    if figure.is_joint and figure.kind == "decision":
        return Node(row, line, first, last, figure.kind, round(2 * half, 2), height)
    if figure.is_joint:
        left = lines.lefts[figure.first] + lanes[figure.first].middle - lanes[figure.first].symbol / 2
        shift = round(left + width / 2 - lines.x[middle], 2)
        return Node(row, middle, first, last, figure.kind, width, height, shift=shift)
    if width <= lanes[column].zone:
        line = middle
    near = [n for n in range(len(lines.x)) if abs(lines.x[n] - lines.x[line]) < width / 2 + NEAR]
    return Node(row, line, min(near), max(near), figure.kind, width, height)


def _middle_line(figure: Figure, lines: Rulers, half: float) -> tuple[int, float]:
    """The line on which a wide shape stands, and half its width: into each of its columns, off the channels beside."""
    left = lines.corridors[lines.channels[figure.first]][1] + BEFORE_SHAPE
    right = lines.corridors[lines.channels[figure.last + 1]][0] - BEFORE_SHAPE
    inner = lines.lefts[figure.first + 1] - _INTO, lines.lefts[figure.last] + _INTO
    middle = (left + right) / 2
    best = (float("inf"), 0, half)
    for line in range(lines.channels[figure.first] + 1, lines.channels[figure.last + 1]):
        x = lines.x[line]
        most = min(x - left, right - x)
        least = max(x - inner[0], inner[1] - x)
        own = min(max(half, least), most)
        best = min(best, (abs(x - middle) + 1000 * max(0.0, least - most), line, own))
    return best[1], best[2]


def _connector_node(row: int, column: int, lines: Rulers, cut: Cut) -> Node:
    own = lines.middles(column)
    line = own[len(own) // 2]
    sides: frozenset[Compass] = frozenset("N" if cut.edge == "bottom" else "S")  # type: ignore[arg-type]
    return Node(row, line, own[0], own[-1], "connector", CONNECTOR_SIZE, CONNECTOR_SIZE, sides)


def _link(wire: Wire, cut: Cut | None, places: Mapping[int | Cut, int], font: Font) -> Link:
    source = places[cut] if cut is not None and not cut.leaves else places[wire.source]
    target = places[cut] if cut is not None and cut.leaves else places[wire.target]
    if cut is not None and not cut.leaves:
        return Link(source, target)
    side = _COMPASS[wire.side] if wire.side else None
    narrow = narrow_label_size(wire.label, font)
    return Link(source, target, label_size(wire.label, font), side, wire.favoured, narrow)
