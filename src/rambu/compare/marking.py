"""From the redline's lines to marks on the things of a scene."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from rambu.compare.lines import PerformerLine, Redline, RowLine, SymbolLine
from rambu.diagram.marks import Change, Marks

LineKey = tuple[int, str, str, int]
_COLUMNS: Final = {"teks": "kegiatan", "waktu.nominal": "waktu", "waktu.sentuh": "waktu", "rujukan": "kegiatan"}
"""Where parts of a row are printed, if not in a column of their own name."""


def symbols(lines: Redline) -> Iterator[SymbolLine]:
    """The symbols of all rows."""
    return (symbol for chart in lines.charts for row in chart.rows for symbol in row.symbols)


def marks_of(
    lines: Redline, places: Mapping[str, tuple[int, str]], wires: Mapping[LineKey, Change], before: bool
) -> Marks:
    """The marks of the version before or after; `places` are its symbols by id."""
    rows: dict[str, Change] = {}
    cells: dict[tuple[str, str], Change] = {}
    for chart in lines.charts:
        for row in chart.rows:
            if name := _id(row, before):
                rows[name] = row.change
                cells |= _cells(row, name)
        for performer in chart.performers:
            if (name := _id(performer, before)) and performer.change != "same":
                cells["", f"pelaksana:{name}"] = performer.change
    shapes = {
        places[name]: symbol.change for symbol in symbols(lines) if (name := _id(symbol, before)) and name in places
    }
    return Marks(shapes, wires, cells, rows)


def _cells(row: RowLine, name: str) -> dict[tuple[str, str], Change]:
    return {
        (name, _COLUMNS.get(cell.name, cell.name)): cell.change
        for cell in row.cells
        if cell.change in ("changed", "added", "removed") and cell.name != "gabung"
    }


def _id(line: RowLine | PerformerLine | SymbolLine, before: bool) -> str:
    return line.before if before else line.after
