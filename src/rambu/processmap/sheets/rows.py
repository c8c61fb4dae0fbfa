"""The rows below a head, by the keys of their columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rambu.processmap.sheets.book import Sheet, SheetRow
from rambu.processmap.sheets.guess import TableGuess

EXAMPLE = "contoh:"
"""How the example row of a form begins; it is never read as a row."""


@dataclass(frozen=True, slots=True)
class Record:
    """A row with the place of each of its columns."""

    row: SheetRow
    places: Mapping[str, int]
    heads: Mapping[str, str]

    def text(self, key: str) -> str:
        """The text on one line; empty where there is no such column."""
        return " ".join(self.row.text(self.places.get(key, -1)).split())

    def lines(self, key: str) -> tuple[str, ...]:
        """The items of a cell: one a line; where the head does not say so, also between semicolons."""
        text = self.row.text(self.places.get(key, -1))
        if "\n" not in text and ";" in text and "satu per baris" not in self.heads.get(key, ""):
            return tuple(item.strip() for item in text.split(";") if item.strip())
        return tuple(item.strip() for item in text.split("\n")) if text else ()

    def items(self, key: str) -> tuple[str, ...]:
        """The items without the empty ones."""
        return tuple(item for item in self.lines(key) if item)

    def is_number(self, key: str) -> bool:
        """Whether Excel holds a number there."""
        return self.places.get(key, -1) in self.row.numbers

    def is_day(self, key: str) -> bool:
        """Whether Excel holds a day there."""
        return self.places.get(key, -1) in self.row.days


def records(sheet: Sheet, table: TableGuess) -> Iterator[Record]:
    """The rows of the list: below the head, without column numbers, examples and repeated heads."""
    head = next((row.texts for row in sheet.rows if row.number == table.head[1]), ())
    for row in sheet.rows:
        used = [text for place in table.places.values() if (text := row.text(place))]
        if row.number > table.head[1] and used and row.texts != head and not _is_aside(used):
            yield Record(row, table.places, table.heads)


def _is_aside(used: list[str]) -> bool:
    numbered = len(used) > 2 and all(text.strip("()").isdigit() for text in used)
    return numbered or any(text.casefold().startswith(EXAMPLE) for text in used)
