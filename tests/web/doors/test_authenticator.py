"""Set an app up and take it off; each needs the password, is told and stands in the trail."""

from __future__ import annotations

import time

import pytest
from django.test import Client

from rambu.web.doors import actions
from rambu.web.doors.codes import address_of, in_fours, picture_of, window_of
from rambu.web.doors.models import Authenticator, RecoveryCode
from rambu.web.notices.models import Notice
from rambu.web.offices.refusal import Refused
from tests.support.cast import PASSWORD, Cast
from tests.support.second_factor import code_at, secret_of, trail, with_app

BEGIN, CONFIRM, REMOVE = "/akun/masuk/aplikasi/", "/akun/masuk/aplikasi/kode/", "/akun/masuk/aplikasi/lepas/"


def test_the_pages_lead_from_password_to_recovery_codes(cast: Cast, client: Client) -> None:
    client.force_login(cast.pegawai)
    assert "tidak cocok" in client.post(BEGIN, {"password": "keliru"}).content.decode()
    assert not Authenticator.objects.for_person(cast.pegawai).exists()
    assert client.post(BEGIN, {"password": PASSWORD})["location"] == CONFIRM
    page = client.get(CONFIRM).content.decode()
    assert in_fours(secret_of(cast.pegawai)) in page
    assert "<svg" in page
    assert "style=" not in page
    assert "Kode tidak cocok" in client.post(CONFIRM, {"code": "abc"}).content.decode()
    answer = client.post(CONFIRM, {"code": code_at(cast.pegawai, time.time())})
    assert answer.content.decode().count('class="code"') == 10
    assert "no-store" in answer["cache-control"]
    assert client.get(CONFIRM)["location"] == "/akun/masuk/", "the secret is never shown again"
    assert "terpasang" in client.get("/akun/masuk/").content.decode()
    assert "aplikasi autentikator" in client.get("/akun/").content.decode()
    assert "dipasang" in Notice.objects.for_person(cast.pegawai).get().text


def test_taking_it_off_needs_the_password(cast: Cast, client: Client) -> None:
    with_app(cast.pegawai, time.time())
    client.force_login(cast.pegawai)
    client.post(REMOVE, {"password": "keliru"})
    assert Authenticator.objects.for_person(cast.pegawai).exists()
    client.post(REMOVE, {"password": PASSWORD})
    assert not Authenticator.objects.for_person(cast.pegawai).exists()
    assert not RecoveryCode.objects.for_person(cast.pegawai).exists()
    names = trail().values_list("action", flat=True)
    assert sorted(names) == ["doors.authenticator_confirmed", "doors.authenticator_removed"]


def test_guessing_the_password_there_is_slowed_down(cast: Cast, client: Client) -> None:
    with_app(cast.pegawai, time.time())
    client.force_login(cast.pegawai)
    for _ in range(5):
        client.post(REMOVE, {"password": "keliru"})
    assert "Terlalu banyak" in client.post(REMOVE, {"password": PASSWORD}).content.decode()


def test_new_recovery_codes_end_the_old(cast: Cast, client: Client) -> None:
    old = with_app(cast.pegawai, time.time())
    client.force_login(cast.pegawai)
    page = client.post("/akun/masuk/kode-cadangan/", {"password": PASSWORD}).content.decode()
    assert page.count('class="code"') == 10
    assert not actions.use_code(person=cast.pegawai, code=old[0])


def test_few_recovery_codes_wait_on_the_first_page(cast: Cast, client: Client) -> None:
    drawn = with_app(cast.pegawai, time.time())
    client.force_login(cast.pegawai)
    assert "tinggal" not in client.get("/").content.decode()
    for code in drawn[:7]:
        assert actions.use_code(person=cast.pegawai, code=code)
    assert "Kode cadangan Anda tinggal 3" in client.get("/").content.decode()


def test_without_a_password_only_a_fresh_login_may(cast: Cast, client: Client) -> None:
    cast.pegawai.set_unusable_password()
    cast.pegawai.save()
    client.force_login(cast.pegawai)
    # A real form brings its token, so that it is never empty.
    assert client.post(BEGIN, {"csrfmiddlewaretoken": "x"})["location"] == CONFIRM
    cast.pegawai.sign_ins.all().delete()
    assert "masuk lagi" in client.post(BEGIN, {"csrfmiddlewaretoken": "x"}).content.decode()


def test_one_app_at_a_time(cast: Cast) -> None:
    with_app(cast.pegawai, time.time())
    with pytest.raises(Refused):
        actions.begin_authenticator(by=cast.pegawai)


def test_recovery_codes_without_a_factor_are_refused(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.make_recovery_codes(by=cast.pegawai)


def test_the_reference_code_of_the_standard() -> None:
    # RFC 6238, appendix B: 94287082 at 59 s; six digits of it.
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    assert window_of(secret, "287082", 59) == 1
    assert window_of(secret, "287082", 59 + 60) is None
    assert window_of(secret, "٢٨٧٠٨٢", 59) is None
    assert picture_of(address_of(secret, "a b&c")).startswith("<svg")
