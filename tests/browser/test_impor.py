"""A coordinator brings her people from Excel and hands out their codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_kantor import log_in
from tests.support.cast import make_cast
from tests.support.lists import book
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

HEAD = ("No", "Nama Lengkap", "NIP", "Jabatan", "TMT", "Peran")


def test_people_come_from_excel(page: Page, screens: Screens, tmp_path: Path) -> None:
    cast = make_cast()
    rows = [
        ("DAFTAR PEGAWAI (contoh)",),
        HEAD,
        (1, "Siti Aminah, S.Ag.", "198001012005012009", "Analis Kurikulum", "2 Januari 2024", "penyusun"),
        (2, "Budi Santoso", "198001012005012010", "Analis Kurikulun"),
        (3, "Wati Pegawai, S.Pd.", "198001012005012003"),
        (4, "Citra Dewi", 1.98001012005012e17),
        (5, "Dedi Kurniawan", "198001012005012011"),
    ]
    file = tmp_path / "pegawai.xlsx"
    file.write_bytes(book(rows))
    log_in(page, cast.koordinator.login)
    page.goto(f"/kantor/{cast.kota.pk}/orang/")
    page.get_by_role("link", name="Impor").click()
    screens.look("impor")
    page.get_by_label("Berkas Excel (.xlsx) atau CSV").set_input_files(file)
    page.get_by_role("button", name="Lihat pratinjau").click()
    expect(page.get_by_text("Maksud Anda “Analis Kurikulum”?")).to_be_visible()
    expect(page.get_by_text("Excel membuang angka terakhirnya")).to_be_visible()
    screens.look("impor-pratinjau")
    page.get_by_label("Lewati 2 baris yang salah").check()
    page.get_by_role("button", name="Terapkan 3 baris").click()
    expect(page.get_by_text("2 baris baru dan 1 baris perubahan diterapkan.")).to_be_visible()
    screens.look("undang-bersama")
    page.get_by_label("Dedi Kurniawan").first.uncheck()
    page.get_by_role("button", name="Buat kode untuk yang dipilih").click()
    expect(page.locator(".slip")).to_have_count(1)
    screens.look("potongan")
    page.goto(f"/kantor/{cast.kota.pk}/ekspor/?isi=orang")
    screens.look("ekspor")
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh").click()
    assert download.value.suggested_filename.startswith("orang-kankemenag-kota-contoh-")
