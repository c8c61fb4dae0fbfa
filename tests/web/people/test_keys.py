"""Invitations, links by e-mail and codes: each opens one account once, for a while."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rambu.web.offices.refusal import Refused
from rambu.web.people import actions
from rambu.web.people.models import AccessKey, Person, Role
from tests.support.cast import Cast

NEW = "kertas-di-atas-meja"


def newcomer(cast: Cast) -> Person:
    return actions.register_person(by=None, office=cast.kota, name="Baru", nip="199001012020011001", email=None)


def set_password(client: Client) -> int:
    return client.post("/sandi/", {"new": NEW, "again": NEW}).status_code


def test_an_invitation_is_accepted_once(cast: Cast, client: Client) -> None:
    person = newcomer(cast)
    link = reverse("people:key", args=[actions.invite(by=cast.koordinator, person=person)])
    assert client.get(link)["location"] == "/sandi/"
    assert set_password(client) == 302
    assert client.get("/").status_code == 200
    assert Client().get(link).status_code == 404


def test_the_secret_is_not_stored(cast: Cast) -> None:
    token = actions.invite(by=cast.koordinator, person=newcomer(cast))
    assert token not in AccessKey.objects.everywhere(reason="test").get().digest


@pytest.mark.parametrize("ending", ["expired", "withdrawn", "replaced", "switched off"])
def test_an_invitation_ends(cast: Cast, client: Client, ending: str) -> None:
    person = newcomer(cast)
    link = reverse("people:key", args=[actions.invite(by=cast.koordinator, person=person)])
    keys = AccessKey.objects.everywhere(reason="test")
    if ending == "expired":
        keys.update(expires=timezone.now() - timedelta(seconds=1))
    elif ending == "withdrawn":
        actions.withdraw_invitation(by=cast.koordinator, key=keys.get())
    elif ending == "replaced":
        actions.invite(by=cast.koordinator, person=person)
    else:
        actions.stop_person(by=cast.koordinator, person=person)
    assert client.get(link).status_code == 404


def test_a_code_opens_only_the_account_it_is_for(cast: Cast, client: Client) -> None:
    code = actions.make_code(by=cast.koordinator, person=cast.pegawai)
    wrong = client.post("/kode/", {"name": cast.koordinator.login, "code": code})
    assert wrong.status_code == 200
    right = client.post("/kode/", {"name": cast.pegawai.login, "code": f" {code.lower()} "})
    assert right["location"] == "/sandi/"
    assert set_password(client) == 302
    assert cast.fresh("pegawai").check_password(NEW)


def test_codes_cannot_be_guessed_at_leisure(cast: Cast, client: Client) -> None:
    code = actions.make_code(by=cast.koordinator, person=cast.pegawai)
    for _ in range(5):
        client.post("/kode/", {"name": cast.pegawai.login, "code": "AAAAA-AAAAA"})
    assert client.post("/kode/", {"name": cast.pegawai.login, "code": code}).status_code == 200


def test_a_link_goes_to_the_mailbox_and_to_nobody_else(cast: Cast, client: Client, settings: object) -> None:
    settings.EMAIL_HOST = "surel.contoh.example"  # type: ignore[attr-defined]
    known = client.post("/lupa-sandi/", {"email": "Koko@contoh.example"})
    unknown = client.post("/lupa-sandi/", {"email": "siapa@contoh.example"})
    assert (known.status_code, unknown.status_code) == (200, 200)
    assert [message.to for message in mail.outbox] == [["koko@contoh.example"]]
    found = re.search(r"http://testserver(/kunci/\S+)", str(mail.outbox[0].body))
    assert found
    assert client.get(found.group(1))["location"] == "/sandi/"
    assert set_password(client) == 302
    assert cast.fresh("koordinator").check_password(NEW)


def test_without_a_mail_server_the_page_says_whom_to_ask(cast: Cast, client: Client) -> None:
    assert "koordinator" in client.get("/lupa-sandi/").content.decode()


def test_who_has_a_password_is_not_invited(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.invite(by=cast.koordinator, person=cast.pegawai)


def test_a_coordinator_cannot_open_the_account_of_somebody_above(cast: Cast) -> None:
    boss = cast.pegawai
    actions.give_role(by=None, person=boss, office=cast.kota, kind=Role.Kind.ADMIN)
    with pytest.raises(PermissionDenied):
        actions.make_code(by=cast.koordinator, person=boss)
    with pytest.raises(PermissionDenied):
        actions.change_person(by=cast.koordinator, person=boss, email="koko-juga@contoh.example")
    actions.stop_person(by=cast.admin, person=boss)
    with pytest.raises(PermissionDenied):
        actions.restore_person(by=cast.koordinator, person=cast.fresh("pegawai"))
    assert actions.restore_person(by=cast.admin, person=cast.fresh("pegawai"))
