"""The shapes of a page in their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rambu.diagram.assemble.frame import Frame, rounded
from rambu.diagram.grid.leaf import Leaf
from rambu.diagram.layout.blocks import centred
from rambu.diagram.layout.chart import Chart
from rambu.diagram.layout.figures import Flow
from rambu.diagram.layout.measures import LETTER_TEXT, SYMBOL_TEXT
from rambu.diagram.layout.titles import connector_title
from rambu.diagram.pages.cuts import Cut
from rambu.diagram.scene import Box, Shape
from rambu.fonts import Font


@dataclass(frozen=True, slots=True)
class Lettering:
    """Letters of cut wires, and the pages on which their ends stand."""

    letters: Mapping[int, str]
    pages: Mapping[tuple[int, bool], int]


def shapes(chart: Chart, leaf: Leaf, flow: Flow, frame: Frame, lettering: Lettering, font: Font) -> Iterator[Shape]:
    """Symbols and capsules in reading order, then the connectors."""
    problem = leaf.posed.problem
    for stand, node in zip(leaf.posed.figures, problem.nodes, strict=True):
        x, y = problem.geometry.x[node.line] + node.shift, problem.geometry.y[2 * node.row + 1]
        box = _around(frame.chart + x, frame.body + y, node.width, node.height)
        if isinstance(stand, Cut):
            yield _connector(chart, stand, box, lettering, font)
        else:
            yield _symbol(chart, flow, stand, box, font)


@lru_cache(maxsize=8192)
def _around(x: float, y: float, width: float, height: float) -> Box:
    return rounded(Box(x - width / 2, y - height / 2, width, height))


def _symbol(chart: Chart, flow: Flow, position: int, box: Box, font: Font) -> Shape:
    figure = flow.figures[position]
    lines = chart.sizes[position].lines
    text = centred(lines, box, SYMBOL_TEXT, font) if lines else None
    return Shape(
        figure.kind, figure.name, figure.id, figure.bagan + 1, figure.row + 1, figure.pelaksana, box, text, figure.title
    )


def _connector(chart: Chart, cut: Cut, box: Box, lettering: Lettering, font: Font) -> Shape:
    letter = lettering.letters[cut.wire]
    title = connector_title(letter, not cut.leaves, lettering.pages[cut.wire, not cut.leaves])
    upper = Box(box.x, box.y, box.width, box.height * 0.8)
    text = centred((letter,), upper, LETTER_TEXT, font)
    return Shape("connector", letter, "", chart.position + 1, 0, (), box, text, title, letter)
