"""The boxes of shapes in the measure of the group that holds them."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box
from rambu.exchange.openxml.drawing_parts import A, number

_EMU: Final = 12_700
_FARTHEST: Final = 100_000.0
"""Points beyond which nothing stands on a sheet."""


def frame_of(transform: Element | None, corner: str, size: str) -> Box | None:
    """The box of an ``xfrm``: `corner` and `size` name its parts (``off`` and ``ext``, ``chOff`` and ``chExt``)."""
    start = transform.find(f"{A}{corner}") if transform is not None else None
    extent = transform.find(f"{A}{size}") if transform is not None else None
    if start is None or extent is None:
        return None
    wide, high = max(_points(extent.get("cx")), 0.0), max(_points(extent.get("cy")), 0.0)
    return Box(_points(start.get("x")), _points(start.get("y")), wide, high)


def out_of_group(box: Box, inner: Box, outer: Box) -> Box:
    """`box`, given in the measure `inner` of a group, where the group covers `outer`."""
    across, down = outer.width / max(inner.width, 1e-6), outer.height / max(inner.height, 1e-6)
    x, y = outer.x + (box.x - inner.x) * across, outer.y + (box.y - inner.y) * down
    return Box(x, y, box.width * across, box.height * down)


def _points(text: str | None) -> float:
    return min(max(number(text) / _EMU, -_FARTHEST), _FARTHEST)
