"""Waypoints of the sequence flows, and where their labels stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rambu.exchange.bpmn.layout import Area, Layout
from rambu.exchange.bpmn.ways import Way

Place = tuple[int, int]
_BESIDE: Final = 20
"""Lines come into a task left of its middle and leave it right of it, so that none lies on another."""
_LETTER: Final = 7
"""Width of a letter of a label, roughly; modellers measure anew."""


def waypoints(layout: Layout, number: int) -> tuple[Place, ...]:
    """The corners of a way."""
    way, track = layout.ways[number], layout.tracks[number]
    source, target = layout.elements[way.flow.source], layout.elements[way.flow.target]
    if way.kind == "straight":
        return (source.x + source.width, source.center[1]), (target.x, target.center[1])
    x = source.center[0] + _beside(source)
    start = (x, source.y if way.leaves == "top" else source.y + source.height)
    if way.kind == "elbow":
        return start, (x, target.center[1]), (target.x, target.center[1])
    return _over(start, target, track)


def _over(start: Place, target: Area, track: int) -> tuple[Place, ...]:
    x = target.center[0] - _beside(target)
    end = (x, target.y if track < target.center[1] else target.y + target.height)
    return _apart((start, (start[0], track), (x, track), end))


def _beside(area: Area) -> int:
    return _BESIDE if area.width > 2 * _BESIDE + 20 else 0


def _apart(points: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(point for n, point in enumerate(points) if n == 0 or point != points[n - 1])


def label_area(points: Sequence[Place], name: str, way: Way) -> Area:
    """Beside the beginning of the line; above its track where it has one, as no other line runs there."""
    x, y = points[0]
    width = min(90, max(20, len(name) * _LETTER))
    height = 14 * (1 + len(name) * _LETTER // 90)
    if way.kind == "track" and len(points) > 2:
        (x, y), (to, _y) = points[1], points[2]
        return Area(x + 4 if to > x else x - width - 4, y - height, width, height)
    if way.leaves == "right":
        return Area(x + 4, y - height - 3, width, height)
    return Area(x + 5, y - height - 3 if way.leaves == "top" else y + 3, width, height)
