"""From the map to the SOPs that every office must own: computed once for each kind of office, shared by all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rambu.processmap.involving import Choosing, Kind, folded, unit_listed, units_meant
from rambu.processmap.model import Involvement, Listed, Nature, Process, ProcessMap, Relation
from rambu.processmap.offices import MapOffice
from rambu.processmap.requirement import Reason, Requirement, key_of, proposed_title
from rambu.processmap.tree import ProcessTree


@dataclass(frozen=True, slots=True)
class Obligations:
    """What each office owes. Offices of one kind hold the very same tuple; nothing is copied."""

    by_office: Mapping[str, tuple[Requirement, ...]]
    """Code of the office -> its lines, in the order of codes, then of units."""
    kinds: int
    """How many different ledgers there are."""

    def of(self, office: str) -> tuple[Requirement, ...]:
        """The lines of an office; none for a code that is not here."""
        return self.by_office.get(office, ())

    @property
    def total(self) -> int:
        """Lines of all offices together."""
        return sum(map(len, self.by_office.values()))


def requirements(map_: ProcessMap, offices: Iterable[MapOffice], *, on: date | None = None) -> Obligations:
    """The SOPs that `offices` must own by `map_`; with a day `on`, without the processes that have ended by then."""
    drawer = _Drawer(map_, on)
    found: dict[Kind, tuple[Requirement, ...]] = {}
    by_office: dict[str, tuple[Requirement, ...]] = {}
    choosing = Choosing(map_.involvements, map_.listed)
    for office in offices:
        kind = choosing.kind(office)
        if kind not in found:
            found[kind] = drawer.lines(kind)
        by_office[office.code] = found[kind]
    return Obligations(by_office, len(found))


class _Drawer:
    """Makes lines; the same line for different kinds of offices is one value."""

    def __init__(self, map_: ProcessMap, on: date | None) -> None:
        self.map = map_
        self.tree = ProcessTree(map_)
        self.on = on
        self._asking: dict[str, tuple[str, ...]] = {}
        self._made: dict[tuple[str, str, int], Requirement] = {}
        self._relations: dict[str, list[Relation]] = {}
        for relation in map_.relations:
            self._relations.setdefault(relation.process, []).append(relation)
        self._places = Counter((listed.process, folded(listed.unit)) for listed in map_.listed)

    def lines(self, kind: Kind) -> tuple[Requirement, ...]:
        """The lines of one kind of office; the ready list speaks before the map does."""
        found = {line.key: line for line in reversed([*self._ready(kind)])}
        adopted = {(line.process, line.unit) for line in found.values() if line.process}
        for line in self._drawn(kind):
            if (line.process, line.unit) not in adopted:
                found.setdefault(line.key, line)
        order = {code: place for place, code in enumerate(self.tree.by_code)}
        return tuple(sorted(found.values(), key=lambda line: (order.get(line.process, len(order)), line.unit)))

    def _drawn(self, kind: Kind) -> Iterator[Requirement]:
        for position in kind.involvements:
            involvement = self.map.involvements[position]
            for unit in units_meant(involvement, kind.units):
                yield from (self._line(code, unit, position) for code in self._codes(involvement.process))

    def _codes(self, branch: str) -> tuple[str, ...]:
        """Processes of a branch that ask for a SOP and are still ours."""
        if branch not in self._asking:
            codes = self.tree.branch(branch)
            self._asking[branch] = tuple(c for c in codes if self.tree.asking(c) and self.tree.holds(c, self.on))
        return self._asking[branch]

    def _line(self, code: str, unit: str, position: int) -> Requirement:
        made = self._made.get((code, unit, position))
        if made is None:
            made = self._made[code, unit, position] = self._required(code, unit, self.map.involvements[position])
        return made

    def _required(self, code: str, unit: str, involvement: Involvement) -> Requirement:
        process = self.tree.by_code[code]
        reason = Reason(code, process.name, involvement, self._parts(code, unit), process.duties)
        natural: Nature = "spesifik" if involvement.offices else "generik"
        return self._of(process, key_of(code, unit), unit, proposed_title(process), natural, reason)

    def _parts(self, code: str, unit: str) -> tuple[Relation, ...]:
        relations = self._relations.get(code, ())
        return tuple(r for r in relations if r.inside and unit and folded(r.party) == folded(unit))

    def _ready(self, kind: Kind) -> Iterator[Requirement]:
        for position in kind.listed:
            listed = self.map.listed[position]
            unit = unit_listed(listed, kind.units)
            known = listed.process in self.tree.by_code
            if unit is not None and (not known or self.tree.holds(listed.process, self.on)):
                yield self._adopted(listed, unit)

    def _adopted(self, listed: Listed, unit: str) -> Requirement:
        process = self.tree.by_code.get(listed.process, Process(listed.process))
        reason = Reason(listed.process, process.name, None, self._parts(process.code, unit), process.duties, True)
        natural: Nature = "spesifik" if listed.offices else "generik"
        alone = listed.process and self._places[listed.process, folded(listed.unit)] == 1
        key = key_of(listed.process, unit, "" if alone else listed.title)
        return self._of(process, key, unit, listed.title, natural, reason)

    def _of(self, process: Process, key: str, unit: str, title: str, natural: Nature, reason: Reason) -> Requirement:
        leaf = self.tree.is_leaf(process.code)
        return Requirement(
            key=key,
            process=process.code,
            unit=unit,
            title=title,
            scope=process.scope or ("mikro" if leaf else "makro"),
            nature=process.nature or natural,
            reason=reason,
            aspek=process.aspek,
            output=process.outputs[0] if process.outputs else "",
            category=self.tree.category(process.code),
            volume=process.volume,
            impact=process.impact,
            risk=process.risk,
        )
