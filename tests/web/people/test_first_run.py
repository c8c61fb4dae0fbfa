"""The first start asks for an office and its administrator, once, and not just anybody."""

from __future__ import annotations

import pytest
from django.test import Client

from rambu.web.audit.verifying import verify
from rambu.web.offices.models import OfficeType
from rambu.web.people.models import Person
from rambu.web.people.opening import opening_key
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
PASSWORD = "kertas-di-atas-meja"


def answers() -> dict[str, object]:
    kind = OfficeType.objects.get(code="kankemenag").pk
    office = {"office_type": kind, "office_name": "Kankemenag Kota Contoh", "office_code": "417001"}
    return {**office, "name": "Sri Contoh", "nip": "198001012005012001", "new": PASSWORD, "again": PASSWORD}


def test_the_first_page_leads_to_the_beginning(client: Client) -> None:
    assert client.get("/", follow=True).redirect_chain[-1][0] == "/mulai/"


def test_the_beginner_becomes_admin_and_is_logged_in(client: Client) -> None:
    answer = client.post("/mulai/", answers(), follow=True)
    assert answer.status_code == 200
    person = Person.objects.everywhere(reason="test").get()
    assert person.office
    assert person.reach.may_give("admin", person.office.path)
    assert verify() == []


def test_nothing_is_made_of_half_an_answer(client: Client) -> None:
    assert client.post("/mulai/", {**answers(), "again": "lain"}).status_code == 200
    assert not Person.objects.everywhere(reason="test").exists()


def test_it_is_gone_afterwards(cast: Cast, client: Client) -> None:
    assert client.post("/mulai/", answers())["location"] == "/masuk/"
    assert Person.objects.everywhere(reason="test").count() == 4


@pytest.mark.parametrize("origin", [{"REMOTE_ADDR": "10.1.2.3"}, {"HTTP_X_FORWARDED_FOR": "10.1.2.3"}])
def test_from_the_network_it_needs_the_key(client: Client, origin: dict[str, str]) -> None:
    assert client.post("/mulai/", answers(), **origin).status_code == 403  # type: ignore[arg-type]
    assert client.post("/mulai/?kunci=salah", answers(), **origin).status_code == 403  # type: ignore[arg-type]
    assert client.post(f"/mulai/?kunci={opening_key()}", answers(), **origin).status_code == 302  # type: ignore[arg-type]
