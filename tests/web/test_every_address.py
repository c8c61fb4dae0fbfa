"""Every address as every member of the cast: strangers get 404, those without the power too, nobody sees a fault."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from rambu.web.people.models import SignIn
from tests.support.addresses import all_addresses, all_open
from tests.support.cast import make_cast

pytestmark = pytest.mark.django_db


def names(resolver: URLResolver | None = None, space: str = "") -> set[str]:
    found: set[str] = set()
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            found |= names(entry, entry.namespace or space)
        elif isinstance(entry, URLPattern):
            found.add(f"{space}:{entry.name}")
    return found


def test_every_address_is_walked() -> None:
    assert set(all_addresses(make_cast())) | all_open() == names()


@pytest.mark.parametrize("who", ["admin", "koordinator", "pegawai", "stranger"])
def test_members_see_what_is_theirs(who: str) -> None:
    cast = make_cast()
    client = Client()
    wrong = {}
    for name, (method, answered, arguments) in all_addresses(cast).items():
        client.force_login(cast.fresh(who))
        answer = getattr(client, method)(reverse(name, args=arguments))
        good = (200, 302, 422) if who in answered.split() else (403,) if name == "audit:trail" else (404,)
        if answer.status_code not in good:
            wrong[name] = answer.status_code
    assert wrong == {}


def test_nobody_gets_in_without_logging_in() -> None:
    cast = make_cast()
    for name, (method, _who, arguments) in all_addresses(cast).items():
        answer = getattr(Client(), method)(reverse(name, args=arguments))
        assert answer.status_code in (302, 405), name
        if answer.status_code == 302:
            assert answer["location"].startswith(reverse("people:login")), name


def test_sessions_of_others_are_not_there() -> None:
    cast = make_cast()
    theirs, mine = Client(), Client()
    theirs.force_login(cast.koordinator)
    mine.force_login(cast.admin)
    row = SignIn.objects.get(person=cast.koordinator)
    assert mine.post(reverse("people:end_session", args=[row.pk])).status_code == 404
