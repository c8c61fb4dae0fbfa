"""A workbook of tables in memory: heads that repeat in print, numbers with two decimals, texts, never a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any, Final

Cell = str | int | Fraction | None

_LINE: Final = 15.0
"""Height of a line of text, in points."""
_MOST: Final = 27
"""Excel's rows are at most 409 points high."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column and its width in characters."""

    title: str
    width: int


class AbkBook:
    """Writes tables, each on a sheet of its own, landscape on one page's width."""

    def __init__(self) -> None:
        from xlsxwriter import Workbook

        self._file = io.BytesIO()
        self._book = Workbook(self._file, {"in_memory": True, "strings_to_numbers": False})
        line = {"border": 1, "border_color": "#8A8A8A", "valign": "top", "text_wrap": True}
        self._head = self._book.add_format({**line, "bold": True, "bg_color": "#EDEBE4", "align": "center"})
        self._text = self._book.add_format({**line, "num_format": "@"})
        self._whole = self._book.add_format({**line, "num_format": "#,##0"})
        self._part = self._book.add_format({**line, "num_format": "#,##0.00"})
        self._title = self._book.add_format({"bold": True, "font_size": 13})
        self._note = self._book.add_format({"italic": True, "font_color": "#555555"})
        self.content = b""

    def __enter__(self) -> AbkBook:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._book.close()
        self.content = self._file.getvalue()

    def table(
        self, name: str, heading: str, heads: Sequence[Head], rows: Iterable[Sequence[Cell]], notes: Sequence[str] = ()
    ) -> None:
        """A sheet with a heading, a table and notes below it."""
        sheet = self._book.add_worksheet(name[:31])
        top = 2 if heading else 0
        if heading:
            sheet.write_string(0, 0, heading, self._title)
        for place, head in enumerate(heads):
            sheet.set_column(place, place, head.width)
            sheet.write_string(top, place, head.title, self._head)
        sheet.set_row(top, _LINE * max(_lines(head.title, Head("", head.width - 2)) for head in heads))
        last = top
        for last, row in enumerate(rows, top + 1):
            for place, cell in enumerate(row):
                self._write(sheet, last, place, cell)
            sheet.set_row(last, _LINE * max(_lines(cell, head) for cell, head in zip(row, heads, strict=True)))
        for number, note in enumerate(notes, last + 2):
            sheet.write_string(number, 0, note, self._note)
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)

    def _write(self, sheet: Any, row: int, place: int, cell: Cell) -> None:
        if isinstance(cell, Fraction):
            whole = cell.denominator == 1
            sheet.write_number(row, place, float(cell), self._whole if whole else self._part)
        elif isinstance(cell, int):
            sheet.write_number(row, place, cell, self._whole)
        elif cell:
            sheet.write_string(row, place, cell, self._text)
        else:
            sheet.write_blank(row, place, None, self._text)


def _lines(cell: Cell, head: Head) -> int:
    if not isinstance(cell, str):
        return 1
    return min(sum(ceil(max(len(part), 1) / (head.width - 1)) for part in cell.split("\n")), _MOST)
