"""The same line drawn twice, one over the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rambu.diagram.scene import Point
from rambu.exchange.drawn.distance import to_line
from rambu.exchange.drawn.found import Edge, Open
from rambu.exchange.drawn.geometry import Stroke
from rambu.language import gettext as _

_SAME = 3.0
"""Lines are one over the other where no corner of one is farther than this from the other."""


def without_doubles(edges: Sequence[Edge], strokes: Mapping[tuple[int, str], Stroke], opened: list[Open]) -> list[Edge]:
    """Edges without the second of two that join the same symbols and lie over one another."""
    found: list[Edge] = []
    for edge in edges:
        before = next((one for one in found if _is_over(edge, one, strokes)), None)
        if before is None:
            found.append(edge)
            continue
        before.label = before.label or edge.label
        sentence = _("Garis yang sama digambar dua kali; satu saja yang dipakai.")
        opened.append(Open("doubled", sentence, edge.sheet, edge.box))
    return found


def _is_over(edge: Edge, other: Edge, strokes: Mapping[tuple[int, str], Stroke]) -> bool:
    if (edge.source, edge.target) != (other.source, other.target):
        return False
    lines, others = (_points(one, strokes) for one in (edge, other))
    return all(to_line(point, others) <= _SAME for point in lines) or set(edge.strokes) == set(other.strokes)


def _points(edge: Edge, strokes: Mapping[tuple[int, str], Stroke]) -> list[Point]:
    return [point for key in edge.strokes if (edge.sheet, key) in strokes for point in strokes[edge.sheet, key].points]
