"""Anchors: the cells that hold the corners of what is drawn, so that it moves with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from xml.etree.ElementTree import Element

from rambu.exchange.openxml.markup import add
from rambu.exchange.openxml.routes import Place
from rambu.exchange.xlsx.rulers import EMU


@dataclass(frozen=True, slots=True)
class Ground:
    """Left and upper sides of all columns and rows of a sheet, in EMU; the last entry is the end of the last one."""

    columns: tuple[int, ...]
    rows: tuple[int, ...]

    def anchor(self, parent: Element, first: Place, last: Place) -> Element:
        """A two-cell anchor over the box between two corners."""
        anchor = add(parent, "xdr:twoCellAnchor")
        self._corner(anchor, "xdr:from", first)
        self._corner(anchor, "xdr:to", last)
        return anchor

    def _corner(self, anchor: Element, name: str, place: Place) -> None:
        corner = add(anchor, name)
        for axis, edges, value in (("col", self.columns, place[0]), ("row", self.rows, place[1])):
            at = max(0, bisect_right(edges, value) - 1)
            add(corner, f"xdr:{axis}", text=str(at))
            add(corner, f"xdr:{axis}Off", text=str(max(0, value - edges[at])))


def ground(widths: Sequence[int], heights: Sequence[int]) -> Ground:
    """The ground of a sheet with tracks of these sizes in pixels."""
    return Ground(
        tuple(size * EMU for size in accumulate(widths, initial=0)),
        tuple(size * EMU for size in accumulate(heights, initial=0)),
    )
