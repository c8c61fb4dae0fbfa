"""Who has written, who coaches whom, and what is missing: by unit and name, nobody before anybody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.states import State
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.models.span import today
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person, Tenure

WRITING = (Assignment.Part.PENYUSUN, Assignment.Part.PEMBANTU)


@dataclass(slots=True)
class Share:
    """What one person has to do with SOPs: ids of those in force and in work, his mentors, late ones."""

    in_force: set[int] = field(default_factory=set)
    in_work: set[int] = field(default_factory=set)
    late: set[int] = field(default_factory=set)
    mentors: set[str] = field(default_factory=set)
    coaches: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Row:
    """A person in a unit."""

    unit: Unit
    person: Person
    position: str
    share: Share

    @property
    def has_none(self) -> bool:
        """Whether he has written nothing and writes nothing."""
        return not (self.share.in_force or self.share.in_work)

    @property
    def mentors(self) -> list[str]:
        """Who coaches him."""
        return sorted(self.share.mentors)

    @property
    def coaches(self) -> list[str]:
        """Whom he coaches."""
        return sorted(self.share.coaches)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit: its people, and how many of its SOPs stand where."""

    unit: Unit
    people: list[Row]
    in_force: int
    in_work: int

    @property
    def has_none(self) -> bool:
        """Whether the unit has no SOP at all."""
        return not (self.in_force or self.in_work)

    @property
    def without(self) -> list[Row]:
        """People who have written nothing."""
        return [row for row in self.people if row.has_none]


def units_seen(person: Any, office: Office | None = None) -> Any:
    """Units where the person oversees or leads, open ones, by office and name."""
    over = person.reach.where(Power.OVERSEE, "office__path") | Q(pk__in=sorted(person.reach.led_units))
    rows = Unit.objects.for_person(person).not_closed().filter(over).select_related("office")
    rows = rows.filter(office__path__startswith=office.path) if office else rows
    return rows.order_by("office__path", "name", "pk")


def progress_of(person: Any, units: Iterable[Unit]) -> list[UnitRow]:
    """Each of these units with its people, both by name."""
    units = list(units)
    ids = [unit.pk for unit in units]
    shares, counts = _shares(person, ids), _counts(person, ids)
    people: dict[int, list[Row]] = defaultdict(list)
    held = Tenure.objects.for_person(person).current().filter(position__unit__in=ids, person__is_active=True)
    by_pk = {unit.pk: unit for unit in units}
    for seat in held.select_related("person", "position").order_by("person__name", "person_id"):
        unit = by_pk[seat.position.unit_id]
        people[unit.pk].append(Row(unit, seat.person, seat.position.name, shares[seat.person_id]))
    return [UnitRow(unit, people[unit.pk], len(counts[unit.pk][0]), len(counts[unit.pk][1])) for unit in units]


def _counts(person: Any, units: list[int]) -> dict[int, tuple[set[int], set[int]]]:
    """By unit: SOPs in force, and SOPs with an open draft."""
    found: dict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    rows = Document.objects.for_person(person).kept().filter(unit__in=units, state=State.BERLAKU)
    for unit, pk in rows.values_list("unit", "pk"):
        found[unit][0].add(pk)
    drafts = Draft.objects.for_person(person).open().filter(document__unit__in=units, document__discarded=None)
    for unit, pk in drafts.values_list("document__unit", "document"):
        found[unit][1].add(pk)
    return found


def _shares(person: Any, units: list[int]) -> dict[int, Share]:
    """By person; only SOPs that the asker sees are counted."""
    shares: dict[int, Share] = defaultdict(Share)
    people = Tenure.objects.for_person(person).current().filter(position__unit__in=units).values("person")
    seen = Document.objects.for_person(person).kept()
    mine = Assignment.objects.for_person(person).current().filter(person__in=people, document__in=seen.values("pk"))
    documents = set(mine.values_list("document", flat=True))
    working = set(Draft.objects.for_person(person).open().values_list("document", flat=True)) & documents
    in_force = set(seen.filter(pk__in=documents, state=State.BERLAKU).values_list("pk", flat=True))
    crew = Assignment.objects.for_person(person).current().filter(document__in=documents).select_related("person")
    for one, others in _by_document(crew):
        _count(shares[one.person_id], one, others, working, in_force)
    return shares


def _by_document(crew: Iterable[Assignment]) -> Iterator[tuple[Assignment, list[Assignment]]]:
    together: dict[int, list[Assignment]] = defaultdict(list)
    for one in crew:
        together[one.document_id].append(one)
    for others in together.values():
        for one in others:
            yield one, others


def _count(share: Share, one: Assignment, others: list[Assignment], working: set[int], in_force: set[int]) -> None:
    pk = one.document_id
    if one.part in WRITING:
        share.in_force.update({pk} & in_force)
        share.in_work.update({pk} & working)
        if pk in working:
            share.mentors.update(other.person.name for other in others if other.part not in WRITING)
            if one.due and one.due < today():
                share.late.add(pk)
    elif pk in working:
        share.coaches.update(other.person.name for other in others if other.part in WRITING)
