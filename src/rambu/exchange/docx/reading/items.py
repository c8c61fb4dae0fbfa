"""Things drawn, whatever markup they came in, as outlines, strokes and labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn.geometry import Label, Outline, Stroke, Unread
from rambu.exchange.openxml.connectors import Share, connector_points, is_connector, placed
from rambu.exchange.openxml.drawing_parts import kind_of_path
from rambu.exchange.openxml.kinds import block_arrow, has_two_heads, kind_of

_SHORT: Final = 24
"""Letters of a text box that may be a label though it has a border."""
_OURS: Final = "Label "
"""How our own files name the words beside lines."""
_LEGEND: Final = "Legenda"
"""How our own files name the samples of the legend, which are no part of the chart."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something drawn. `box` is what it covers on the sheet; `unread` says what it is where it has no geometry."""

    key: str
    name: str
    box: Box
    source: str
    preset: str = ""
    adjust: Mapping[str, float] = field(default_factory=dict)
    turn: float = 0.0
    flip: tuple[bool, bool] = (False, False)
    heads: tuple[bool, bool] = (False, False)
    glue: tuple[str, str] = ("", "")
    dashed: bool = False
    stroked: bool = True
    text: str = ""
    boxed: bool = False
    """It is a text box."""
    path: tuple[Share, ...] = ()
    closed: bool = False
    curved: bool = False
    line: bool = False
    """It is a line, whatever its preset."""
    picture: bool = False
    unread: str = ""


@dataclass(slots=True)
class Shapes:
    """What is drawn on a sheet."""

    outlines: list[Outline] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def shapes_of(items: Iterable[Item]) -> Shapes:
    """Read all that is drawn; texts laid over a symbol become its own."""
    every = _unique(items)
    glued = frozenset(key for one in every for key in one.glue if key)
    shapes = Shapes()
    for one in every:
        if one.unread:
            shapes.unread.append(Unread(one.unread, one.box))
        elif not one.name.startswith(_LEGEND):
            _take(one, shapes, glued)
    _inscribe(shapes)
    return shapes


def _unique(items: Iterable[Item]) -> list[Item]:
    """With keys that no other item of the sheet has; lines are glued to the first of a key."""
    taken: set[str] = set()
    found = []
    for n, one in enumerate(items):
        key = one.key if one.key and one.key not in taken else f"{one.key}/{n}"
        taken.add(key)
        found.append(one if key == one.key else replace(one, key=key))
    return found


def _take(one: Item, shapes: Shapes, glued: frozenset[str]) -> None:
    way = _way(one)
    if one.picture:
        shapes.outlines.append(Outline(one.key, "picture", one.box, one.text, one.name, source=one.source))
    elif way is not None:
        points, heads = way
        shapes.strokes.append(Stroke(one.key, points, heads, one.glue, one.dashed, one.name, one.source))
    elif one.key not in glued and one.text and _is_label(one):
        shapes.labels.append(Label(one.key, one.text, one.box, one.name, one.source))
    elif one.stroked or one.key in glued or one.preset not in ("rect", ""):
        kind = kind_of_path(list(one.path), one.curved) if one.path else kind_of(one.preset)
        shapes.outlines.append(Outline(one.key, kind, one.box, one.text, one.name, source=one.source))


def _way(one: Item) -> tuple[tuple[Point, ...], tuple[bool, bool]] | None:
    """The points and heads of a line, a broad arrow or an open path; None where it is a closed shape."""
    broad = block_arrow(one.preset)
    if is_connector(one.preset):
        return connector_points(one.preset, one.box, one.adjust, turn=one.turn, flip=one.flip), one.heads
    if broad is not None:
        return placed(broad, one.box, turn=one.turn, flip=one.flip), (has_two_heads(one.preset), True)
    if len(one.path) > 1 and not one.closed:
        return placed(one.path, one.box, turn=one.turn, flip=one.flip), one.heads
    if one.line:
        return connector_points("line", one.box, {}, turn=one.turn, flip=one.flip), one.heads
    return None


def _is_label(one: Item) -> bool:
    if one.preset not in ("rect", "") or one.path:
        return False
    return not one.stroked or (one.boxed and len(one.text) <= _SHORT)


def _inscribe(shapes: Shapes) -> None:
    """Give a text that lies in a symbol without words to the symbol."""
    for n, outline in enumerate(shapes.outlines):
        if not outline.text and outline.kind != "picture":
            over = next((label for label in shapes.labels if _is_inscription(label, outline)), None)
            if over is not None:
                shapes.labels.remove(over)
                shapes.outlines[n] = replace(outline, text=over.text)


def _is_inscription(label: Label, outline: Outline) -> bool:
    """What our own files name as the label of a line, or stands in a corner beside a diamond, is none."""
    if label.name.startswith(_OURS) or not _is_in(label.box, outline.box):
        return False
    (x, y), (to_x, to_y), box = label.box.center, outline.box.center, outline.box
    away = abs(x - to_x) / max(box.width / 2, 1e-6) + abs(y - to_y) / max(box.height / 2, 1e-6)
    return outline.kind != "decision" or away <= 1.0


def _is_in(inner: Box, outer: Box) -> bool:
    beyond = 1.0
    level = outer.x - beyond <= inner.x and inner.right <= outer.right + beyond
    return level and outer.y - beyond <= inner.y and inner.bottom <= outer.bottom + beyond
