"""The search box and its results."""

from __future__ import annotations

import pytest
from django.test import Client

from rambu.sop import Sop
from tests.support.cast import Cast
from tests.support.library import open_for, put_in_force

pytestmark = pytest.mark.django_db

PLACE = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def page(cast: Cast, nikah: Sop, client: Client) -> Client:
    put_in_force(open_for(cast, cast.pegawai, nikah))
    client.force_login(cast.pegawai)
    return client


def asked(client: Client, words: str, **more: str) -> str:
    answer = client.get("/pustaka/cari/", {"kata": words}, **more)  # type: ignore[arg-type]
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_result_shows_the_row_that_matches_with_its_words_marked(page: Client) -> None:
    shown = asked(page, "penerimaan berkas")
    assert "<mark>Menerima</mark> <mark>berkas</mark> pendaftaran" in shown
    assert "Kegiatan 1, output" in shown
    assert "Berlaku" in shown


def test_results_in_place_are_only_the_results(page: Client) -> None:
    shown = asked(page, "pendaf", **PLACE)
    assert "<html" not in shown
    assert "<mark>Pendaftaran</mark>" in shown


def test_a_slip_is_named_and_its_results_are_shown(page: Client) -> None:
    shown = asked(page, "pendafataran")
    assert "Maksud Anda:" in shown
    assert "kata=pendaftaran" in shown
    assert "SOP <mark>Pendaftaran</mark> Nikah" in shown


def test_a_draft_says_that_it_is_one(page: Client, cast: Cast, nikah: Sop) -> None:
    from dataclasses import replace

    open_for(cast, cast.pegawai, replace(nikah, judul="SOP Rujuk <b>"))
    shown = asked(page, "rujuk")
    assert ">Draf</span>" in shown
    assert '?naskah=draf"' in shown
    assert "SOP <mark>Rujuk</mark> &lt;b&gt;" in shown


def test_what_is_not_there_is_said_kindly(page: Client) -> None:
    assert "Tidak ada SOP yang cocok dengan “gajah”." in asked(page, "gajah")
    assert "Kata itu ada di semua SOP." in asked(page, "SOP")
    assert "Carilah satu dua kata" in asked(page, "")
    assert "mark" not in asked(page, "", **PLACE)


def test_filters_of_the_list_are_kept(page: Client) -> None:
    answer = page.get("/pustaka/cari/", {"kata": "nikah", "keadaan": "draf"})
    shown = answer.content.decode()
    assert "Coba tanpa saringan" in shown
    assert 'name="keadaan" value="draf"' in shown


def test_many_results_come_by_pages(page: Client, cast: Cast, nikah: Sop) -> None:
    for _ in range(21):
        open_for(cast, cast.pegawai, nikah)
    assert "22 SOP memuat kata itu." in asked(page, "nikah")
    second = page.get("/pustaka/cari/", {"kata": "nikah", "halaman": "2"}).content.decode()
    assert second.count('class="hit-title"') == 2
    assert "Lihat semua hasil" in asked(page, "nikah", **PLACE)


def test_a_stranger_finds_nothing(page: Client, cast: Cast) -> None:
    page.force_login(cast.stranger)
    assert "Tidak ada SOP yang cocok" in asked(page, "nikah")


def test_every_page_shows_the_way(page: Client) -> None:
    assert 'href="/pustaka/cari/" aria-label="Cari SOP" aria-keyshortcuts="/"' in page.get("/").content.decode()


def test_the_list_has_the_box_and_a_place_for_its_results(page: Client) -> None:
    shown = page.get("/pustaka/?keadaan=berlaku").content.decode()
    assert 'name="kata"' in shown
    assert '<section id="hasil-cari"' in shown
    assert 'name="keadaan" value="berlaku"' in shown
