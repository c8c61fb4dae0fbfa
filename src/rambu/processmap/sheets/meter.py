"""How far the reading of a workbook is, for who waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rambu.processmap.sheets.book import SheetRow

Told = Callable[[int, int], None]
"""Hears how many rows of how many are read."""


def told_nobody(_done: int, _total: int) -> None:
    """For whom nobody waits."""


@dataclass(slots=True)
class Meter:
    """Counts rows over all sheets; `total` is as many as the workbook says, or as were read."""

    total: int
    told: Told
    done: int = 0

    def over(self, rows: Iterator[SheetRow]) -> Iterator[SheetRow]:
        """The rows, each told of."""
        for row in rows:
            self.done += 1
            self.told(self.done, max(self.done, self.total))
            yield row
