"""The first day: somebody brings a workbook that a person drew, and leaves with the official chart and Excel file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_library import log_in
from tests.support.cast import make_cast
from tests.support.edited_files import edited_workbook
from tests.support.human_workbook import human_workbook
from tests.support.library import open_for, put_in_force, work
from tests.support.lists import book
from tests.support.pdf_reading import opened
from tests.support.scans import enter_for, scanned
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_the_first_day(page: Page, screens: Screens, tmp_path: Path) -> None:
    make_cast()
    drawn = tmp_path / "Peminjaman alat.xlsx"
    drawn.write_bytes(human_workbook())
    log_in(page, "198001012005012003")
    page.goto("/impor-sop/")
    page.get_by_label("Berkas SOP").set_input_files(drawn)
    expect(page.get_by_text("Peminjaman alat.xlsx (")).to_be_visible()
    screens.look("impor-kirim")
    page.get_by_role("button", name="Kirim dan baca").click()
    expect(page.get_by_text("0 dari 1 berkas sudah dibaca.")).to_be_visible()
    work()
    expect(page.get_by_text("2 perlu dilihat")).to_be_visible()
    screens.look("impor-kiriman")
    page.get_by_role("link", name="SOP PEMINJAMAN ALAT (CONTOH)").click()
    expect(page.get_by_role("heading", name="Garis dari 3 ke 4")).to_be_visible()
    screens.look("impor-tinjau")
    page.keyboard.press("n")
    expect(page.get_by_role("heading", name="Garis dari 4 ke 5")).to_be_visible()
    page.keyboard.press("p")
    expect(page.get_by_role("heading", name="Garis dari 3 ke 4")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 perlu dilihat", exact=True)).to_be_visible()
    page.locator(".source .place.doubt, .source .place.now").first.click()
    expect(page.get_by_role("heading", name="Garis dari 4 ke 5")).to_be_visible()
    page.get_by_role("button", name="Perbaiki").click()
    expect(page.get_by_text("semua sudah dilihat")).to_be_visible()
    page.get_by_role("button", name="Jadikan draf").click()
    expect(page.get_by_text("1 SOP menjadi draf")).to_be_visible()
    page.get_by_role("link", name="Berkas asal").click()
    expect(page.get_by_role("heading", name="Naskah sekarang")).to_be_visible()
    screens.look("impor-berkas-asal")
    page.go_back()
    page.get_by_role("link", name="Susun").click()
    page.get_by_role("tab", name="Identitas").click()
    page.get_by_label("Kertas").select_option("F4")
    expect(page.locator(".editor-status[data-state=saved]")).to_be_visible()
    page.get_by_text("Berkas asal").click()
    expect(page.get_by_role("img", name="Halaman 1 dari berkas")).to_be_visible()
    page.goto(page.url.partition("susun")[0])
    files = {}
    for name in ("PDF", "Excel"):
        with page.expect_download() as download:
            page.locator(".downloads").get_by_role("link", name=name, exact=True).click()
        files[name] = Path(download.value.path()).read_bytes()
    with opened(files["PDF"]) as pdf:
        assert [[round(float(side)) for side in one.mediabox[2:]] for one in pdf.pages][-1] == [935, 609]
    with zipfile.ZipFile(io.BytesIO(files["Excel"])) as book:
        assert b'paperSize="14"' in book.read("xl/worksheets/sheet2.xml")
        assert b"flowChartDecision" in book.read("xl/drawings/drawing1.xml")


def test_a_file_of_ours_opens_a_revision(page: Page, screens: Screens, tmp_path: Path) -> None:
    """Somebody edited the Excel file of a SOP in force: what changes is seen before the revision is opened."""
    cast = make_cast()
    document = open_for(cast, cast.fresh("pegawai"))
    edited = tmp_path / "surat.xlsx"
    edited.write_bytes(edited_workbook(put_in_force(document).sop))
    log_in(page, "198001012005012003")
    page.goto("/impor-sop/")
    page.get_by_label("Berkas SOP").set_input_files(edited)
    page.get_by_role("button", name="Kirim dan baca").click()
    expect(page.get_by_text("0 dari 1 berkas sudah dibaca.")).to_be_visible()
    work()
    expect(page.get_by_text("berkas Rambu yang disunting")).to_be_visible()
    page.get_by_role("link", name="SOP Pelayanan Surat Masuk (contoh)").click()
    expect(page.get_by_role("heading", name="Sebelum dan sesudah")).to_be_visible()
    screens.look("impor-berkas-rambu")
    page.get_by_label("Alasan perubahan").fill("Waktu menyimpan diukur ulang")
    page.get_by_role("button", name="Buka revisi dengan perubahan ini").click()
    expect(page.get_by_text("dibuka dengan perubahan dari berkas")).to_be_visible()
    expect(page.get_by_text("revisi: Draf")).to_be_visible()


def test_the_report_reads_without_scripts(page: Page) -> None:
    """What the page says stands in it: items, words of the flow, and forms that need no key."""
    from tests.web.imports.conftest import found_in

    found = found_in(make_cast())
    log_in(page, "198001012005012003")
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"/impor-sop/sop/{found.pk}/")
    page.get_by_role("button", name="Benar").click()
    expect(page.get_by_text("3 perlu dilihat")).to_be_visible()
    expect(page.get_by_role("heading", name="Semua yang belum pasti")).to_be_visible()


def test_a_signed_sop_is_looked_at(page: Page, screens: Screens) -> None:
    cast = make_cast()
    document = enter_for(cast, None)
    log_in(page, "198001012005011002")
    page.goto("/pustaka/bertanda-tangan/")
    screens.look("bertanda-tangan-masukkan")
    page.goto(f"/pustaka/{document.pk}/")
    expect(page.get_by_text("belum terstruktur").first).to_be_visible()
    screens.look("bertanda-tangan")


def test_many_signed_sops_come_with_their_list(page: Page, screens: Screens, tmp_path: Path) -> None:
    make_cast()
    head = ("Nama berkas", "Judul SOP", "Nomor SOP", "Tanggal pengesahan", "Jabatan", "Nama pejabat")
    rows = [
        (name, f"SOP {name.title()} (contoh)", f"B-{n}/2023", "2 Januari 2023", "Kepala Kantor", "Budi Contoh")
        for n, name in enumerate(("legalisasi", "perizinan"), 1)
    ]
    listed = tmp_path / "daftar.xlsx"
    listed.write_bytes(book([head, *rows]))
    scan = tmp_path / "legalisasi.pdf"
    scan.write_bytes(scanned())
    log_in(page, "198001012005011002")
    page.goto("/pustaka/bertanda-tangan/")
    page.get_by_role("link", name="Banyak sekaligus, dengan daftar Excel").click()
    page.get_by_label("Daftar (.xlsx atau CSV)").set_input_files(listed)
    page.get_by_label("Berkas PDF bertanda tangan").set_input_files(scan)
    screens.look("bertanda-tangan-banyak")
    page.get_by_role("button", name="Lihat pratinjau").click()
    expect(page.get_by_text("0 dari 1 berkas sudah diperiksa.")).to_be_visible()
    work()
    expect(page.get_by_text("Berkas “perizinan” tidak ikut dikirim.")).to_be_visible()
    screens.look("bertanda-tangan-pratinjau")
    page.get_by_label("Lewati 1 baris yang salah").check()
    page.get_by_role("button", name="Masukkan 1 SOP sebagai berlaku").click()
    expect(page.get_by_text("1 SOP dimasukkan dan berlaku, belum terstruktur.")).to_be_visible()
    expect(page.get_by_role("link", name="SOP Legalisasi (contoh)")).to_be_visible()
