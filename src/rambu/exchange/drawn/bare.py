"""A table without captions, as of a file that begins in the middle of a SOP: what its columns hold, by their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rambu.exchange.clipboard.captions import Meaning
from rambu.exchange.clipboard.columns import Column, Reading
from rambu.exchange.clipboard.header import Header
from rambu.exchange.drawn.geometry import Table
from rambu.language import gettext as _

_TIME: Final = re.compile(r"\d+\s*(?:-\s*\d+\s*)?(?:menit|jam|hari|minggu|bulan|semester|tahun)\b", re.IGNORECASE)
_AROUND: Final[dict[int, Meaning]] = {-1: "kelengkapan", 0: "waktu", 1: "output", 2: "keterangan"}
"""What stands around the column of times."""


def bare_reading(table: Table) -> Reading | None:
    """The columns of a table whose reader knows where its symbols stand; None where it does not, or there are none."""
    if table.symbols is None:
        return None
    first, behind = table.symbols
    number = len(table.columns) - 1
    time = _times(table, range(behind, number))
    columns = []
    for n in range(number):
        if n == first - 2:
            columns.append(Column(n, "", "no", "guess"))
        elif n == first - 1:
            columns.append(Column(n, "", "kegiatan", "guess"))
        elif first <= n < behind:
            name = _("Pelaksana {n}").format(n=n - first + 1)
            columns.append(Column(n, name, "pelaksana", "guess", name))
        else:
            columns.append(Column(n, "", _AROUND.get(n - time, "") if n >= behind else "", "guess"))
    return Reading(tuple(columns), Header())


def _times(table: Table, columns: Sequence[int]) -> int:
    """The column in which most texts are times; the second behind the performers where none holds any."""
    found = {n: sum(bool(_TIME.search(cell.text)) for cell in table.cells if cell.column == n) for n in columns}
    best = max(found, key=lambda n: (found[n], -n), default=-1)
    return best if found.get(best) else columns[1] if len(columns) > 1 else -1
