"""Choices of columns as they are stored, and those that are remembered for the next file with the same head."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rambu.processmap.sheets import TABLES, Choice, Said, Sheet, SheetRow, recalled
from rambu.web.ledger.models import ColumnChoice, MapFile
from rambu.web.ledger.sheets.columns import COLUMNS
from rambu.web.offices.models import Office
from rambu.web.people.sheets.columns import Choice as ListChoice
from rambu.web.people.sheets.columns import Table, chosen_table, find_table
from rambu.web.people.sheets.reading import Grid, read_sheets

PEEKED = 60
"""So many rows of a sheet are looked at where its head is asked for."""
_FILE = "the file itself, for who sends it"


def stored(choice: Choice) -> dict[str, Any]:
    """A choice as JSON."""
    return {"table": choice.table or "", "head": list(choice.head), "places": dict(choice.places)}


def restored(data: Mapping[str, Any]) -> Choice:
    """A choice from its JSON."""
    table = next((key for key in TABLES if key == data["table"]), None)
    return Choice(table, (data["head"][0], data["head"][1]), data["places"])


def remembered(office: Office, kind: str) -> dict[str, Choice]:
    """What was said of heads for this office -> by the key of the head."""
    rows = ColumnChoice.objects.everywhere(reason=_FILE).of(office, kind)
    return {row.head: restored({"table": row.table, "head": (0, 0), "places": row.places}) for row in rows}


def list_table(content: bytes, columns: Mapping[str, Any]) -> Table:
    """The table of a ready list, by what is stored on its row. Raises BadSheet when it cannot be read."""
    grids = read_sheets(content)
    if not columns:
        return find_table(grids, COLUMNS)
    choice = restored(columns)
    return chosen_table(grids, ListChoice(str(columns["sheet"]), choice.head[1], choice.places))


def recall_list(guide_office: Office, content: bytes) -> dict[str, Any]:
    """What is stored on the row of a list whose head somebody has explained before; empty where nobody has."""
    heads = remembered(guide_office, ColumnChoice.Kind.LIST)
    if not heads:
        return {}
    for sheet in as_sheets(read_sheets(content)):
        choice = recalled(sheet, heads)
        if choice:
            return {"sheet": sheet.name, **stored(choice)}
    return {}


def as_sheets(grids: Iterable[Grid]) -> list[Sheet]:
    """The first rows of the sheets of a list as texts."""
    return [
        Sheet(grid.name, tuple(SheetRow(row.number, _texts(row.cells)) for row in grid.rows[:PEEKED])) for grid in grids
    ]


def said_of(file: MapFile) -> Said:
    """What was said of the sheets of a workbook of a map, and of the heads of those before it."""
    sheets = {name: restored(data) for name, data in file.columns.items()}
    return Said(sheets, remembered(file.office, ColumnChoice.Kind.MAP))


def _texts(cells: Iterable[object]) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell) for cell in cells)
