"""Fills the sample office."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from rambu.web.demo import people as sample_people
from rambu.web.demo.clock import at
from rambu.web.demo.meetings import meet
from rambu.web.demo.owing import owe
from rambu.web.demo.scanned import scan
from rambu.web.demo.shelf import ADOPTIONS, SHELVES
from rambu.web.demo.showing import show
from rambu.web.demo.structure import DUTIES, OFFICES, UNITS
from rambu.web.demo.talking import talk
from rambu.web.demo.writing import CHIEF, Author, write
from rambu.web.lessons import actions as lessons
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.offices import actions as offices
from rambu.web.offices.models import Office, OfficeType, Unit, UnitType
from rambu.web.people import actions as people
from rambu.web.people.models import Person, Position

FOUNDED = date(2020, 1, 2)


@transaction.atomic
def fill() -> None:
    """Put the whole sample into an empty database."""
    now = timezone.now().replace(hour=2, minute=0, second=0, microsecond=0)
    with at(now - timedelta(days=500)):
        rooms = _units(_offices())
        staff = _people(rooms)
        for unit, lines in DUTIES.items():
            lessons.keep_duties(by=None, unit=rooms[unit], lines=lines)
    written = {shelf.sample: write(shelf, _author(staff, rooms, shelf.writer, shelf.unit), now) for shelf in SHELVES}
    for sample, unit in ADOPTIONS:
        _adopt(written[sample], rooms[unit], staff, now - timedelta(days=30))
    scan(_author(staff, rooms, CHIEF, "tu").person, rooms["kua-utara"], now)
    everybody = Person.objects.everywhere(reason="the sample").select_related("office")
    people_now = {one.name: one for one in everybody}
    meet(written, people_now, rooms["tu"].office, now)
    talk(written, people_now, now)
    owe(written, people_now, rooms, now)
    show(written, people_now, rooms["tu"].office, now)


def _offices() -> dict[str, Office]:
    found: dict[str, Office] = {}
    for one in OFFICES:
        type_ = OfficeType.objects.get(code=one.type)
        parent = found.get(one.parent)
        found[one.key] = offices.open_office(
            by=None, parent=parent, type=type_, code=one.code, name=one.name, opened=FOUNDED
        )
    return found


def _units(places: dict[str, Office]) -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for one in UNITS:
        type_ = UnitType.objects.get(code=one.type)
        parent = found.get(one.parent)
        found[one.key] = offices.open_unit(
            by=None, office=places[one.office], parent=parent, type=type_, code="", name=one.name, opened=FOUNDED
        )
    return found


def _people(rooms: dict[str, Unit]) -> dict[str, tuple[Person, Position]]:
    password = make_password(sample_people.PASSWORD)
    by_key = {one.key: one for one in UNITS}
    offices_by_key = {by_key[key].office: unit.office for key, unit in rooms.items()}
    found: dict[str, tuple[Person, Position]] = {}
    for index, one in enumerate(sample_people.PEOPLE):
        unit = rooms[one.unit]
        nip, mail = sample_people.nip(index), f"{one.name.split()[0].lower()}@contoh.example"
        person = people.register_person(by=None, office=unit.office, name=one.name, nip=nip, email=mail)
        known = Person.objects.everywhere(reason="the sample's passwords").filter(pk=person.pk)
        known.update(password=password, last_login=timezone.now())
        position = people.open_position(by=None, unit=unit, name=one.position, leads=one.leads, opened=FOUNDED)
        people.begin_tenure(by=None, person=person, position=position, since=FOUNDED)
        for role in one.roles:
            kind, _at, office = role.partition("@")
            people.give_role(by=None, person=person, office=offices_by_key[office], kind=kind)
        found[one.name] = person, position
    return found


def _author(staff: dict[str, tuple[Person, Position]], rooms: dict[str, Unit], name: str, unit: str) -> Author:
    def fresh(name: str) -> Person:
        found: Person = Person.objects.everywhere(reason="the sample").get(pk=staff[name][0].pk)
        return found

    return Author(fresh(name), staff[name][1], rooms[unit], {name: fresh(name) for name in staff})


def _adopt(source: Document, unit: Unit, staff: dict[str, tuple[Person, Position]], moment: datetime) -> None:
    leader = next(name for name, (_person, seat) in staff.items() if seat.unit_id == unit.pk and seat.leads)
    with at(moment):
        person = Person.objects.everywhere(reason="the sample").get(pk=staff[leader][0].pk)
        source = Document.objects.everywhere(reason="the sample").get(pk=source.pk)
        library.adopt_document(by=person, source=source, unit=unit)


def is_sample() -> bool:
    """Whether the database holds the sample office, as opposed to a real one."""
    return Person.objects.everywhere(reason="is this the sample?").filter(nip=sample_people.nip(0)).exists()
