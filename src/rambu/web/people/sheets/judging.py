"""Read the cells of a row for its kind of sheet; what is wrong is told on its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from rambu.web.offices.actions.changed import set_fields
from rambu.web.people.sheets.cells import WrongCell, as_day, as_text
from rambu.web.people.sheets.columns import Record
from rambu.web.people.sheets.near import meant
from rambu.web.people.sheets.plan import Line, State
from rambu.web.people.sheets.reading import Cell
from rambu.web.ui import words

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Judge:
    """A row and its line."""

    record: Record
    line: Line[Any]

    def read(self, key: str, parse: Callable[[Cell], Value | None], title: str) -> Value | None:
        """What the cell means; nothing, and a fault, when it means nothing."""
        try:
            return parse(self.record.cells.get(key))
        except WrongCell as wrong:
            told = str(wrong)
            self.line.refuse(told if told.startswith(title) else f"{title}: {told}")
            return None

    def text(self, key: str, title: str, most: int) -> str:
        """A text that fits its field."""
        text = as_text(self.record.cells.get(key))
        if len(text) > most:
            self.line.refuse(_("{title} lebih dari {most} huruf.").format(title=title, most=most))
        return text[:most]

    def day(self, key: str, title: str) -> date | None:
        """A day."""
        return self.read(key, as_day, title)

    def need(self, **texts: str) -> None:
        """Refuse the row for each title whose text is empty."""
        for title, text in texts.items():
            if not text:
                self.line.refuse(_("{title} kosong.").format(title=title.replace("_", " ")))


class Named:
    """Rows that a cell names by code or by name."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self.codes: dict[str, Any] = {}
        self.names: dict[str, list[Any]] = {}
        for row in rows:
            self.add(row)

    def add(self, row: Any) -> None:
        """Make a row known."""
        if getattr(row, "code", ""):
            self.codes.setdefault(row.code.lower(), row)
        self.names.setdefault(row.name.lower(), []).append(row)

    def find(self, text: str, line: Line[Any], title: str) -> Any:
        """The row of this code, else of this name; nothing, and a fault that proposes others, if there is not one."""
        low = text.lower()
        alike = self.names.get(low, [])
        if low in self.codes:
            return self.codes[low]
        if len(alike) == 1:
            return alike[0]
        if alike:
            line.refuse(
                _("{title}: ada {count} yang bernama “{text}”. Tulis kodenya.").format(
                    title=title, count=len(alike), text=text
                )
            )
            return None
        names = [*(row.name for rows in self.names.values() for row in rows), *(r.code for r in self.codes.values())]
        told = _("{title} “{text}” tidak dikenal.").format(title=title, text=text)
        line.refuse(told + meant(text, names))
        return None


def differing(row: Any, line: Line[Any], labels: dict[str, str], **fields: Any) -> dict[str, Any]:
    """Tell on the line what differs; returns what is to be set, which an empty cell (None or "") never changes."""
    new = {name: value for name, value in fields.items() if value not in (None, "") and value != getattr(row, name)}
    for name, value in new.items():
        line.changes.append(f"{labels[name]}: {told(getattr(row, name))} → {told(value)}")
    if new and line.state is State.SAME:
        line.state = State.CHANGED
    return new


def told(value: Any) -> str:
    """A value as a person reads it."""
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    if isinstance(value, date):
        return words.day(value)
    return "–" if value in (None, "") else str(value)


def save_changed(rows: Iterable[tuple[Any, dict[str, Any]]]) -> list[tuple[Any, dict[str, Any]]]:
    """Set fields of many rows of one table and save them together; returns each row with what its event tells."""
    done = [(row, set_fields(row, **fields)) for row, fields in rows if fields]
    names = sorted({name for _row, data in done for name in data.get("now", {})})
    if names:
        table = type(done[0][0])._base_manager
        table.bulk_update([row for row, _data in done], names, batch_size=500)
    return [(row, data) for row, data in done if data]


def refuse_dependent(lines: Iterable[Line[Any]], above: Callable[[Any], Any]) -> None:
    """Refuse each row that builds upon a row that is wrong; ``above`` gives what a row's meaning stands in."""
    listed = list(lines)
    wrong = {id(line.meaning) for line in listed if line.meaning is not None and line.faults}
    grown = bool(wrong)
    while grown:
        dependent = [line for line in listed if line.meaning and not line.faults and id(above(line.meaning)) in wrong]
        for line in dependent:
            line.refuse(_("Bergantung pada baris lain yang salah: {name}.").format(name=above(line.meaning).name))
        wrong |= {id(line.meaning) for line in dependent}
        grown = bool(dependent)
