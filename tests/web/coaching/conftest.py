"""A draft of the clerk that a mentor coaches."""

from __future__ import annotations

from datetime import date

import pytest

from rambu.web.coaching.actions import Plan, plan_event
from rambu.web.coaching.models import Event
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.people import actions as people
from rambu.web.people.models import Person
from tests.support.cast import Cast, make_cast, person
from tests.support.library import open_for


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast."""
    return make_cast()


@pytest.fixture
def mentor(cast: Cast) -> Person:
    """Holds the role at the city's office."""
    row = person(cast.kota, "Mira Mentor", "198001012005012009")
    people.give_role(by=None, person=row, office=cast.kota, kind="pendamping")
    found: Person = Person.objects.everywhere(reason="test").get(pk=row.pk)
    return found


@pytest.fixture
def document(cast: Cast, mentor: Person) -> Document:
    """Written by the clerk, coached by the mentor, due long ago."""
    row = open_for(cast, cast.fresh("pegawai"))
    chief, due = cast.fresh("koordinator"), date(2026, 1, 5)
    library.assign(by=chief, document=row, person=cast.pegawai, part="penyusun", due=due)
    library.assign(by=chief, document=row, person=mentor, part="pendamping", due=due)
    return row


@pytest.fixture
def event(cast: Cast, mentor: Person, document: Document) -> Event:
    """The mentor meets the clerk over the draft."""
    plan = Plan("Pendampingan SOP (contoh)", date(2026, 12, 1), "Aula", [mentor], [cast.pegawai], [document])
    return plan_event(by=mentor, office=cast.kota, plan=plan)
