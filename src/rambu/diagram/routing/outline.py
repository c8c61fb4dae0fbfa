"""Where lines meet the outline of a symbol."""

from __future__ import annotations

from math import sqrt

from rambu.diagram.routing.problem import Node, Side

SHOULDER = 0.6
"""A page connector is a pentagon pointing down: its sides are upright over this share of its height."""
_MARGIN = 2.0
"""Ports stay this far from the corners of a box, in points."""
_ROUND = 0.4
"""Ports on the long sides of a capsule spare this share of the radius of its ends."""
_SLANT = 0.24
"""Ports of a decision use this share of its width (or height) to either side of the tip: less than a quarter, so that
lines to neighbouring sides never meet."""


def port_range(node: Node, side: Side) -> tuple[float, float]:
    """How far from the node's place on the grid ports may lie, as offsets (low, high) along a side, in points."""
    across = node.width if side in "NS" else node.height
    half = across / 2 - _MARGIN
    if node.kind == "decision":
        half = _SLANT * across
    elif node.kind == "connector" and side in "EW":
        return (-half, max((SHOULDER - 0.5) * node.height - _MARGIN, 0.0))
    elif node.kind == "terminator":
        half = 0.3 * across if side in "EW" else across / 2 - _ROUND * min(node.width, node.height) / 2
    middle = node.shift if side in "NS" else 0.0
    return (middle - max(half, 0.0), middle + max(half, 0.0))


def reach_of_side(node: Node, side: Side, offset: float) -> float:
    """Distance from its place on the grid to the outline, perpendicular to `side`, for a port at `offset`."""
    if side in "EW":
        return _reach(node, side, offset) + (node.shift if side == "E" else -node.shift)
    return _reach(node, side, offset - node.shift)


def _reach(node: Node, side: Side, offset: float) -> float:
    """The same from its middle."""
    half_w, half_h = node.width / 2, node.height / 2
    upright = side in "NS"
    deep, wide = (half_h, half_w) if upright else (half_w, half_h)
    if node.kind == "decision":
        return deep * (1 - abs(offset) / wide)
    if node.kind == "terminator":
        return _capsule(half_w, half_h, upright, offset)
    if node.kind == "connector" and side == "S":
        return half_h - (1 - SHOULDER) * node.height * abs(offset) / half_w
    return deep


def _capsule(half_w: float, half_h: float, upright: bool, offset: float) -> float:
    """A box whose short ends are half circles; it may stand upright."""
    radius = min(half_w, half_h)
    deep, wide = (half_h, half_w) if upright else (half_w, half_h)
    beyond = abs(offset) - (wide - radius)
    return deep if beyond <= 0 else deep - radius + sqrt(max(radius**2 - beyond**2, 0.0))
