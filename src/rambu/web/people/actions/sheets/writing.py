"""Write the rows of a list to the tables; each gives what is to be recorded of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from rambu.web.audit.actions import Deed
from rambu.web.audit.models import Event
from rambu.web.people.actions.sheets.offices import write_offices
from rambu.web.people.actions.sheets.persons import write_people
from rambu.web.people.actions.sheets.structure import write_structure
from rambu.web.people.models import Sheet
from rambu.web.people.sheets.plan import Plan

Writer: TypeAlias = Callable[[Any, Plan], tuple[list[Event], list[Deed]]]
"""Gives the events that were recorded already, and the deeds that are still to be recorded."""

WRITERS: dict[str, Writer] = {
    Sheet.Kind.OFFICES.value: write_offices,
    Sheet.Kind.UNITS.value: write_structure,
    Sheet.Kind.PEOPLE.value: write_people,
}
