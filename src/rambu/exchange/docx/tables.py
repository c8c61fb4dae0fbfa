"""Tables of Word: fixed widths, rows of a given height, cells that are merged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal
from xml.etree.ElementTree import Element

from rambu.exchange.docx.styles import SHADE
from rambu.exchange.openxml.markup import add

Sides = tuple[int, int, int, int]
"""Room between the rules and the text: top, left, bottom, right; in twips."""
_SIDES: Final = ("top", "left", "bottom", "right")


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks."""

    shaded: bool = False
    turned: bool = False
    """Its text runs upwards."""
    upright: Literal["top", "center", "bottom"] = "center"
    """Where its text stands."""
    rules: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Width (eighths of a point) and colour of the sides that differ from the table's style; width 0: no rule."""
    sides: Sides | None = None


PLAIN_CELL: Final = Look()


@dataclass(frozen=True, slots=True)
class TableMaker:
    """A table whose columns have these widths, in twips."""

    element: Element
    widths: Sequence[int]

    def row(self, height: int, *, exact: bool, head: bool = False) -> Element:
        """The next row; `head` rows are repeated where the table goes on over the page. `height` in twips."""
        made = add(self.element, "w:tr")
        about = add(made, "w:trPr")
        if exact or head:
            add(about, "w:cantSplit")
        add(about, "w:trHeight", {"w:val": str(height), "w:hRule": "exact" if exact else "atLeast"})
        if head:
            add(about, "w:tblHeader")
        return made

    def cell(self, row: Element, first: int, last: int, look: Look = PLAIN_CELL, merge: str = "") -> Element:
        """A cell over the columns `first` to before `last`; `merge` is ``restart`` or ``continue`` of an upright merge.

        Word wants a paragraph in every cell: the caller puts it there.
        """
        made = add(row, "w:tc")
        about = add(made, "w:tcPr")
        add(about, "w:tcW", {"w:w": str(sum(self.widths[first:last])), "w:type": "dxa"})
        if last - first > 1:
            add(about, "w:gridSpan", {"w:val": str(last - first)})
        if merge:
            add(about, "w:vMerge", {"w:val": merge})
        if look.rules:
            borders = add(about, "w:tcBorders")
            for side in _SIDES:
                if side in look.rules:
                    _rule(borders, side, *look.rules[side])
        if look.shaded:
            add(about, "w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": SHADE})
        if look.sides:
            _margins(add(about, "w:tcMar"), look.sides)
        if look.turned:
            add(about, "w:textDirection", {"w:val": "btLr"})
        add(about, "w:vAlign", {"w:val": look.upright})
        return made


def table(parent: Element, widths: Sequence[int], sides: Sides, title: str) -> TableMaker:
    """A table at the left margin; `sides` is the room in its cells, `title` is said by screen readers."""
    made = add(parent, "w:tbl")
    about = add(made, "w:tblPr")
    add(about, "w:tblStyle", {"w:val": "SopTabel"})
    add(about, "w:tblW", {"w:w": str(sum(widths)), "w:type": "dxa"})
    add(about, "w:tblInd", {"w:w": "0", "w:type": "dxa"})
    add(about, "w:tblLayout", {"w:type": "fixed"})
    _margins(add(about, "w:tblCellMar"), sides)
    add(about, "w:tblLook", {"w:val": "0020", "w:firstRow": "1", "w:noHBand": "1", "w:noVBand": "1"})
    add(about, "w:tblCaption", {"w:val": title})
    grid = add(made, "w:tblGrid")
    for width in widths:
        add(grid, "w:gridCol", {"w:w": str(width)})
    return TableMaker(made, widths)


def _rule(borders: Element, side: str, width: int, colour: str) -> None:
    kind = "single" if width else "nil"
    add(borders, f"w:{side}", {"w:val": kind, "w:sz": str(width), "w:space": "0", "w:color": colour})


def _margins(parent: Element, sides: Sides) -> None:
    for name, value in zip(_SIDES, sides, strict=True):
        add(parent, f"w:{name}", {"w:w": str(value), "w:type": "dxa"})
