"""People, positions and who holds them; what waits for those who keep them."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from rambu.web.audit.models import Event
from rambu.web.audit.telling import told
from rambu.web.audit.verifying import verify
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from rambu.web.people import actions
from rambu.web.people.models import Person, Role, Tenure
from tests.support.cast import DAY, Cast, tenure_of

LATER = date(2025, 9, 1)


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.fixture
def koordinator(cast: Cast, client: Client) -> Client:
    client.force_login(cast.koordinator)
    return client


def test_nip_and_email_are_unique_over_all_offices(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.register_person(by=None, office=cast.other, name="X", nip=cast.pegawai.nip, email=None)
    with pytest.raises(Refused):
        actions.change_person(by=cast.koordinator, person=cast.pegawai, email="ani@contoh.example")


@pytest.mark.parametrize(
    ("nip", "email", "said"),
    [("123", "", "18 angka"), ("", "", "Isi NIP atau surel"), ("", "bukan surel", "surel")],
)
def test_a_person_needs_a_name_to_log_in_with(cast: Cast, koordinator: Client, nip: str, email: str, said: str) -> None:
    address = reverse("people:register", args=[cast.kota.pk])
    page = koordinator.post(address, {"name": "Budi", "nip": nip, "email": email}).content.decode()
    assert 'class="errorlist' in page
    assert said in page


def test_a_registered_person_has_no_password(cast: Cast, koordinator: Client) -> None:
    address = reverse("people:register", args=[cast.kota.pk])
    koordinator.post(address, {"name": "Budi", "nip": "19900101 202001 1 009"})
    person = Person.objects.everywhere(reason="test").get(nip="199001012020011009")
    assert not person.has_usable_password()
    assert "Undang" in text(koordinator, reverse("people:person", args=[person.pk]))


def test_one_person_holds_several_positions_but_none_twice(cast: Cast) -> None:
    second = actions.open_position(by=cast.koordinator, unit=cast.unit, name="Bendahara", leads=False, opened=DAY)
    actions.begin_tenure(by=cast.koordinator, person=cast.pegawai, position=second, since=LATER)
    with pytest.raises(Refused):
        actions.begin_tenure(by=cast.koordinator, person=cast.pegawai, position=second, since=date(2026, 1, 1))
    assert Tenure.objects.for_person(cast.koordinator).filter(person=cast.pegawai).current().count() == 2


def test_a_position_returns_to_the_same_person_later(cast: Cast) -> None:
    actions.end_tenure(by=cast.koordinator, tenure=tenure_of(cast.pegawai), until=date(2022, 1, 1))
    actions.begin_tenure(by=cast.koordinator, person=cast.pegawai, position=cast.position, since=date(2022, 1, 1))


def test_tenures_end_and_resume(cast: Cast) -> None:
    tenure = tenure_of(cast.pegawai)
    with pytest.raises(Refused):
        actions.end_tenure(by=cast.koordinator, tenure=tenure, until=date(2019, 1, 1))
    event = actions.end_tenure(by=cast.koordinator, tenure=tenure, until=LATER)
    assert not tenure_of(cast.pegawai).is_current
    undo(by=cast.koordinator, event=event)
    assert tenure_of(cast.pegawai).is_current


def test_placing_and_roles_are_taken_back(cast: Cast) -> None:
    second = actions.open_position(by=cast.koordinator, unit=cast.unit, name="Bendahara", leads=False, opened=DAY)
    placed = actions.begin_tenure(by=cast.koordinator, person=cast.pegawai, position=second, since=LATER)
    undo(by=cast.koordinator, event=placed)
    assert tenure_of(cast.pegawai).position == cast.position
    given = actions.give_role(by=cast.admin, person=cast.pegawai, office=cast.kota, kind=Role.Kind.PIMPINAN)
    undo(by=cast.admin, event=given)
    assert not cast.fresh("pegawai").reach.roles


def test_a_held_position_is_not_removed(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.close_position(by=cast.koordinator, position=cast.position, closed=LATER)
    actions.end_tenure(by=cast.koordinator, tenure=tenure_of(cast.pegawai), until=LATER)
    event = actions.close_position(by=cast.koordinator, position=cast.position, closed=LATER)
    undo(by=cast.koordinator, event=event)
    cast.position.refresh_from_db()
    assert cast.position.closed is None


def test_stopping_is_taken_back(cast: Cast) -> None:
    event = actions.stop_person(by=cast.koordinator, person=cast.pegawai)
    assert cast.fresh("pegawai").reach.homes == frozenset()
    undo(by=cast.koordinator, event=event)
    assert cast.fresh("pegawai").is_active


def test_nobody_stops_himself_or_the_last_admin(cast: Cast) -> None:
    with pytest.raises(Refused):
        actions.stop_person(by=cast.admin, person=cast.admin)
    with pytest.raises(Refused):
        actions.stop_person(by=None, person=cast.admin)


def test_corrected_data_come_back(cast: Cast) -> None:
    event = actions.change_person(by=cast.koordinator, person=cast.pegawai, name="Wati Baru", email="w@contoh.example")
    undo(by=cast.koordinator, event=event)
    person = cast.fresh("pegawai")
    assert (person.name, person.email) == ("Wati Pegawai", None)


def test_a_person_moves_with_the_account(cast: Cast) -> None:
    event = actions.move_person(by=cast.admin, person=cast.pegawai, office=cast.other)
    assert cast.fresh("pegawai").office == cast.other
    undo(by=cast.admin, event=event)
    assert cast.fresh("pegawai").office == cast.kota


def test_every_deed_has_words_without_gaps(cast: Cast) -> None:
    event = actions.end_tenure(by=cast.koordinator, tenure=tenure_of(cast.pegawai), until=LATER)
    line = told(event)
    assert (line.who, line.what) == ("Koko Koordinator", "mengakhiri penempatan Wati Pegawai: Analis Kurikulum")
    assert line.changes == ("sampai: – → 2025-09-01",)
    for one in Event.objects.everywhere(reason="test"):
        assert "{" not in told(one).what
    assert verify() == []


def test_people_are_searched_and_filtered(cast: Cast, koordinator: Client) -> None:
    assert "Wati Pegawai" in text(koordinator, "/orang/?cari=wati")
    assert "Wati Pegawai" in text(koordinator, "/orang/?cari=198001012005012003")
    assert "Wati Pegawai" not in text(koordinator, "/orang/?cari=koko")
    assert "Wati Pegawai" not in text(koordinator, "/orang/?yang=tanpa-jabatan")
    assert "Koko Koordinator" in text(koordinator, "/orang/?yang=tanpa-jabatan")
    assert "Lulu Luar" not in text(koordinator, "/orang/")


def test_beranda_says_what_waits(cast: Cast, koordinator: Client) -> None:
    new = actions.register_person(by=None, office=cast.kota, name="Baru", nip=None, email="baru@contoh.example")
    page = text(koordinator, "/")
    assert "KUA Contoh Utara belum punya unit" in page
    assert "2 orang belum diundang" in page
    actions.invite(by=cast.koordinator, person=new)
    assert "1 undangan belum diterima" in text(koordinator, "/")


def test_nothing_about_people_waits_for_a_clerk_in_his_place(cast: Cast, client: Client) -> None:
    client.force_login(cast.pegawai)
    page = text(client, "/")
    assert "belum memegang jabatan" not in page
    assert "belum diundang" not in page


def test_the_secret_of_an_invitation_is_shown_once(cast: Cast, koordinator: Client) -> None:
    new = actions.register_person(by=None, office=cast.kota, name="Baru", nip=None, email="baru@contoh.example")
    page = koordinator.post(reverse("people:invite", args=[new.pk]))
    assert "http://testserver/kunci/" in page.content.decode()
    assert "no-store" in page["cache-control"]
    assert "/kunci/" not in text(koordinator, reverse("people:person", args=[new.pk]))
