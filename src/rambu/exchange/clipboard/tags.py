"""The HTML that Excel, Word, LibreOffice and Google Sheets put on the clipboard, taken apart. Nothing in it is run."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from rambu.exchange.clipboard.grid import MOST_COLUMNS, MOST_ROWS, Cell, clean, too_many_rows
from rambu.exchange.clipboard.markup import uncommented
from rambu.exchange.clipboard.styles import is_ignored, look_of, sheet_of

_SILENT: Final = frozenset({"script", "title", "object", "template", "noscript", "xml"})
_LINES: Final = frozenset({"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "dt", "dd", "table"})
_VOID: Final = frozenset({"br", "img", "col", "meta", "link", "hr", "input", "wbr", "area", "base", "source"})
_DRAWN: Final = ("v:", "o:ole", "img", "svg")


@dataclass(slots=True)
class Table:
    """One outermost table: its cells so far and what is left of cells that reach down."""

    cells: list[Cell] = field(default_factory=list)
    row: int = -1
    column: int = 0
    """Where the next cell of the row may stand."""
    busy: list[int] = field(default_factory=lambda: [0] * MOST_COLUMNS)
    """By column the rows that a cell from above still covers."""
    beyond: list[str] = field(default_factory=list)
    """Texts of cells beyond the last column that is read."""

    def new_row(self) -> None:
        """Begin a row. Raises BadInput where there are too many."""
        if self.row >= 0:
            self.busy = [max(0, left - 1) for left in self.busy]
        self.row, self.column = self.row + 1, 0
        if self.row >= MOST_ROWS:
            raise too_many_rows()

    def put(self, text: str, height: int, width: int, look: tuple[str, bool]) -> None:
        """Put a cell in the next free place of the row."""
        if self.row < 0:
            self.new_row()
        column = next((n for n in range(self.column, MOST_COLUMNS) if not self.busy[n]), MOST_COLUMNS)
        end = column
        while end < min(column + width, MOST_COLUMNS) and not self.busy[end]:
            self.busy[end] = height
            end += 1
        self.column = end
        if end == column:
            self.beyond.append(text)
        elif text or look[0]:
            self.cells.append(Cell(self.row, column, text, height, end - column, *look))


class Reader(HTMLParser):
    """Collects tables, and the texts outside of them as lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Table] = []
        self.outside: list[str] = []
        self.drawings = False
        self._style: list[str] | None = None
        self._sheet: dict[str, str] = {}
        self._open: list[str] = []
        self._silent: list[int] = []
        """Depths at which something unseen began."""
        self._depth = 0
        self._cell: dict[str, str] | None = None
        self._text: list[str] = []
        self._bold = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = {name: value or "" for name, value in attrs}
        self.drawings |= tag.startswith(_DRAWN)
        if tag == "style":
            self._style = []
        if tag in _VOID:
            self._text += ["\n"] if tag == "br" else []
            return
        self._open.append(tag)
        if tag in _SILENT or is_ignored(given.get("style", "")):
            self._silent.append(len(self._open))
        self._bold |= tag in ("b", "strong", "th")
        self._enter(tag, given)

    def handle_endtag(self, tag: str) -> None:
        """Close an element and what was left open in it."""
        if tag == "style" and self._style is not None:
            self._sheet |= sheet_of("".join(self._style))
            self._style = None
        if tag not in self._open[-64:]:
            return
        while self._open:
            one = self._open[-1]
            self._leave(one)
            self._open.pop()
            while self._silent and self._silent[-1] > len(self._open):
                self._silent.pop()
            if one == tag:
                break

    def handle_data(self, data: str) -> None:
        """Text; line ends of the source are spaces."""
        if self._style is not None:
            self._style.append(data)
        elif not self._silent:
            self._text.append(" ".join(data.replace("\xa0", " ").split("\n")))

    def finish(self) -> None:
        """What is left when the text ends."""
        self.close()
        while self._open:
            self._leave(self._open.pop())
        self._flush_outside()

    def _enter(self, tag: str, given: dict[str, str]) -> None:
        if tag in _LINES:
            self._text.append("\n")
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._flush_outside()
                self.tables.append(Table())
        elif self._depth == 1 and tag in ("tr", "td", "th"):
            self._end_cell()
            if tag == "tr":
                self.tables[-1].new_row()
            else:
                self._flush_outside()
                self._cell, self._bold = given, tag == "th"

    def _leave(self, tag: str) -> None:
        if tag in _LINES:
            self._text.append("\n")
        if self._depth == 1 and tag in ("td", "th", "tr", "table"):
            self._end_cell()
        if tag == "table" and self._depth:
            self._depth -= 1

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        given, text = self._cell, clean("".join(self._text))
        fill, bold = look_of(given, self._sheet)
        height, width = _span(given.get("rowspan", "")), _span(given.get("colspan", ""))
        self.tables[-1].put(text, height, width, (fill, bold or self._bold))
        self._cell, self._text, self._bold = None, [], False

    def _flush_outside(self) -> None:
        self.outside += [line for line in clean("".join(self._text)).split("\n") if line]
        self._text = []


def read_tags(html: str) -> Reader:
    """Read a whole text; whatever it is, only too many rows make it fail (BadInput)."""
    reader = Reader()
    plain, comments = uncommented(html)
    # Excel and Word keep what was drawn in comments; only that there is something is of use.
    reader.drawings = any(f"<v:{name}" in comments for name in ("shape ", "rect", "line"))
    reader.feed(plain)
    reader.finish()
    return reader


def _span(words: str) -> int:
    digits = words.strip()
    return min(max(int(digits), 1), 10_000) if digits.isascii() and digits.isdigit() and len(digits) < 9 else 1
