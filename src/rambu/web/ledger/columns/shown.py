"""A sheet as its guide shows it: each column with its head and what stands in the first rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from rambu.processmap.sheets import Sheet, heads_between

SAMPLES = 4
"""So many rows are shown."""
_LONG = 70


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column of the file."""

    place: int
    letter: str
    head: str
    samples: tuple[str, ...]


def shown_columns(sheet: Sheet, head: tuple[int, int]) -> list[ShownColumn]:
    """The columns that hold anything, as far as the first rows show it."""
    heads = heads_between(sheet, head)
    below = [row for row in sheet.rows if row.number > head[1]]
    width = max((len(row.texts) for row in sheet.rows), default=0)
    columns = [
        ShownColumn(
            place,
            get_column_letter(place + 1),
            heads.get(place, ""),
            tuple(_short(row.text(place)) for row in below if row.text(place))[:SAMPLES],
        )
        for place in range(width)
    ]
    return [column for column in columns if column.head or column.samples]


def usual_head(sheet: Sheet) -> tuple[int, int]:
    """The row that most likely names the columns: the first of those that hold most cells."""
    best = max(sheet.rows[:40], key=lambda row: sum(map(bool, row.texts)), default=None)
    return (best.number, best.number) if best else (0, 0)


def row_choices(sheet: Sheet) -> Mapping[str, str]:
    """Number of a row -> how it begins, to choose the head from."""
    told = {str(row.number): " · ".join(text for text in row.texts if text) for row in sheet.rows[:40]}
    return {number: f"{number}: {_short(text)}" for number, text in told.items()}


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"
