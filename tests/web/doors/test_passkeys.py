"""Passkeys: added after the password, opening without it, strict about who, where and when."""

from __future__ import annotations

import time
from typing import Any

import pytest
from django.test import Client, override_settings

from rambu.web.doors import ceremonies
from rambu.web.doors.models import Passkey
from rambu.web.notices.models import Notice
from tests.support.cast import PASSWORD, Cast
from tests.support.second_factor import give_password, trail, with_app
from tests.support.soft_passkey import PRESENT, SoftPasskey

ADD, SHOW, SECOND = "/akun/masuk/kunci/", "/masuk/kunci-sandi/", "/masuk/langkah-kedua/kunci/"


@pytest.fixture
def client() -> Client:
    return Client(SERVER_NAME="localhost")


def add(client: Client, key: SoftPasskey, name: str = "Ponsel") -> Any:
    options = client.post(f"{ADD}pilihan/", {"name": name, "password": PASSWORD}).json()
    assert "error" not in options
    return client.post(ADD, {"name": name, "credential": key.make(options)})


def show(client: Client, key: SoftPasskey, **sent: str) -> Any:
    return client.post(SHOW, {"credential": key.show(client.post(f"{SHOW}pilihan/").json()), **sent})


def is_in(client: Client) -> bool:
    return client.get("/akun/").status_code == 200


def owned(client: Client, cast: Cast) -> SoftPasskey:
    """A passkey of the clerk, added and logged out again."""
    key = SoftPasskey()
    client.force_login(cast.pegawai)
    add(client, key)
    client.logout()
    return key


def test_added_with_the_password_it_opens_without(cast: Cast, client: Client) -> None:
    client.force_login(cast.pegawai)
    refused = client.post(f"{ADD}pilihan/", {"name": "x", "password": "keliru"})
    assert (refused.status_code, refused.json()) == (422, {"error": "Sandi Anda saat ini tidak cocok."})
    key = SoftPasskey()
    assert add(client, key)["location"] == "/akun/masuk/"
    row = Passkey.objects.for_person(cast.pegawai).get()
    assert (row.name, row.transports) == ("Ponsel", ["internal"])
    assert "Ponsel" in Notice.objects.for_person(cast.pegawai).get().text
    client.logout()
    assert show(client, key, next="/kantor/")["location"] == "/kantor/"
    assert is_in(client)
    row.refresh_from_db()
    assert row.used
    assert row.sign_count == 1


def test_it_takes_the_second_step_with_it(cast: Cast, client: Client) -> None:
    key = owned(client, cast)
    with_app(cast.pegawai, time.time())
    assert show(client, key)["location"] == "/"
    assert is_in(client)


def test_an_answer_counts_once(cast: Cast, client: Client) -> None:
    key = owned(client, cast)
    answer = key.show(client.post(f"{SHOW}pilihan/").json())
    client.post(SHOW, {"credential": answer})
    client.logout()
    client.post(SHOW, {"credential": answer})
    client.post(f"{SHOW}pilihan/")
    client.post(SHOW, {"credential": answer})
    assert not is_in(client)


LIES: dict[str, dict[str, Any]] = {
    "another origin": {"origin": "https://jahat.example"},
    "another port": {"origin": "http://localhost:9"},
    "another server": {"name": "jahat.example"},
    "no finger, face or PIN": {"flags": PRESENT},
    "nobody there": {"flags": 0},
    "a copy with an older count": {"count": -1},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_opens_nothing(cast: Cast, client: Client, lie: str) -> None:
    key = owned(client, cast)
    Passkey.objects.for_person(cast.pegawai).update(sign_count=5)
    key.count = 5
    for name, value in LIES[lie].items():
        setattr(key, name, value)
    assert show(client, key)["location"] == "/masuk/"
    assert not is_in(client)


def test_another_key_with_the_same_name_opens_nothing(cast: Cast, client: Client) -> None:
    key = owned(client, cast)
    assert show(client, SoftPasskey(id=key.id))["location"] == "/masuk/"
    assert not is_in(client)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"id": 1}', '{"id": "x", "response": []}', "[" * 100_000])
