"""What the pages of *Kantor* say, and that their forms do it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from rambu.web.offices import actions
from rambu.web.offices.models import Office, Unit, UnitType
from tests.support.cast import Cast


@pytest.fixture
def admin(cast: Cast, client: Client) -> Client:
    client.force_login(cast.admin)
    return client


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_the_tree_shows_what_is_reached(cast: Cast, admin: Client) -> None:
    assert "KUA Contoh Utara" in text(admin, "/kantor/")
    clerk = Client()
    clerk.force_login(cast.pegawai)
    assert "KUA Contoh Utara" not in text(clerk, "/kantor/")
    assert "Kankemenag Kota Contoh" in text(clerk, "/kantor/")


def test_offices_are_found_by_name_and_code(cast: Cast, admin: Client) -> None:
    for words in ("utara", "33.72.01"):
        page = text(admin, f"/kantor/?cari={words}")
        assert "KUA Contoh Utara" in page
        assert "Kota Sebelah" not in page
    assert "Tidak ada kantor yang cocok" in text(admin, "/kantor/?cari=xyz")


def test_closed_offices_are_shown_when_asked(cast: Cast, admin: Client) -> None:
    actions.close_office(by=cast.admin, office=cast.kua, closed=cast.kua.opened)
    assert "KUA Contoh Utara" not in text(admin, "/kantor/")
    assert "KUA Contoh Utara" in text(admin, "/kantor/?tutup=1")


def test_an_office_shows_units_positions_and_holders(cast: Cast, admin: Client) -> None:
    page = text(admin, reverse("offices:office", args=[cast.kota.pk]))
    for words in ("Seksi Pendidikan Madrasah", "Analis Kurikulum", "Wati Pegawai", "KUA Contoh Utara"):
        assert words in page


def test_the_clerk_sees_no_buttons_that_he_may_not_press(cast: Cast, client: Client) -> None:
    client.force_login(cast.pegawai)
    page = text(client, reverse("offices:office", args=[cast.kota.pk]))
    assert "Tambah unit" not in page
    assert "Gabungkan" not in page


def test_a_unit_is_added_by_its_form(cast: Cast, client: Client) -> None:
    client.force_login(cast.koordinator)
    kind = UnitType.objects.get(code="seksi").pk
    address = reverse("offices:open_unit", args=[cast.kota.pk])
    assert 'class="errorlist' in client.post(address, {"name": "Seksi PAKIS"}).content.decode()
    answer = client.post(address, {"type": kind, "name": "Seksi PAKIS", "opened": "2024-01-02"})
    assert answer["location"] == reverse("offices:office", args=[cast.kota.pk])
    assert Unit.objects.everywhere(reason="test").filter(name="Seksi PAKIS", office=cast.kota).exists()


def test_what_an_action_refuses_stands_above_the_form(cast: Cast, admin: Client) -> None:
    data = {"type": cast.kua.type_id, "name": "KUA", "code": cast.other.code, "opened": "2024-01-02"}
    page = admin.post(reverse("offices:open", args=[cast.kota.pk]), data)
    assert "sudah dipakai kantor lain" in page.content.decode()


def test_urungkan_is_offered_and_works_for_the_one_who_did_it(cast: Cast, admin: Client) -> None:
    data = {"type": cast.kua.type_id, "name": "KUA Baru", "code": cast.kua.code, "opened": "2020-01-02"}
    page = admin.post(reverse("offices:change", args=[cast.kua.pk]), data, follow=True).content.decode()
    address = page.split('action="/kantor/urungkan/')[1].split('"')[0]
    other = Client()
    other.force_login(cast.koordinator)
    assert other.post(f"/kantor/urungkan/{address}").status_code == 404
    admin.post(f"/kantor/urungkan/{address}")
    assert Office.objects.everywhere(reason="test").get(pk=cast.kua.pk).name == "KUA Contoh Utara"


def test_merging_offers_neighbours_only(cast: Cast, admin: Client) -> None:
    page = text(admin, reverse("offices:merge", args=[cast.kota.pk]))
    assert "Kankemenag Kota Sebelah" in page
    assert "KUA Contoh Utara" not in page


@pytest.mark.parametrize("name", ["tree", "office"])
def test_pages_need_few_queries(cast: Cast, admin: Client, name: str, django_assert_max_num_queries: object) -> None:
    address = reverse(f"offices:{name}", args=[cast.kota.pk] if name == "office" else [])
    with django_assert_max_num_queries(24):  # type: ignore[operator]
        admin.get(address)


def test_the_trail_says_in_which_office_and_shows_one_alone(cast: Cast, admin: Client) -> None:
    assert f"/jejak/?kantor={cast.kua.pk}" in text(admin, reverse("offices:office", args=[cast.kua.pk]))
    everything, alone = text(admin, "/jejak/"), text(admin, f"/jejak/?kantor={cast.kua.pk}")
    assert f'<a href="?kantor={cast.kota.pk}">Kankemenag Kota Contoh</a>' in everything
    assert "membuka kantor KUA Contoh Utara" in alone
    assert "Kota Sebelah" not in alone
    clerk = Client()
    clerk.force_login(cast.koordinator)
    assert "Belum ada" in text(clerk, f"/jejak/?kantor={cast.other.pk}") or "Tidak ada catatan" in text(
        clerk, f"/jejak/?kantor={cast.other.pk}"
    )
