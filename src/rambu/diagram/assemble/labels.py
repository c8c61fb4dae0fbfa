"""The labels of a page beside their lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rambu.diagram.assemble.frame import Frame, rounded
from rambu.diagram.assemble.lines import names
from rambu.diagram.grid.traced import Traced
from rambu.diagram.layout.blocks import centred
from rambu.diagram.layout.figures import Flow
from rambu.diagram.layout.labels import label_lines
from rambu.diagram.layout.measures import LABEL_TEXT
from rambu.diagram.scene import Box, Label
from rambu.fonts import Font

_SLACK: Final = 0.01
"""Boxes are rounded."""


def labels(traced: Traced, flow: Flow, frame: Frame, font: Font) -> Iterator[Label]:
    """Every label that found its place."""
    for (number, _cut), place in zip(traced.leaf.posed.parts, traced.labelled.boxes, strict=True):
        if place is None:
            continue
        wire = flow.wires[number]
        width, height = place.right - place.left, place.bottom - place.top
        box = rounded(Box(frame.chart + place.left, frame.body + place.top, width, height))
        text = centred(label_lines(wire.label, font, width - 1 + _SLACK), box, LABEL_TEXT, font)
        source, target = names(flow, wire)
        yield Label(source, target, box, text, wire.exit)
