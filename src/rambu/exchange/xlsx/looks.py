"""Formats of cells, each made once, and how a text is put into a cell or a merged range."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from rambu.exchange.openxml.markup import fit
from rambu.fonts import Font

FAMILIES: Final[dict[Font, str]] = {"sans": "Arial", "bookman": "Bookman Old Style"}
"""The fonts of Excel whose widths the shipped fonts have."""
_LONGEST: Final = 32_000
"""Excel holds 32,767 characters in a cell; the SOP itself is embedded whole."""

Look = dict[str, Any]
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; counted from 0, the last ones included."""


@dataclass(slots=True)
class Looks:
    """The formats of a workbook."""

    book: Workbook
    family: str
    _made: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)

    def format(self, look: Look) -> Format:
        """The format with these properties."""
        key = tuple(sorted(look.items()))
        if key not in self._made:
            always = {"font_name": self.family, "text_wrap": True, "valign": "vcenter"}
            self._made[key] = self.book.add_format({**always, **look})
        return self._made[key]

    def write(self, sheet: Worksheet, area: Area, text: str, look: Look) -> None:
        """Put `text` into a cell or merged range; it is always text, never a formula, number or address."""
        words, made = shortened(fit(text)), self.format(look)
        top, left, bottom, right = area
        if (top, left) != (bottom, right):
            sheet.merge_range(top, left, bottom, right, "", made)
        if words:
            sheet.write_string(top, left, words, made)
        else:
            sheet.write_blank(top, left, None, made)


def shortened(text: str) -> str:
    """`text` as long as a cell can hold it."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
