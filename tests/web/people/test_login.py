"""Log in with NIP or e-mail, be slowed down after failures, see and end sessions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from rambu.web.people import actions
from rambu.web.people.models import FailedLogin, SignIn
from tests.support.cast import PASSWORD, Cast

LOGIN = "/masuk/"


def attempt(client: Client, name: str, password: str = PASSWORD) -> bool:
    return client.post(LOGIN, {"name": name, "password": password}).status_code == 302


@pytest.mark.parametrize(
    "name", ["198001012005011002", "19800101 200501 1 002", "koko@contoh.example", " Koko@Contoh.Example "]
)
def test_nip_and_email_open_the_account(cast: Cast, client: Client, name: str) -> None:
    assert attempt(client, name)
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("name", ["198001012005011002", "nobody@contoh.example", "0"])
def test_a_wrong_password_and_a_stranger_look_the_same(cast: Cast, client: Client, name: str) -> None:
    page = client.post(LOGIN, {"name": name, "password": "keliru"})
    assert page.status_code == 200
    assert "tidak cocok" in page.content.decode()


def test_who_is_switched_off_does_not_get_in_and_is_out_at_once(cast: Cast, client: Client) -> None:
    assert attempt(client, cast.pegawai.login)
    actions.stop_person(by=cast.fresh("koordinator"), person=cast.fresh("pegawai"))
    assert client.get("/").status_code == 302
    assert not attempt(Client(), cast.pegawai.login)


def test_five_failures_close_the_door_for_a_while(cast: Cast, client: Client) -> None:
    for _ in range(5):
        assert not attempt(client, cast.pegawai.login, "keliru")
    assert not attempt(client, cast.pegawai.login)
    assert attempt(Client(), cast.koordinator.login), "others of the same address get in"
    FailedLogin.objects.update(at=timezone.now() - timedelta(minutes=16))
    assert attempt(client, cast.pegawai.login)


def test_failed_names_are_not_stored_readably(cast: Cast, client: Client) -> None:
    attempt(client, "sandi-yang-salah-kolom", "x")
    assert "sandi" not in FailedLogin.objects.get().name


@pytest.mark.parametrize(("wanted", "target"), [("/kantor/", "/kantor/"), ("https://jahat.example/", "/")])
def test_login_leads_on_but_never_away(cast: Cast, client: Client, wanted: str, target: str) -> None:
    answer = client.post(LOGIN, {"name": cast.admin.login, "password": PASSWORD, "next": wanted})
    assert answer["location"] == target


def test_sessions_are_listed_and_ended(cast: Cast) -> None:
    here, there = Client(), Client()
    assert attempt(here, cast.pegawai.login)
    assert attempt(there, cast.pegawai.login)
    there_row = SignIn.objects.get(session_key=there.session.session_key)
    here.post(reverse("people:end_session", args=[there_row.pk]))
    assert there.get("/").status_code == 302
    assert here.get("/").status_code == 200


def test_a_new_password_ends_all_other_sessions(cast: Cast) -> None:
    here, there = Client(), Client()
    assert attempt(here, cast.pegawai.login)
    assert attempt(there, cast.pegawai.login)
    new = "kertas-di-atas-meja"
    here.post("/akun/sandi/", {"old": PASSWORD, "new": new, "again": new})
    assert here.get("/akun/").status_code == 200
    assert there.get("/").status_code == 302
    assert SignIn.objects.filter(person=cast.pegawai).count() == 1
    assert attempt(Client(), cast.pegawai.login, new)


@pytest.mark.parametrize("weak", ["pendek", "1234567890123", "password123", "198001012005012003"])
def test_weak_passwords_are_refused(cast: Cast, client: Client, weak: str) -> None:
    client.force_login(cast.pegawai)
    page = client.post("/akun/sandi/", {"old": PASSWORD, "new": weak, "again": weak})
    assert page.status_code == 200
    assert 'class="errorlist"' in page.content.decode()


def test_the_own_email_needs_the_password(cast: Cast, client: Client) -> None:
    client.force_login(cast.pegawai)
    client.post("/akun/surel/", {"email": "wati@contoh.example", "password": "keliru"})
    assert cast.fresh("pegawai").email is None
    client.post("/akun/surel/", {"email": "Wati@contoh.example", "password": PASSWORD})
    assert cast.fresh("pegawai").email == "wati@contoh.example"


def test_logging_out_forgets_the_session(cast: Cast, client: Client) -> None:
    assert attempt(client, cast.pegawai.login)
    client.post("/keluar/")
    assert not SignIn.objects.exists()
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    ("https", "named", "address"),
    [(False, "10.9.9.9", "127.0.0.1"), (True, "1.1.1.1, 10.9.9.9", "10.9.9.9"), (True, "", "127.0.0.1")],
)
def test_only_a_known_proxy_names_the_address(
    cast: Cast, client: Client, https: bool, named: str, address: str
) -> None:
    with override_settings(HTTPS=https):
        client.post(LOGIN, {"name": "x", "password": "y"}, headers={"x-forwarded-for": named} if named else {})
    assert FailedLogin.objects.get().address == address
