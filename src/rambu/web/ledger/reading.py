"""The ledger of an office, read in a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from rambu.processmap import Requirement
from rambu.processmap.ledger import Decision as Said
from rambu.processmap.ledger import Line as Assessed
from rambu.processmap.ledger import Match as Pair
from rambu.processmap.ledger import OfficeLedger, OwnedSop, assess, likenesses
from rambu.web.ledger.duties import Owed, Place, duties_of, whole_key
from rambu.web.ledger.models import Decision, Match, Plan
from rambu.web.ledger.standard import Standard, standard_of
from rambu.web.library.models import Document, Mention
from rambu.web.library.models.mention import Kind
from rambu.web.library.states import State as Stage
from rambu.web.offices.models import Office, Unit

_SELF = "the ledger counts them all; titles are shown to those who see them"
_LIKENED = 60
"""Of so many SOPs without a line the content is compared too."""


class State(StrEnum):
    """How a line stands: as it was assessed, but a SOP on its way is not there yet."""

    PRESENT = "ada"
    IN_WORK = "disusun"
    MISSING = "belum_ada"
    DOUBLE = "ganda"
    ENDED = "tidak_berlaku"
    NOT_NEEDED = "tidak_perlu"
    COVERED = "tercakup"
    MERGED = "digabung"


OPEN = frozenset({State.MISSING, State.IN_WORK})
"""Lines that still ask for something."""
LEFT_OUT = frozenset({State.NOT_NEEDED, State.MERGED})
"""Lines that ask for no SOP."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the ledger: what is owed, how it stands, the SOPs that answer it and those that may."""

    owed: Owed
    state: State
    matches: tuple[Pair, ...]
    proposals: tuple[Pair, ...]

    @property
    def place(self) -> Place:
        """Its unit and key."""
        return self.owed.place

    @property
    def is_open(self) -> bool:
        """Whether it still asks for something."""
        return self.state in OPEN


@dataclass(frozen=True)
class Ledger:
    """The lines of one office with what is noted about them."""

    office: Office
    standard: Standard
    units: dict[int, Unit]
    lines: tuple[Line, ...]
    assessed: OfficeLedger
    documents: dict[int, Document]
    decisions: dict[Place, Decision]
    kept: dict[int, Decision]
    """Decisions to keep a SOP that no line asks for, by document."""
    plans: dict[Place, Plan]
    matches: dict[tuple[Place, int], Match]

    @cached_property
    def by_place(self) -> dict[Place, Line]:
        """The lines by unit and key."""
        return {line.place: line for line in self.lines}

    def of_unit(self, unit: int) -> list[Line]:
        """The lines of one unit."""
        return [line for line in self.lines if line.owed.unit == unit]

    def strays(self, status: str, unit: int = 0) -> list[tuple[int, str]]:
        """SOPs without a line of that status that nobody decided to keep, with the reason."""
        found = [
            (int(one.sop.id), one.reason)
            for one in self.assessed.strays
            if one.status == status and one.decision is None
        ]
        return [(pk, told) for pk, told in found if not unit or self.documents[pk].unit_id == unit]

    def counts(self, unit: int = 0) -> dict[str, int]:
        """The numbers of the headline, by the names of `Standing`; of one unit, or of all."""
        lines = self.of_unit(unit) if unit else self.lines
        found: defaultdict[State, int] = defaultdict(int)
        for line in lines:
            found[line.state] += 1
        left_out = sum(found[state] for state in LEFT_OUT)
        return {
            "required": len(lines) - left_out,
            "present": found[State.PRESENT] + found[State.DOUBLE] + found[State.COVERED],
            "in_work": found[State.IN_WORK],
            "missing": found[State.MISSING],
            "double": found[State.DOUBLE],
            "decided": left_out + found[State.COVERED],
            "outside": len(self.strays("di_luar_peta", unit)),
            "ended": len(self.strays("tidak_berlaku", unit)) + found[State.ENDED],
            "planned": sum(line.is_open and line.place in self.plans for line in lines),
        }


def ledger_of(office: Office, *, propose: bool = True, widely: bool = False) -> Ledger:
    """The whole ledger of an office; whoever calls it has found out that the person sees the office.

    `propose`: also liken SOPs without a line to lines of their unit without a SOP; `widely`: to those of all units.
    """
    units, standard = _units(office), standard_of(office)
    duties = duties_of(office, list(units.values()))
    decided = list(_rows(Decision, office).current().select_related("document", "made_by"))
    matches = list(_rows(Match, office).current())
    documents = {row.pk: row for row in _documents(office)}
    said = [*_decided(decided), *_judged(matches)]
    sops = [_owned(row, units) for row in documents.values()]
    assessed = _assessed(duties, sops, said, standard, propose=propose, widely=widely)
    by_key = {one.requirement.key: one for one in duties}
    return Ledger(
        office,
        standard,
        units,
        tuple(_line(one, by_key[one.requirement.key], documents) for one in assessed.lines),
        assessed,
        documents,
        {(row.unit_id, row.key): row for row in decided if row.kind != Decision.Kind.KEPT},
        {row.document_id: row for row in decided if row.kind == Decision.Kind.KEPT and row.document_id},
        {(row.unit_id, row.key): row for row in _rows(Plan, office).select_related("owner", "mentor")},
        {((row.unit_id, row.key), row.document_id): row for row in matches},
    )


