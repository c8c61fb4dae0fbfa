"""Steps after the password: nobody is logged in before the last, and not after too long a time."""

from __future__ import annotations

import time
from typing import Any

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from rambu.web.people import actions, steps
from tests.support.cast import PASSWORD, Cast


@login_not_required
def asking(request: HttpRequest) -> HttpResponse:
    """Tells who is on the way in; a POST takes the step."""
    person = steps.entering(request)
    if person is None:
        return steps.begin_again(request)
    return steps.passed(request, "test") if request.method == "POST" else HttpResponse(person.name)


urlpatterns = [path("langkah-uji/", asking, name="asking"), path("", include("rambu.web.urls"))]


@pytest.fixture(autouse=True)
def step(monkeypatch: pytest.MonkeyPatch, settings: object) -> None:
    """One step that only the clerk has to take."""
    needed = steps.Step("test", "asking", lambda person: person.name.startswith("Wati"))
    monkeypatch.setattr(steps, "_STEPS", {"test": needed})
    settings.ROOT_URLCONF = __name__  # type: ignore[attr-defined]


def begin(client: Client, name: str) -> Any:
    return client.post("/masuk/", {"name": name, "password": PASSWORD, "next": "/kantor/"})


def test_the_step_stands_between_password_and_login(cast: Cast, client: Client) -> None:
    assert begin(client, cast.pegawai.login)["location"] == "/langkah-uji/"
    assert client.get("/akun/").status_code == 302
    assert client.get("/langkah-uji/").content.decode() == cast.pegawai.name
    assert client.post("/langkah-uji/")["location"] == "/kantor/"
    assert client.get("/akun/").status_code == 200


def test_who_need_not_take_it_is_in_at_once(cast: Cast, client: Client) -> None:
    assert begin(client, cast.koordinator.login)["location"] == "/kantor/"
    assert client.get("/akun/").status_code == 200


def test_nobody_takes_it_without_a_password(cast: Cast, client: Client) -> None:
    assert client.post("/langkah-uji/")["location"] == "/masuk/"
    assert client.get("/akun/").status_code == 302


def test_it_waits_ten_minutes(cast: Cast, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(client, cast.pegawai.login)
    late = time.time() + steps.LASTS + 1
    monkeypatch.setattr("rambu.web.people.steps.time.time", lambda: late)
    assert client.post("/langkah-uji/")["location"] == "/masuk/"
    assert "sudah habis" in client.get("/masuk/").content.decode()


def test_a_new_password_and_a_closed_account_end_it(cast: Cast, client: Client) -> None:
    begin(client, cast.pegawai.login)
    person = cast.fresh("pegawai")
    person.set_password("sandi-lain-yang-panjang")
    person.save()
    assert client.post("/langkah-uji/")["location"] == "/masuk/"
    client.post("/masuk/", {"name": person.login, "password": "sandi-lain-yang-panjang"})
    actions.stop_person(by=None, person=person)
    assert client.post("/langkah-uji/")["location"] == "/masuk/"


def test_a_code_for_a_new_password_does_not_pass_it_by(cast: Cast, client: Client) -> None:
    code = actions.make_code(by=None, person=cast.pegawai)
    client.post("/kode/", {"name": cast.pegawai.login, "code": code})
    new = "kertas-di-atas-meja"
    assert client.post("/sandi/", {"new": new, "again": new})["location"] == "/langkah-uji/"
    assert client.get("/akun/").status_code == 302


def test_a_session_known_before_does_not_learn_of_it(cast: Cast, client: Client) -> None:
    client.get("/masuk/")
    session = client.session
    session["x"] = 1
    session.save()
    client.cookies["sessionid"] = session.session_key or ""
    begin(client, cast.pegawai.login)
    assert client.session.session_key != session.session_key
