"""What a label must not touch: lines, symbols (by their true outline), and the edge of the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rambu.diagram.routing.problem import Geometry, Node, Problem
from rambu.diagram.routing.spots import APART, TIGHT, Box

_SLACK = 0.05


class Obstacles:
    """Lines and symbols of a drawing, filed by horizontal bands for quick look-up."""

    __slots__ = ("_area", "_bands", "_rules")

    _BAND = 16.0

    def __init__(
        self,
        problem: Problem,
        geometry: Geometry,
        lines: Sequence[Sequence[tuple[float, float]]],
        area: Box,
        rules: Sequence[Box],
    ) -> None:
        self._area = area
        self._rules = rules
        self._bands: dict[int, list[tuple[Box, Node | int]]] = {}
        for link, line in enumerate(lines):
            for (x1, y1), (x2, y2) in pairwise(line):
                self._file(Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)), link)
        for node in problem.nodes:
            x, y = geometry.x[node.line] + node.shift, geometry.y[2 * node.row + 1]
            half_w, half_h = node.width / 2, node.height / 2
            self._file(Box(x - half_w, y - half_h, x + half_w, y + half_h), node)

    def _file(self, box: Box, owner: Node | int) -> None:
        for band in self._range(box):
            self._bands.setdefault(band, []).append((box, owner))

    def _range(self, box: Box) -> range:
        return range(int((box.top - APART) // self._BAND), int((box.bottom + APART) // self._BAND) + 1)

    def free(self, box: Box, link: int, clear: float, apart: float) -> bool:
        """Whether the box of a label touches neither a symbol nor the edge of the drawing nor a line.

        It is `clear` away from symbols and from the line of its own `link`, and `apart` from all others, lest it be
        read as theirs.
        """
        area = self._area
        if box.left < area.left or box.right > area.right or box.top < area.top or box.bottom > area.bottom:
            return False
        near, far = widened(box, clear), widened(box, apart)
        left, top, right, bottom = far
        for band in range(int(top // self._BAND), int(bottom // self._BAND) + 1):
            for other, owner in self._bands.get(band, ()):
                if other[0] < right and other[2] > left and other[1] < bottom and other[3] > top:  # noqa: SIM102
                    if _hit(near, other, owner, link):
                        return False
        return True

    def ruled(self, box: Box) -> int:
        """How many ruled lines of the table run through the box: allowed, but ugly."""
        left, top, right, bottom = widened(box, TIGHT)
        return sum(a < right and c > left and b < bottom and d > top for a, b, c, d in self._rules)


def widened(box: Box, clear: float) -> Box:
    """The box with the clearance around it."""
    clear -= _SLACK
    return Box(box.left - clear, box.top - clear, box.right + clear, box.bottom + clear)


def touches(box: Box, other: Box, clear: float) -> bool:
    """Whether two boxes are nearer than the clearance."""
    left, top, right, bottom = widened(box, clear)
    return other.left < right and other.right > left and other.top < bottom and other.bottom > top


def _hit(box: Box, other: Box, owner: Node | int, link: int) -> bool:
    """Whether what is near the box is too near: any foreign line, and what meets the box that is `clear` wider."""
    if isinstance(owner, int) and owner != link:
        return True
    if other.left >= box.right or other.right <= box.left or other.top >= box.bottom or other.bottom <= box.top:
        return False
    return isinstance(owner, int) or owner.kind != "decision" or _meets_diamond(box, other)


def _meets_diamond(box: Box, around: Box) -> bool:
    """Whether the box meets the diamond inscribed in `around`."""
    x, y = (around.left + around.right) / 2, (around.top + around.bottom) / 2
    dx = max(box.left - x, x - box.right, 0.0)
    dy = max(box.top - y, y - box.bottom, 0.0)
    return dx / (around.right - x) + dy / (around.bottom - y) < 1