def _assessed(
    duties: Sequence[Owed], sops: list[OwnedSop], said: list[Said], standard: Standard, *, propose: bool, widely: bool
) -> OfficeLedger:
    lines = [one.requirement for one in duties]
    if not lines and not standard.map.processes:
        return OfficeLedger((), ())
    found = assess(lines, sops, tree=standard.tree, on=standard.day, decisions=said)
    if not propose:
        return found
    missing = [line.requirement for line in found.lines if line.status == "belum_ada"]
    strays = [stray.sop for stray in found.strays if stray.status == "di_luar_peta" and stray.decision is None]
    near = _alike(missing, _with_content(strays), widely=widely) if missing and strays else []
    return assess(lines, sops, tree=standard.tree, on=standard.day, decisions=said, likenesses=near) if near else found


def _alike(missing: list[Requirement], strays: list[OwnedSop], *, widely: bool) -> list[Pair]:
    """Proposals, unit by unit or all with all, which takes its time where much is missing."""
    if widely:
        return list(likenesses(missing, strays))
    by_unit: defaultdict[str, list[Requirement]] = defaultdict(list)
    for line in missing:
        by_unit[line.unit].append(line)
    units = sorted({one.unit for one in strays})
    return [pair for unit in units for pair in likenesses(by_unit[unit], [one for one in strays if one.unit == unit])]


def _with_content(strays: list[OwnedSop]) -> list[OwnedSop]:
    """With the documents that their texts name; too many are compared by their titles alone."""
    if len(strays) > _LIKENED:
        return strays
    rows = Mention.objects.everywhere(reason=_SELF).filter(kind=Kind.DOKUMEN, document__in=[one.id for one in strays])
    names: defaultdict[str, list[str]] = defaultdict(list)
    for document, name in rows.values_list("document", "name"):
        names[str(document)].append(name)
    return [replace(one, content=tuple(names[one.id][:40])) for one in strays]


def _line(one: Assessed, owed: Owed, documents: dict[int, Document]) -> Line:
    state = State(one.status)
    in_force = any(documents[int(pair.sop)].state == Stage.BERLAKU for pair in one.matches)
    if state is State.PRESENT and not in_force:
        state = State.IN_WORK
    return Line(owed, state, one.matches, one.proposals)


def _units(office: Office) -> dict[int, Unit]:
    rows = Unit.objects.everywhere(reason=_SELF).not_closed().filter(office=office).select_related("type")
    found = {}
    for row in rows:
        row.office = office
        found[row.pk] = row
    return found


def _rows(table: Any, office: Office) -> Any:
    return table.objects.everywhere(reason=_SELF).filter(office=office)


def _documents(office: Office) -> Any:
    """SOPs that are there: in force, or on their way; a revoked one is not."""
    rows = Document.objects.everywhere(reason=_SELF).kept().filter(office=office).exclude(state=Stage.DICABUT)
    return rows.only("pk", "title", "process", "state", "unit", "office", "in_force", "number")


def _owned(row: Document, units: dict[int, Unit]) -> OwnedSop:
    unit = units.get(row.unit_id)
    return OwnedSop(str(row.pk), row.title, unit.name if unit else "", row.process)


def _decided(rows: Iterable[Decision]) -> Iterator[Said]:
    for row in rows:
        sop = str(row.document_id or "")
        if row.kind == Decision.Kind.KEPT:
            yield Said("dipertahankan", sop=sop, reason=row.reason)
        elif row.kind == Decision.Kind.COVERED:
            yield Said("tercakup", whole_key(row.unit_id, row.key), sop, reason=row.reason)
        elif row.kind == Decision.Kind.MERGED:
            yield Said("digabung", whole_key(row.unit_id, row.key), into=row.into, reason=row.reason)
        else:
            yield Said("tidak_perlu", whole_key(row.unit_id, row.key), reason=row.reason)


def _judged(rows: Iterable[Match]) -> Iterator[Said]:
    for row in rows:
        yield Said("cocok" if row.is_same else "bukan", whole_key(row.unit_id, row.key), str(row.document_id))
