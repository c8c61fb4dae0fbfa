"""Obligations in the browser: a list with preview, a decision that stays, plan and burn-down, a branch that goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from rambu.processmap.sheets import write_map
from rambu.sop import loads
from rambu.web.demo.map import SAMPLE
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.library.states import State
from rambu.web.offices.models.span import today
from rambu.web.people import actions as people
from tests.support.cast import Cast, make_cast, unit
from tests.support.editing import PATIENCE, enter
from tests.support.library import open_for, put_in_force
from tests.support.lists import text
from tests.support.owed import HEAD, ROWS, UNIT, adopt
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def test_a_list_is_looked_at_adopted_decided_and_replaced(
    page: Page, cast: Cast, live_server: LiveServer, screens: Screens, tmp_path: Path
) -> None:
    put_in_force(open_for(cast, cast.fresh("pegawai")))
    enter(page.context, cast.koordinator, live_server.url)
    page.goto("/kewajiban/")
    screens.look("kewajiban-kosong")
    page.get_by_role("link", name="Unggah daftar SOP wajib").click()
    file = tmp_path / "wajib.csv"
    file.write_bytes(text(HEAD, *ROWS, ("", "Seksi Madrsah", "SOP Lain", "")))
    page.get_by_label("Dasar daftar ini").fill("SK contoh nomor 1")
    page.get_by_label("Berkas Excel").set_input_files(file)
    screens.look("daftar-wajib")
    page.get_by_role("button", name="Lihat pratinjau").click()
    expect(page.get_by_text("tidak dikenal")).to_be_visible()
    screens.look("daftar-pratinjau")
    page.get_by_label("Lewati 1 baris yang salah").check()
    page.get_by_role("button", name="Pakai daftar ini").click()
    expect(page.locator(".headline")).to_contain_text("1 dari 3")
    screens.look("kewajiban")
    page.get_by_role("link", name="SOP Penerbitan Rekomendasi Mutasi (contoh)").click()
    screens.look("kewajiban-baris")
    page.get_by_role("link", name="Tidak perlu di sini …").click()
    page.get_by_label("Tidak diperlukan di sini").check()
    page.get_by_label("Alasan").fill("Dilayani kanwil (contoh)")
    screens.look("kewajiban-putuskan")
    page.get_by_role("button", name="Simpan keputusan").click()
    expect(page.get_by_text("Dilayani kanwil (contoh)")).to_be_visible()
    adopt(cast.fresh("koordinator"), cast.kota, *ROWS, ("", UNIT, "SOP Tambahan (contoh)", ""), name="SK nomor 2")
    page.goto("/kewajiban/")
    expect(page.locator(".headline")).to_contain_text("1 dari 3")
    expect(page.get_by_text("Dilayani kanwil (contoh)")).to_be_visible()


def test_what_is_missing_is_planned_and_begun(
    page: Page, cast: Cast, live_server: LiveServer, screens: Screens
) -> None:
    adopt(cast.fresh("koordinator"), cast.kota)
    enter(page.context, cast.koordinator, live_server.url)
    page.goto("/kewajiban/")
    page.get_by_role("link", name="Rencana", exact=True).click()
    page.get_by_label("Pilih semua").check()
    page.get_by_label("Penyusun", exact=True).select_option(label=f"Wati Pegawai ({cast.pegawai.login})")
    page.get_by_label("Tenggat", exact=True).fill("2030-03-01")
    page.get_by_role("button", name="Rencanakan yang dipilih").click()
    expect(page.get_by_text("Rencana 3 kewajiban disimpan.")).to_be_visible()
    screens.look("kewajiban-rencana")
    enter(page.context, cast.pegawai, live_server.url)
    page.goto("/")
    page.get_by_role("link", name="Lihat", exact=True).first.click()
    page.get_by_role("button", name="Mulai menyusun").click()
    expect(page.locator("rambu-editor[data-ready]")).to_be_visible(timeout=60_000)
    page.goto(f"/kewajiban/unit/{cast.unit.pk}/")
    expect(page.locator("svg.burn")).to_be_visible()
    page.get_by_text("Angka per bulan").click()
    screens.look("kewajiban-unit")
    page.get_by_role("link", name="Formulir identifikasi").click()
    screens.look("kewajiban-formulir")


def test_a_branch_goes_to_another_agency_with_its_sops(
    page: Page, cast: Cast, live_server: LiveServer, screens: Screens, tmp_path: Path
) -> None:
    place = unit(cast.kota, "Seksi Bimbingan Masyarakat Islam")
    sop = loads("rambu: 1\njudul: SOP Penerimaan Penghuni Asrama\nproses: C.16.01\n")
    document = put_in_force(library.open_document(by=None, unit=place, sop=sop)).document
    people.give_role(by=None, person=cast.admin, office=cast.kanwil, kind="koordinator")
    page.set_default_timeout(PATIENCE)
    enter(page.context, cast.admin, live_server.url)
    page.goto("/kewajiban/peta/")
    page.get_by_role("link", name="Unggah peta").click()
    file = tmp_path / "peta.xlsx"
    file.write_bytes(write_map(SAMPLE))
    page.get_by_label("Berkas peta proses").set_input_files(file)
    page.get_by_role("button", name="Periksa peta").click()
    expect(page.get_by_text("Yang berubah bila diberlakukan")).to_be_visible(timeout=PATIENCE)
    screens.look("peta-draf")
    page.get_by_role("link", name="Berlakukan").click()
    page.get_by_role("button", name="Berlakukan").click()
    expect(page.get_by_text("Peta berlaku.")).to_be_visible()
    page.locator(".band").get_by_role("link", name="C.16").click()
    screens.look("peta-proses")
    page.get_by_role("link", name="Alihkan ke instansi lain").click()
    page.get_by_label("Instansi penerima").fill("Instansi penerima (contoh)")
    page.get_by_label("Sejak tanggal").fill(today().isoformat())
    page.get_by_label("Alasan atau dasarnya").fill("Undang-undang (contoh)")
    screens.look("peta-alihkan")
    page.get_by_role("button", name="Alihkan cabang ini").click()
    expect(page.get_by_text("Cabang dialihkan.")).to_be_visible()
    screens.look("peta-berlaku")
    assert _state(document) == State.DICABUT
    page.get_by_role("button", name="Urungkan").click()
    expect(page.get_by_text("Dikembalikan.")).to_be_visible()
    assert _state(document) == State.BERLAKU
    page.goto("/kewajiban/semua/")
    screens.look("kewajiban-semua")


def _state(document: Document) -> str:
    return str(Document.objects.everywhere(reason="test").get(pk=document.pk).state)


def test_columns_in_other_words_are_chosen_on_a_phone(
    page: Page, cast: Cast, live_server: LiveServer, screens: Screens, tmp_path: Path
) -> None:
    enter(page.context, cast.koordinator, live_server.url)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"/kewajiban/kantor/{cast.kota.pk}/daftar/")
    file = tmp_path / "daftar.csv"
    file.write_bytes(
        text(("DAFTAR (contoh)", "", ""), ("Urut", "Pengampu", "Prosedur"), ("1", UNIT, "Penyusunan Arsip"))
    )
    page.get_by_label("Berkas Excel").set_input_files(file)
    page.get_by_role("button", name="Lihat pratinjau").click()
    expect(page.get_by_role("heading", name="Pilih kolom")).to_be_visible()
    page.get_by_label("Judul kolom dari baris").select_option("2")
    page.get_by_label("sampai baris").select_option("2")
    page.get_by_role("button", name="Tampilkan kolomnya").click()
    page.get_by_label("Kolom B: Pengampu").select_option("Unit")
    # By keyboard: the list opens on its first letters, as everywhere.
    page.get_by_label("Kolom C: Prosedur").focus()
    page.keyboard.type("Judul")
    expect(page.get_by_label("Kolom C: Prosedur")).to_have_value("title")
    screens.look("daftar-kolom")
    page.get_by_role("button", name="Pakai kolom ini").click()
    expect(page.get_by_text("Penyusunan Arsip")).to_be_visible()
    page.get_by_role("button", name="Pakai daftar ini").click()
    expect(page.locator(".headline")).to_contain_text("0 dari 1")
