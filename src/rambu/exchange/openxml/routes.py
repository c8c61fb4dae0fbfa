"""An orthogonal line as one of Excel's elbow connectors: preset, adjustments, and the box that carries them.

A preset begins to the right in its own frame; the box is mirrored and, where the line begins upright, turned by 90°.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

Place = tuple[int, int]
"""A point on the sheet in EMU."""

_PRESETS: Final = (
    "straightConnector1", "bentConnector2", "bentConnector3", "bentConnector4", "bentConnector5",
)  # fmt: skip
_WHOLE: Final = 100_000
_LEAST: Final = 1270
"""Adjustments are shares of the box; a box without width gets a tenth of a point, so that they exist."""


@dataclass(frozen=True, slots=True)
class Route:
    """Geometry of a connector. `x`, `y`, `width` and `height` are the box before it is turned, in EMU."""

    preset: str
    """Empty: no preset has so many bends, the line is a free path."""
    adjust: tuple[int, ...]
    x: int
    y: int
    width: int
    height: int
    turned: bool = False
    flip_h: bool = False
    flip_v: bool = False
    path: tuple[Place, ...] = ()
    """The free path within the box."""

    @property
    def visible(self) -> tuple[Place, Place]:
        """Upper left and lower right corner of the box as it is seen."""
        if not self.turned:
            return (self.x, self.y), (self.x + self.width, self.y + self.height)
        left = self.x + (self.width - self.height) // 2
        top = self.y + (self.height - self.width) // 2
        return (left, top), (left + self.height, top + self.width)


def route(points: Sequence[Place]) -> Route:
    """The connector that runs through `points`."""
    corners = straightened(points)
    if len(corners) - 1 > len(_PRESETS):
        return _free(corners)
    (x0, y0), (x1, y1) = corners[0], corners[-1]
    turned = len(corners) > 2 and corners[1][0] == x0
    dx, dy = x1 - x0, y1 - y0
    along, across = (dy, dx) if turned else (dx, dy)
    straight = len(corners) == 2
    width, height = (abs(along), abs(across)) if straight else (max(abs(along), _LEAST), max(abs(across), _LEAST))
    middle_x, middle_y = (x0 + x1) // 2, (y0 + y1) // 2
    return Route(
        _PRESETS[len(corners) - 2],
        _adjustments(corners, turned, (along, across), (width, height)),
        middle_x - width // 2,
        middle_y - height // 2,
        width,
        height,
        turned,
        along < 0,
        across >= 0 if turned else across < 0,  # turned clockwise, the frame's lower side lies at the left
    )


def straightened(points: Sequence[Place]) -> tuple[Place, ...]:
    """Without points that stand twice or lie between their neighbours on one straight."""
    kept: list[Place] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return tuple(kept) if len(kept) > 1 else (points[0], points[-1])


def _adjustments(
    corners: Sequence[Place], turned: bool, extent: tuple[int, int], size: tuple[int, int]
) -> tuple[int, ...]:
    """Where the inner segments lie, each as a share of the box in 1/100,000."""
    x0, y0 = corners[0]
    shares = []
    for n, (x, y) in enumerate(corners[1:-2]):
        along, across = (y - y0, x - x0) if turned else (x - x0, y - y0)
        axis = n % 2
        value = across if axis else along
        sign = -1 if extent[axis] < 0 else 1
        shares.append(round(sign * value * _WHOLE / size[axis]))
    return tuple(shares)


def free(points: Sequence[Place]) -> Route:
    """The same line as a free path: seen alike by every reader, but not laid anew when a symbol is moved."""
    return _free(straightened(points))


def _free(corners: tuple[Place, ...]) -> Route:
    left, top = min(x for x, _y in corners), min(y for _x, y in corners)
    right, bottom = max(x for x, _y in corners), max(y for _x, y in corners)
    path = tuple((x - left, y - top) for x, y in corners)
    return Route("", (), left, top, right - left, bottom - top, path=path)
