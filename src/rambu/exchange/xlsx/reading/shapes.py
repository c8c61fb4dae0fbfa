"""What is drawn on a sheet as outlines, strokes and labels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box
from rambu.exchange.drawn.geometry import Label, Outline, Stroke, Unread
from rambu.exchange.openxml.connectors import connector_points, is_connector, placed
from rambu.exchange.openxml.drawing_parts import (
    adjustments,
    free_path,
    has_stroke,
    heads,
    is_dashed,
    kind_of_path,
    text_of,
    turn_of,
)
from rambu.exchange.openxml.kinds import block_arrow, has_two_heads, kind_of
from rambu.exchange.xlsx.reading.boxes import Hung
from rambu.exchange.xlsx.reading.names import A, X, is_on
from rambu.language import gettext as _

_SHORT: Final = 24
"""Letters of a text box that may be a label though it has a border."""
_LEGEND: Final = "Legenda"
"""How our own files name the samples of the legend, which are no part of the chart."""


@dataclass(slots=True)
class Shapes:
    """What a drawing shows. `glued`: numbers of the shapes to which some connector is glued."""

    part: str
    glued: frozenset[str]
    outlines: list[Outline] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def take(self, one: Hung) -> None:
        """Read one thing that is drawn."""
        about = one.element.find(f".//{X}cNvPr")
        key, name = (about.get("id", ""), about.get("name", "")) if about is not None else ("", "")
        if (about is not None and is_on(about.get("hidden"))) or name.startswith(_LEGEND):
            return
        properties = one.element.find(f"{X}spPr")
        if one.element.tag == f"{X}pic":
            self.outlines.append(Outline(key, "picture", one.box, name=name, source=self._source(key)))
        elif properties is None:
            self.unread.append(Unread(_("bagan atau SmartArt"), one.box))
        elif not self._line(one, properties, key, name):
            self._closed(one, properties, key, name)

    def _line(self, one: Hung, properties: Element, key: str, name: str) -> bool:
        """Read a line, a broad arrow or an open path; False where it is a closed shape."""
        geometry = properties.find(f"{A}prstGeom")
        preset = geometry.get("prst", "") if geometry is not None else ""
        turn, flip = turn_of(properties.find(f"{A}xfrm"))
        ends = heads(properties)
        shares, closed, _curved = free_path(properties)
        if is_connector(preset):
            points = connector_points(preset, one.box, adjustments(properties), turn=turn, flip=flip)
        elif (way := block_arrow(preset)) is not None:
            points, ends = placed(way, one.box, turn=turn, flip=flip), (has_two_heads(preset), True)
        elif len(shares) > 1 and not closed:
            points = placed(shares, one.box, turn=turn, flip=flip)
        elif one.element.tag == f"{X}cxnSp":
            points = connector_points("line", one.box, {}, turn=turn, flip=flip)
        else:
            return False
        glue = _glue(one.element)
        self.strokes.append(Stroke(key, points, ends, glue, is_dashed(properties), name, self._source(key)))
        return True

    def _closed(self, one: Hung, properties: Element, key: str, name: str) -> None:
        text = text_of(one.element.find(f"{X}txBody"))
        geometry = properties.find(f"{A}prstGeom")
        preset = geometry.get("prst", "") if geometry is not None else ""
        shares, _closed, curved = free_path(properties)
        kind = kind_of_path(shares, curved) if shares else kind_of(preset)
        if key not in self.glued and preset in ("rect", "") and text and self._is_label(one.element, properties, text):
            self.labels.append(Label(key, " ".join(text.split()), one.box, name, self._source(key)))
        elif preset != "rect" or has_stroke(properties, one.element.find(f"{X}style")) or key in self.glued:
            words = " ".join(text.split())
            self.outlines.append(Outline(key, kind, one.box, words, name, source=self._source(key)))

    def _is_label(self, element: Element, properties: Element, text: str) -> bool:
        box = element.find(f"{X}nvSpPr/{X}cNvSpPr")
        if not has_stroke(properties, element.find(f"{X}style")):
            return True
        return box is not None and is_on(box.get("txBox")) and len(text) <= _SHORT

    def _source(self, key: str) -> str:
        return f"{self.part}#{key}"


def shapes_of(part: str, every: Iterable[Hung]) -> Shapes:
    """Read all that is drawn."""
    drawn = list(every)
    glued = frozenset(key for one in drawn for key in _glue(one.element) if key)
    shapes = Shapes(part, glued)
    for one in drawn:
        shapes.take(one)
    return shapes


def extent(boxes: Iterable[Box]) -> tuple[float, float]:
    """How far to the right and down things reach."""
    every = list(boxes)
    return max((box.right for box in every), default=0.0), max((box.bottom for box in every), default=0.0)


def _glue(element: Element) -> tuple[str, str]:
    ends = [element.find(f"{X}nvCxnSpPr/{X}cNvCxnSpPr/{A}{name}") for name in ("stCxn", "endCxn")]
    first, last = (end.get("id", "") if end is not None else "" for end in ends)
    return first, last