def test_nonsense_is_refused_kindly(cast: Cast, client: Client, text: str) -> None:
    client.post(f"{SHOW}pilihan/")
    assert client.post(SHOW, {"credential": text})["location"] == "/masuk/"


def test_broken_parts_of_a_known_key_are_refused_kindly(cast: Cast, client: Client) -> None:
    key = owned(client, cast)
    for part in ('{"clientDataJSON": "é", "authenticatorData": "x", "signature": "x"}', "{}", '{"signature": 1}'):
        client.post(f"{SHOW}pilihan/")
        named = key.show({"challenge": "x"}).partition('"response"')[0]
        answer = client.post(SHOW, {"credential": f'{named}"response": {part}}}'})
        assert answer["location"] == "/masuk/"
    assert not is_in(client)


def test_a_challenge_waits_five_minutes(cast: Cast, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    key = owned(client, cast)
    options = client.post(f"{SHOW}pilihan/").json()
    late = time.time() + ceremonies.LASTS + 1
    monkeypatch.setattr("rambu.web.doors.ceremonies.time.time", lambda: late)
    client.post(SHOW, {"credential": key.show(options)})
    assert not is_in(client)


def test_who_is_switched_off_does_not_get_in(cast: Cast, client: Client) -> None:
    key = owned(client, cast)
    cast.pegawai.is_active = False
    cast.pegawai.save()
    show(client, key)
    assert not is_in(client)


def test_as_second_factor_only_ones_own(cast: Cast, client: Client) -> None:
    key = owned(client, cast)
    with_app(cast.koordinator, time.time())
    with_app(cast.pegawai, time.time())
    for person, opens in ((cast.koordinator, False), (cast.pegawai, True)):
        give_password(client, person)
        options = client.post(f"{SECOND}pilihan/").json()
        assert bool(options["allowCredentials"]) is opens
        client.post(SECOND, {"credential": key.show(options)})
        assert is_in(client) is opens


def test_a_challenge_of_one_purpose_does_not_serve_another(cast: Cast, client: Client) -> None:
    key = owned(client, cast)
    with_app(cast.pegawai, time.time())
    give_password(client, cast.pegawai)
    options = client.post(f"{SHOW}pilihan/").json()
    client.post(SECOND, {"credential": key.show(options)})
    assert not is_in(client)


def test_without_the_password_no_second_options(cast: Cast, client: Client) -> None:
    assert client.post(f"{SECOND}pilihan/").status_code == 422
    assert client.post(SECOND, {"credential": "{}"})["location"] == "/masuk/"


def test_renamed_and_removed(cast: Cast, client: Client) -> None:
    key = owned(client, cast)
    client.force_login(cast.pegawai)
    row = Passkey.objects.for_person(cast.pegawai).get()
    client.post(f"{ADD}{row.pk}/nama/", {"name": "Laptop"})
    client.post(f"{ADD}{row.pk}/hapus/", {"password": "keliru"})
    assert Passkey.objects.for_person(cast.pegawai).get().name == "Laptop"
    client.post(f"{ADD}{row.pk}/hapus/", {"password": PASSWORD})
    client.logout()
    show(client, key)
    assert not is_in(client)
    names = trail()
    assert [name.removeprefix("doors.passkey_") for name in names.values_list("action", flat=True)] == [
        *("added", "renamed", "removed")
    ]


@pytest.mark.parametrize(
    ("host", "address", "https", "told"),
    [
        ("testserver", "http://testserver", False, "HTTPS"),
        ("127.0.0.1:8000", "http://localhost:8000", False, "http://localhost:8000"),
        ("testserver", "https://sop.contoh.example", True, "https://sop.contoh.example"),
        ("testserver", "https://testserver", True, ""),
    ],
)
def test_elsewhere_it_is_told_why_not(cast: Cast, host: str, address: str, https: bool, told: str) -> None:
    client = Client(HTTP_HOST=host)
    client.force_login(cast.pegawai)
    with override_settings(ADDRESS=address):
        page = client.get(ADD, secure=https).content.decode()
        options = client.post(f"{ADD}pilihan/", {"name": "x", "password": PASSWORD}, secure=https)
        assert ("data-passkey" in page) is (not told)
        assert options.status_code == (422 if told else 200)
        assert told in page
