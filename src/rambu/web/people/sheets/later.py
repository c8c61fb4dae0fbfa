"""Long lists are applied after the answer, by whoever offers to: an app that stands above this one."""

from __future__ import annotations

from typing import Any, Protocol

from rambu.web.people.models import Sheet
from rambu.web.people.sheets.columns import find_table
from rambu.web.people.sheets.kinds import KINDS
from rambu.web.people.sheets.reading import BadSheet, read_sheets

MANY = 300
"""A list of more rows than these keeps nobody waiting for an answer."""


class Starter(Protocol):
    """Sees to it that a list is applied, and returns the address where one can watch it. Refuses as an action does."""

    def __call__(self, *, by: Any, sheet: Sheet, looked_at: str, skip_wrong: bool) -> str:
        """For the plan that the person saw, and as he chose."""


_STARTERS: list[Starter] = []


def let(starter: Starter) -> None:
    """Let long lists be applied by this one from now on."""
    _STARTERS[:] = [starter]


def starter_for(sheet: Sheet) -> Starter | None:
    """Who applies this list later; nobody where it is short, or cannot be read, which is told at once."""
    if not _STARTERS or sheet.state != Sheet.State.READ:
        return None
    try:
        table = find_table(read_sheets(bytes(sheet.content)), KINDS[sheet.kind].columns)
    except BadSheet:
        return None
    return _STARTERS[0] if len(table.records) > MANY else None
