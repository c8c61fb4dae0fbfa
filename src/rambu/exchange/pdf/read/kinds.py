"""What a closed outline looks like."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn import OutlineKind
from rambu.exchange.pdf.read.plane import area, box_of, corners


def kind_of(polygon: Sequence[Point], curved: bool) -> OutlineKind:
    """The kind of a closed polygon, by the share of its box that it fills and by its corners."""
    box = box_of(polygon)
    filled = area(polygon) / max(1.0, box.width * box.height)
    found = corners(polygon, 0.06 * min(box.width, box.height) + 0.4)
    if _is_rectangle(found, filled):
        if curved and filled < 0.995:
            return "terminator" if _is_even(polygon, box) else "other"
        return "process"
    if len(found) == 4 and filled < 0.62:
        return "decision" if _at_middles(found, box) else "other"
    if _is_pentagon(found, box, filled, curved):
        return "connector"
    if curved or len(found) > 6:
        return _round(box, filled) if _is_even(polygon, box) else "other"
    return "other"


def _is_rectangle(found: Sequence[Point], filled: float) -> bool:
    """Four corners that lie at those of the box; round ones hardly cut off."""
    return filled > 0.965 or (len(found) == 4 and filled > 0.93)


def _at_middles(found: Sequence[Point], box: Box) -> bool:
    x, y = box.center
    wide, high = 0.2 * box.width, 0.2 * box.height
    return all(abs(px - x) < wide or abs(py - y) < high for px, py in found)


def _is_pentagon(found: Sequence[Point], box: Box, filled: float, curved: bool) -> bool:
    """A page connector: a rectangle with one side drawn out to a tip."""
    if curved or len(found) != 5 or not 0.6 < filled < 0.97:
        return False
    x, y = box.center
    tips = [p for p in found if abs(p[0] - x) < 0.15 * box.width or abs(p[1] - y) < 0.15 * box.height]
    return len(tips) >= 1


def _is_even(polygon: Sequence[Point], box: Box) -> bool:
    """Whether all four corners of the box are cut off alike: a page with a wavy edge is no capsule."""
    cut = [
        min(math.dist(corner, point) for point in polygon)
        for corner in ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    ]
    return max(cut) - min(cut) <= 0.08 * min(box.width, box.height) + 0.3


def _round(box: Box, filled: float) -> OutlineKind:
    level = min(box.width, box.height) / max(box.width, box.height, 0.1)
    if 0.72 < filled < 0.82:
        return "circle"
    if filled >= 0.82:
        return "circle" if level > 0.9 and filled < 0.84 else "terminator"
    return "other"
