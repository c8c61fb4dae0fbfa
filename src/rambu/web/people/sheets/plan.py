"""What a sheet would do, row by row, before anything is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

from rambu.web.people.sheets.columns import Table

Meaning = TypeVar("Meaning")


class State(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"


@dataclass(slots=True)
class Line(Generic[Meaning]):
    """A row: what it is about, what is wrong with it (``faults``), what to know (``hints``), what it changes.

    ``meaning`` is what its kind of sheet needs to apply it.
    """

    number: int
    name: str = ""
    state: State = State.SAME
    faults: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    meaning: Meaning | None = None

    def refuse(self, fault: str) -> None:
        """Mark the row as wrong."""
        self.faults.append(fault)
        self.state = State.WRONG


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows of a sheet, judged."""

    table: Table
    lines: tuple[Line[Any], ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows of each state."""
        counted = Counter(line.state.value for line in self.lines)
        return {state.value: counted[state.value] for state in State}

    @property
    def doing(self) -> tuple[Line[Any], ...]:
        """The rows that do something."""
        return tuple(line for line in self.lines if line.state in (State.NEW, State.CHANGED))
