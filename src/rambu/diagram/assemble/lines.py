"""The lines of a page and the labels beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rambu.diagram.assemble.frame import Frame
from rambu.diagram.assemble.shapes import Lettering
from rambu.diagram.grid.traced import Traced
from rambu.diagram.layout.figures import Flow, Wire
from rambu.diagram.scene import Line, Point


def lines(traced: Traced, flow: Flow, frame: Frame, lettering: Lettering) -> Iterator[Line]:
    """Every line, in the order of the wires."""
    for (number, cut), path in zip(traced.leaf.posed.parts, traced.lines, strict=True):
        wire = flow.wires[number]
        source, target = names(flow, wire)
        points = _moved(path, frame.chart, frame.body)
        letter = lettering.letters[number] if cut is not None else ""
        label = " ".join(wire.label.split())
        yield Line(wire.kind, source, target, points, label, wire.kind == "edge", wire.exit, letter)


def names(flow: Flow, wire: Wire) -> tuple[str, str]:
    """Names of both ends, with the numbers of their charts if these differ."""
    a, b = flow.figures[wire.source].bagan, flow.figures[wire.target].bagan
    if a == b:
        return wire.from_name, wire.to_name
    return f"{a + 1}/{wire.from_name}", f"{b + 1}/{wire.to_name}"


@lru_cache(maxsize=8192)
def _moved(path: tuple[Point, ...], x: float, y: float) -> tuple[Point, ...]:
    return tuple((round(point[0] + x, 2), round(point[1] + y, 2)) for point in path)
