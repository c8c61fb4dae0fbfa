"""Which lines of a map concern an office, and through which of its units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from rambu.processmap.model import Involvement, Listed
from rambu.processmap.offices import MapOffice, OfficeUnit

Entry = TypeVar("Entry", Involvement, Listed)


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


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines that speak of a type of office: which offices each names and excepts."""

    places: tuple[int, ...]
    only: tuple[frozenset[str], ...]
    excepted: tuple[frozenset[str], ...]
    mentioned: frozenset[str]
    for_others: tuple[int, ...]
    """Those that concern an office that none of them mentions."""

    def concerning(self, office: str) -> tuple[int, ...]:
        """Places of the lines that concern an office."""
        if office not in self.mentioned:
            return self.for_others
        asked = zip(self.places, self.only, self.excepted, strict=True)
        return tuple(n for n, only, excepted in asked if (not only or office in only) and office not in excepted)


class Choosing:
    """The lines of a map sorted by types of offices, so that thousands of offices are asked quickly."""

    def __init__(self, involvements: tuple[Involvement, ...], listed: tuple[Listed, ...]) -> None:
        self._involvements = involvements
        self._listed = listed
        self._by_type: dict[str, tuple[_Lines, _Lines]] = {}

    def kind(self, office: MapOffice) -> Kind:
        """The kind of an office."""
        if office.type not in self._by_type:
            self._by_type[office.type] = (
                _lines([(n, i.offices, i.excepted) for n, i in self._of(self._involvements, office.type)]),
                _lines([(n, ready.offices, ()) for n, ready in self._of(self._listed, office.type)]),
            )
        lines, listed = self._by_type[office.type]
        return Kind(office.type, office.units, lines.concerning(office.code), listed.concerning(office.code))

    @staticmethod
    def _of(lines: tuple[Entry, ...], office_type: str) -> list[tuple[int, Entry]]:
        return [(n, line) for n, line in enumerate(lines) if line.office_type in ("", office_type)]


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


def _lines(lines: list[tuple[int, tuple[str, ...], tuple[str, ...]]]) -> _Lines:
    return _Lines(
        tuple(n for n, _only, _excepted in lines),
        tuple(frozenset(only) for _n, only, _excepted in lines),
        tuple(frozenset(excepted) for _n, _only, excepted in lines),
        frozenset(code for _n, only, excepted in lines for code in (*only, *excepted)),
        tuple(n for n, only, _excepted in lines if not only),
    )
