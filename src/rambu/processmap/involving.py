"""Which lines of a map concern an office, and through which of its units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rambu.processmap.model import Involvement, Listed
from rambu.processmap.offices import MapOffice, OfficeUnit


@dataclass(frozen=True, slots=True)
class Kind:
    """What offices have in common whose ledgers are the same: type, units, and the lines that concern them."""

    type: str
    units: tuple[OfficeUnit, ...]
    involvements: tuple[int, ...]
    """Positions in the map."""
    listed: tuple[int, ...]


def folded(name: str) -> str:
    """A name for comparing: capitals and blanks do not matter."""
    return " ".join(name.casefold().split())


class Choosing:
    """The lines of a map sorted by the offices that they name, so that thousands of offices are asked quickly."""

    def __init__(self, involvements: tuple[Involvement, ...], listed: tuple[Listed, ...]) -> None:
        self._involvements = involvements
        self._listed = listed
        self._by_type: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {}

    def kind(self, office: MapOffice) -> Kind:
        """The kind of an office."""
        lines, listed = self._of_type(office.type)
        mine = tuple(n for n in lines if _names(self._involvements[n].offices, self._involvements[n].excepted, office))
        ready = tuple(n for n in listed if _names(self._listed[n].offices, (), office))
        return Kind(office.type, office.units, mine, ready)

    def _of_type(self, office_type: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        if office_type not in self._by_type:
            lines = tuple(n for n, line in enumerate(self._involvements) if line.office_type in ("", office_type))
            ready = tuple(n for n, line in enumerate(self._listed) if line.office_type in ("", office_type))
            self._by_type[office_type] = (lines, ready)
        return self._by_type[office_type]


def units_meant(line: Involvement, units: tuple[OfficeUnit, ...]) -> Iterator[str]:
    """Names of the units of an office that take part; an empty name is the office as a whole."""
    if line.unit:
        there = next((unit.name for unit in units if folded(unit.name) == folded(line.unit)), "")
        if there or not units:
            yield there or line.unit
    elif line.unit_type:
        yield from (unit.name for unit in units if unit.type == line.unit_type)
    else:
        yield ""


def unit_listed(line: Listed, units: tuple[OfficeUnit, ...]) -> str | None:
    """The unit that a ready list means; None where the office has units and this is none of them."""
    if not line.unit or not units:
        return line.unit
    return next((unit.name for unit in units if folded(unit.name) == folded(line.unit)), None)


def _names(offices: tuple[str, ...], excepted: tuple[str, ...], office: MapOffice) -> bool:
    return (not offices or office.code in offices) and office.code not in excepted
