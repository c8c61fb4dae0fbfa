"""Every address as every member of the cast: strangers get 404, those without the power too, nobody sees a fault."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from rambu.web.people import actions
from rambu.web.people.models import AccessKey, Role, SignIn
from tests.support.cast import DAY, Cast, make_cast, tenure_of

pytestmark = pytest.mark.django_db

ALL, KEEPERS, ADMINS = "admin koordinator pegawai stranger", "admin koordinator", "admin"
SEERS = "admin koordinator pegawai"
READERS = "admin koordinator"


def addresses(cast: Cast) -> dict[str, tuple[str, str, list[object]]]:
    """Name of the address: method, who is answered (others get 404), arguments; all in the office of the cast."""
    kota, kua, unit, position = cast.kota.pk, cast.kua.pk, cast.unit.pk, cast.position.pk
    pegawai, tenure = cast.pegawai.pk, tenure_of(cast.pegawai).pk
    new = actions.register_person(by=None, office=cast.kota, name="Baru", nip=None, email="baru@contoh.example")
    actions.invite(by=None, person=new)
    key = AccessKey.objects.everywhere(reason="test").get(person=new)
    pembaca = actions.give_role(by=None, person=cast.pegawai, office=cast.kota, kind=Role.Kind.PEMBACA)
    spare = actions.open_position(by=None, unit=cast.unit, name="Cadangan", leads=False, opened=DAY)
    return {
        "ui:home": ("get", ALL, []),
        "audit:trail": ("get", READERS, []),
        "offices:tree": ("get", ALL, []),
        "offices:office": ("get", SEERS, [kota]),
        "offices:open": ("get", ADMINS, [kota]),
        "offices:change": ("get", ADMINS, [kota]),
        "offices:move": ("get", ADMINS, [kua]),
        "offices:close": ("get", ADMINS, [kua]),
        "offices:merge": ("get", ADMINS, [kota]),
        "offices:open_unit": ("get", KEEPERS, [kota]),
        "offices:unit": ("get", SEERS, [unit]),
        "offices:change_unit": ("get", KEEPERS, [unit]),
        "offices:close_unit": ("get", KEEPERS, [unit]),
        "offices:merge_unit": ("get", KEEPERS, [unit]),
        "offices:kinds": ("get", ADMINS, []),
        "offices:create_kind": ("get", ADMINS, ["unit"]),
        "offices:change_kind": ("get", ADMINS, ["kantor", cast.kota.type_id]),
        "offices:undo": ("post", "", [pembaca.pk]),
        "people:account": ("get", ALL, []),
        "people:change_password": ("get", ALL, []),
        "people:change_email": ("get", ALL, []),
        "people:end_session": ("post", "", [0]),
        "people:end_others": ("post", ALL, []),
        "people:everybody": ("get", ALL, []),
        "people:of_office": ("get", SEERS, [kota]),
        "people:register": ("get", KEEPERS, [kota]),
        "people:person": ("get", SEERS, [pegawai]),
        "people:change": ("get", KEEPERS, [pegawai]),
        "people:move": ("get", KEEPERS, [pegawai]),
        "people:place": ("get", KEEPERS, [pegawai, kota]),
        "people:make_code": ("post", KEEPERS, [pegawai]),
        "people:withdraw": ("post", KEEPERS, [key.pk]),
        "people:invite": ("post", KEEPERS, [new.pk]),
        "people:end_tenure": ("get", KEEPERS, [tenure]),
        "people:roles": ("get", SEERS, [kota]),
        "people:give_role": ("get", KEEPERS, [kota]),
        "people:end_role": ("post", KEEPERS, [pembaca.target_id]),
        "people:open_position": ("get", KEEPERS, [unit]),
        "people:change_position": ("get", KEEPERS, [position]),
        "people:close_position": ("post", KEEPERS, [spare.pk]),
        "people:stop": ("post", KEEPERS, [pegawai]),
        "people:restore": ("post", KEEPERS, [pegawai]),
    }


OPEN = {
    *("people:first_run", "people:login", "people:logout", "people:forgotten", "people:code", "people:key"),
    *("people:set_password", "ui:offline", "ui:worker"),
}
"""Addresses that answer whoever is not logged in; they have tests of their own."""


def names(resolver: URLResolver | None = None, space: str = "") -> set[str]:
    found: set[str] = set()
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            found |= names(entry, entry.namespace or space)
        elif isinstance(entry, URLPattern):
            found.add(f"{space}:{entry.name}")
    return found


def test_every_address_is_walked() -> None:
    assert set(addresses(make_cast())) | OPEN == names()


@pytest.mark.parametrize("who", ["admin", "koordinator", "pegawai", "stranger"])
def test_members_see_what_is_theirs(who: str) -> None:
    cast = make_cast()
    client = Client()
    wrong = {}
    for name, (method, answered, arguments) in addresses(cast).items():
        client.force_login(cast.fresh(who))
        answer = getattr(client, method)(reverse(name, args=arguments))
        good = (200, 302) if who in answered.split() else (403,) if name == "audit:trail" else (404,)
        if answer.status_code not in good:
            wrong[name] = answer.status_code
    assert wrong == {}


def test_nobody_gets_in_without_logging_in() -> None:
    cast = make_cast()
    for name, (method, _who, arguments) in addresses(cast).items():
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
