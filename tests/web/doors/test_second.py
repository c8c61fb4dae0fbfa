"""The step after the password: codes open once, in their window, not too often tried; recovery codes once."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from rambu.web.doors import actions
from rambu.web.doors.actions import authenticator, codes
from rambu.web.doors.models import Authenticator, RecoveryCode
from rambu.web.notices.models import Notice
from tests.support.cast import Cast
from tests.support.second_factor import NOW, code_at, give_password, trail, with_app

STEP = "/masuk/langkah-kedua/"


class Clock:
    """Holds the time of the codes."""

    now = NOW

    def time(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    held = Clock()
    for module in (authenticator, codes):
        monkeypatch.setattr(module, "time", held)
    return held


def is_in(client: Client) -> bool:
    return client.get("/akun/").status_code == 200


def test_a_code_opens_after_the_password_and_not_twice(cast: Cast, client: Client, clock: Clock) -> None:
    with_app(cast.pegawai, clock.now)
    clock.now += 60
    assert give_password(client, cast.pegawai) == STEP
    assert cast.pegawai.name in client.get(STEP).content.decode()
    assert not is_in(client)
    code = code_at(cast.pegawai, clock.now)
    assert client.post(STEP, {"code": f"{code[:3]} {code[3:]}"})["location"] == "/kantor/"
    assert is_in(client)
    again = Client()
    give_password(again, cast.pegawai)
    assert "sudah dipakai" in again.post(STEP, {"code": code}).content.decode()
    assert not is_in(again)


def test_the_code_of_the_setting_up_is_used_too(cast: Cast, client: Client, clock: Clock) -> None:
    with_app(cast.pegawai, clock.now)
    give_password(client, cast.pegawai)
    client.post(STEP, {"code": code_at(cast.pegawai, clock.now)})
    assert not is_in(client)


@pytest.mark.parametrize(("late", "opens"), [(-60, False), (-30, True), (0, True), (30, True), (60, False)])
def test_one_window_before_and_after(cast: Cast, clock: Clock, late: int, opens: bool) -> None:
    clock.now = NOW - 300
    with_app(cast.pegawai, clock.now)
    clock.now = NOW
    assert actions.use_code(person=cast.pegawai, code=code_at(cast.pegawai, clock.now + late)) is opens


def test_guessing_is_slowed_down_and_told(cast: Cast, client: Client, clock: Clock) -> None:
    with_app(cast.pegawai, clock.now)
    Notice.objects.everywhere(reason="test").delete()
    clock.now += 60
    give_password(client, cast.pegawai)
    wrong = f"{(int(code_at(cast.pegawai, clock.now)) + 1) % 1_000_000:06}"
    for _ in range(5):
        client.post(STEP, {"code": wrong})
    assert "Terlalu banyak" in client.post(STEP, {"code": code_at(cast.pegawai, clock.now)}).content.decode()
    assert not is_in(client)
    assert "gagal pada kode" in Notice.objects.for_person(cast.pegawai).get().text


def test_a_recovery_code_opens_once_and_is_told(cast: Cast, client: Client, clock: Clock) -> None:
    drawn = with_app(cast.pegawai, clock.now)
    assert len(set(drawn)) == 10
    stored = RecoveryCode.objects.everywhere(reason="test").values_list("digest", flat=True)
    assert not set(drawn) & set(stored)
    give_password(client, cast.pegawai)
    assert client.post(STEP, {"code": drawn[0].lower().replace("-", " ")}).status_code == 302
    assert is_in(client)
    event = trail().get(action="doors.recovery_code_used")
    assert (event.by_id, json.loads(event.data)["left"]) == (cast.pegawai.pk, 9)
    again = Client()
    give_password(again, cast.pegawai)
    again.post(STEP, {"code": drawn[0]})
    assert not is_in(again)


def test_codes_of_one_open_nothing_of_another(cast: Cast, client: Client, clock: Clock) -> None:
    with_app(cast.pegawai, clock.now)
    others = with_app(cast.koordinator, clock.now)
    give_password(client, cast.pegawai)
    client.post(STEP, {"code": others[0]})
    assert not is_in(client)


def test_without_the_password_the_step_opens_nothing(cast: Cast, client: Client, clock: Clock) -> None:
    drawn = with_app(cast.pegawai, clock.now)
    assert client.post(STEP, {"code": drawn[0]})["location"] == "/masuk/"
    assert not is_in(client)


def test_the_secret_is_not_in_the_database(cast: Cast, clock: Clock, settings: object) -> None:
    with_app(cast.pegawai, clock.now)
    clock.now += 60
    code = code_at(cast.pegawai, clock.now)
    settings.SECRET_KEY = "another-key-" + "1" * 40  # type: ignore[attr-defined]
    assert not actions.use_code(person=cast.pegawai, code=code), "with another secret key it cannot be read"


def test_an_app_that_was_not_confirmed_is_not_asked_for(cast: Cast, client: Client) -> None:
    actions.begin_authenticator(by=cast.pegawai)
    assert give_password(client, cast.pegawai) == "/kantor/"
    assert Authenticator.objects.for_person(cast.pegawai).get().confirmed is None
