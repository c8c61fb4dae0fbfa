"""Who works below an office reads its SOPs in force, but neither its drafts nor those of an office beside his own."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from rambu.sop import loads
from rambu.web.library.models import Document, Draft
from rambu.web.library.search.models import SearchRow
from rambu.web.people.models import Person
from tests.support.cast import Cast, make_cast, person
from tests.support.library import SURAT, open_for, put_in_force

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def clerk(cast: Cast) -> Person:
    """He works in the KUA below the office of the cast and has no role."""
    return person(cast.kua, "Kiki Penghulu", "198001012005011009")


def seen(who: Person, document: Document) -> tuple[bool, bool, bool, int]:
    """Whether the person sees the SOP, finds it, sees a draft of it, and what its page answers."""
    client, fresh = Client(), Person.objects.everywhere(reason="test").get(pk=who.pk)
    client.force_login(fresh)
    page = client.get(reverse("library:document", args=[document.pk]))
    return (
        Document.objects.for_person(fresh).filter(pk=document.pk).exists(),
        SearchRow.objects.for_person(fresh).filter(document=document).exists(),
        Draft.objects.for_person(fresh).filter(document=document).exists(),
        page.status_code,
    )


def test_a_sop_in_force_is_read_below_its_office(cast: Cast, clerk: Person) -> None:
    document = open_for(cast, cast.pegawai, loads(SURAT))
    assert seen(clerk, document) == (False, False, False, 404)
    put_in_force(document)
    assert seen(clerk, document) == (True, True, False, 200)
    assert seen(cast.stranger, document) == (False, False, False, 404)


def test_it_stands_in_the_list_of_who_works_below(cast: Cast, clerk: Person, client: Client) -> None:
    put_in_force(open_for(cast, cast.pegawai, loads(SURAT)))
    client.force_login(clerk)
    assert "SOP Pelayanan Surat Masuk (contoh)" in client.get(reverse("library:shelf")).content.decode()
