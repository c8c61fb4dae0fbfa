"""The difference of two texts, ready for the page that compares them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.safestring import SafeString

from rambu.compare import ChartLine, FieldLine, RowLine, draw_redline, redline
from rambu.compare.lines import CellLine
from rambu.sop import Sop
from rambu.web.library.sheet import shown

_COLUMNS: Final = ("teks", "kelengkapan", "waktu.nominal", "output", "keterangan")
_HIDDEN: Final = ("waktu.sentuh", "rujukan")
"""Parts of a row that have no column of their own on the form."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table in both versions: its number, what became of it, its cells, and who does it how."""

    line: RowLine
    cells: Sequence[CellLine]
    hidden: Sequence[CellLine]

    @property
    def number(self) -> str:
        """As printed in the new version, else in the old one."""
        return self.line.number_after or self.line.number_before


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the redline with its rows."""

    line: ChartLine
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Compared:
    """Sentences, changed parts of the identity, tables, and the charts of both versions with their marks."""

    sentences: Sequence[str]
    fields: Sequence[FieldLine]
    charts: Sequence[Chart]
    before: Sequence[SafeString]
    after: Sequence[SafeString]
    fault: str = ""


def compared(old: Sop, new: Sop) -> Compared:
    """The redline of two texts; where one cannot be drawn, without charts and with the reason."""
    lines = redline(old, new)
    fields = [line for line in lines.fields if line.change != "same"]
    charts = [Chart(line, [_row(row) for row in line.rows]) for line in lines.charts if line.change != "same"]
    try:
        drawn = draw_redline(old, new, lines)
    except ValueError as fault:
        return Compared(lines.sentences, fields, charts, (), (), str(fault))
    before = shown(drawn.before, "lama", drawn.before_marks)
    after = shown(drawn.after, "baru", drawn.after_marks)
    return Compared(lines.sentences, fields, charts, before, after)


def _row(line: RowLine) -> Row:
    hidden = [cell for name in _HIDDEN if (cell := line.cell(name)).change != "same"]
    return Row(line, [line.cell(name) for name in _COLUMNS], hidden)
