"""An office demands a second factor; a coordinator lets somebody in again who lost his phone."""

from __future__ import annotations

import time

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from rambu.web.doors import actions
from rambu.web.doors.models import Authenticator, Demand, Passkey, RecoveryCode
from rambu.web.doors.second import EVERYBODY, is_asked, is_demanded
from rambu.web.notices.models import Notice
from rambu.web.offices.refusal import Refused
from tests.support.cast import PASSWORD, Cast
from tests.support.second_factor import code_at, give_password, trail, with_app


@pytest.mark.parametrize(
    ("office", "kinds", "whom"),
    [
        ("kota", ["koordinator"], {"koordinator"}),
        ("kanwil", ["koordinator"], {"koordinator"}),
        ("kua", ["koordinator"], set()),
        ("kanwil", ["admin"], {"admin"}),
        ("kota", ["admin"], set()),
        ("kota", [EVERYBODY], {"koordinator", "pegawai"}),
        ("kanwil", [EVERYBODY], {"admin", "koordinator", "pegawai", "stranger"}),
        ("kota", [], set()),
    ],
)
def test_of_whom_it_is_demanded(cast: Cast, office: str, kinds: list[str], whom: set[str]) -> None:
    actions.change_demands(by=cast.admin, office=getattr(cast, office), kinds=kinds)
    names = ("admin", "koordinator", "pegawai", "stranger")
    assert {name for name in names if is_demanded(cast.fresh(name))} == whom


def test_the_page_changes_it_and_takes_it_back(cast: Cast, client: Client) -> None:
    client.force_login(cast.koordinator)
    address = f"/kantor/{cast.kota.pk}/langkah-kedua/"
    client.post(address, {"kinds": ["semua", "koordinator"]})
    page = client.get(f"/kantor/{cast.kota.pk}/peran/").content.decode()
    assert "semua orang, Koordinator" in page
    event = trail().get(action="doors.demands_changed")
    client.post(f"/kantor/urungkan/{event.pk}/")
    assert not Demand.objects.everywhere(reason="test").exists()


def test_only_who_keeps_the_office_demands_it(cast: Cast) -> None:
    for name, office in (("pegawai", cast.kota), ("koordinator", cast.kanwil), ("koordinator", cast.other)):
        with pytest.raises(PermissionDenied):
            actions.change_demands(by=cast.fresh(name), office=office, kinds=[EVERYBODY])


def test_who_has_none_gets_no_further_than_to_set_it_up(cast: Cast, client: Client) -> None:
    actions.change_demands(by=cast.admin, office=cast.kota, kinds=[EVERYBODY])
    give_password(client, cast.pegawai)
    for page in ("/", "/akun/", f"/orang/{cast.pegawai.pk}/", "/pustaka/"):
        assert client.get(page)["location"] == "/akun/masuk/", page
    assert "mewajibkan" in client.get("/akun/masuk/").content.decode()
    assert client.get("/tidak/ada/").status_code == 404
    client.post("/akun/masuk/aplikasi/", {"password": PASSWORD})
    client.post("/akun/masuk/aplikasi/kode/", {"code": code_at(cast.pegawai, time.time())})
    assert client.get("/").status_code == 200


def test_no_longer_demanded_all_opens_again(cast: Cast, client: Client) -> None:
    actions.change_demands(by=cast.admin, office=cast.kota, kinds=[EVERYBODY])
    give_password(client, cast.pegawai)
    actions.change_demands(by=cast.admin, office=cast.kota, kinds=[])
    client.get("/akun/masuk/")
    assert client.get("/").status_code == 200


def test_a_passkey_alone_is_asked_for_only_where_it_is_demanded(cast: Cast) -> None:
    Passkey.objects.create(person=cast.pegawai, name="Ponsel", credential="a", public_key=b"a")
    assert not is_asked(cast.pegawai)
    actions.change_demands(by=cast.admin, office=cast.kota, kinds=[EVERYBODY])
    assert is_asked(cast.pegawai)


def test_it_waits_on_the_first_page_of_who_is_in_already(cast: Cast, client: Client) -> None:
    client.force_login(cast.pegawai)
    actions.change_demands(by=cast.admin, office=cast.kota, kinds=[EVERYBODY])
    assert "Langkah kedua belum dipasang" in client.get("/").content.decode()


def test_a_lost_phone_is_let_go(cast: Cast) -> None:
    with_app(cast.pegawai, time.time())
    Passkey.objects.create(person=cast.pegawai, name="Ponsel", credential="a", public_key=b"a")
    theirs, mine = Client(), Client()
    theirs.force_login(cast.pegawai)
    mine.force_login(cast.koordinator)
    page = f"/orang/{cast.pegawai.pk}/langkah-kedua/"
    assert page in mine.get(f"/orang/{cast.pegawai.pk}/").content.decode()
    mine.post(page, {"csrfmiddlewaretoken": "x"})
    for table in (Authenticator, RecoveryCode, Passkey):
        assert not table.objects.for_person(cast.pegawai).exists()
    assert theirs.get("/akun/").status_code == 302
    assert give_password(Client(), cast.pegawai) == "/kantor/"
    event = trail().get(action="doors.factors_reset")
    assert (event.by_id, event.target_name) == (cast.koordinator.pk, cast.pegawai.name)
    told = Notice.objects.for_person(cast.pegawai).filter(text__contains=cast.koordinator.name)
    assert told.count() == 1


def test_a_coordinator_does_not_reset_an_admin_nor_himself(cast: Cast) -> None:
    with_app(cast.admin, time.time())
    with_app(cast.koordinator, time.time())
    with pytest.raises(PermissionDenied):
        actions.reset_factors(by=cast.koordinator, person=cast.admin)
    with pytest.raises(PermissionDenied):
        actions.reset_factors(by=cast.stranger, person=cast.pegawai)
    with pytest.raises((Refused, PermissionDenied)):
        actions.reset_factors(by=cast.koordinator, person=cast.koordinator)


def test_who_has_nothing_to_reset_is_told(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.reset_factors(by=cast.koordinator, person=cast.pegawai)
