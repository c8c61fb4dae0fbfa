"""The cast with two positions that act in a SOP, and their holders."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.test import Client

from rambu.sop import loads
from rambu.web.library.models import Document
from rambu.web.notices.models import Notice
from rambu.web.offices.models import Unit
from rambu.web.people import actions as people
from rambu.web.people.models import Person, Position
from tests.support.cast import DAY, Cast, make_cast, person, unit
from tests.support.library import SURAT, open_for


@dataclass(frozen=True, slots=True)
class Office:
    """The cast, its SOP (not yet in force), and those who act in it (contoh)."""

    cast: Cast
    document: Document
    clerk: Person
    head: Person

    def told(self, who: Person) -> list[str]:
        """The notices of a person about the SOP, the newest first."""
        rows = Notice.objects.everywhere(reason="test").filter(person=who, kind="distribution.in_force")
        return [row.text for row in rows]

    def client(self, who: Person) -> Client:
        """Somebody at the pages."""
        client = Client()
        client.force_login(Person.objects.everywhere(reason="test").get(pk=who.pk))
        return client


def seat(cast: Cast, where: Unit, name: str, who: str, nip: str) -> tuple[Position, Person]:
    """A position and who holds it."""
    position = people.open_position(by=None, unit=where, name=name, leads=False, opened=DAY)
    one = person(cast.kota, who, nip)
    people.begin_tenure(by=None, person=one, position=position, since=DAY)
    return position, one


@pytest.fixture
def office(db: None) -> Office:
    """Titik is the clerk, Hadi the head of the section."""
    cast = make_cast()
    _position, clerk = seat(cast, cast.unit, "Pengadministrasi", "Titik Contoh", "198501012010012001")
    _position, head = seat(cast, cast.unit, "KEPALA SEKSI", "Hadi Contoh", "198501012010011002")
    seat(cast, unit(cast.kota, "Seksi Lain"), "Kepala Seksi", "Lain Contoh", "198501012010011003")
    return Office(cast, open_for(cast, cast.pegawai, loads(SURAT)), clerk, head)
