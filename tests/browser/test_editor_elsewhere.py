"""The editor on a phone, without script, for who may only read, with a table from Excel."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from rambu.sop import Decision, Onward
from rambu.web.library.models import Document
from tests.support.cast import Cast, make_cast
from tests.support.editing import Desk, enter
from tests.support.library import draft_of, open_for
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

EXCEL = (
    "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n"
    "1\tMenyiapkan ruang rapat\tPengadministrasi\tUndangan\t30 menit\tRuang siap\n"
    "2\tMencatat daftar hadir\tNotulis\tDaftar hadir\t10 menit\tDaftar hadir terisi\n"
)


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return open_for(cast, cast.fresh("pegawai"))


@pytest.fixture
def desk(page: Page, cast: Cast, document: Document, live_server: LiveServer) -> Iterator[Desk]:
    enter(page.context, cast.pegawai, live_server.url)
    desk = Desk(page, document)
    yield desk
    desk.leave()


def test_on_a_phone(desk: Desk, screens: Screens) -> None:
    page = desk.page
    page.set_viewport_size({"width": 360, "height": 740})
    desk.open()
    page.locator(".row-card").first.get_by_label("Kegiatan 1", exact=True).fill("Menerima surat dari pengantar")
    page.get_by_role("button", name="Tambah kegiatan").click()
    desk.type("Memeriksa arsip")
    last = page.locator(".row-card").last
    last.get_by_label("Pelaksana").select_option("Kepala Seksi")
    last.get_by_label("Bentuk").select_option("Keputusan")
    last.get_by_label("Menuju, jalan keluar 1").select_option("selesai")
    last.get_by_text("Kelengkapan, waktu, output, keterangan").click()
    last.get_by_label("Waktu").fill("15 menit")
    last.get_by_label("Waktu").blur()
    rows = desk.rows()
    assert (rows[0].teks, rows[3].teks, rows[3].waktu.nominal) == (
        "Menerima surat dari pengantar", "Memeriksa arsip", "15 menit",
    )  # fmt: skip
    decision = rows[3].simbol[0].exits
    assert isinstance(decision, Decision)
    assert [(one.label, one.to) for one in decision.exits] == [("ya", "selesai"), ("tidak", rows[2].simbol[0].id)]
    joined_and_parted(desk)
    page.evaluate("scrollTo(0, 0)")
    screens.look("editor-ponsel")
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("tab", name="Bagan").click()
    expect(page.locator(".sheet-paper").first).to_be_visible()
    screens.look("editor-ponsel-bagan")


def joined_and_parted(desk: Desk) -> None:
    """A joint symbol and two ways at once are made and undone on the card."""
    page = desk.page
    card = page.locator(".row-card").first
    card.get_by_label("Pelaksana").select_option("bersama yang lain …")
    expect(card.get_by_label("Bersama siapa")).to_be_focused()
    card.get_by_label("Bersama siapa").select_option(index=1)
    card.get_by_label("Sesudah ini").select_option("beberapa langkah serentak …")
    card.get_by_label("Jalur serentak 2").select_option("selesai")
    symbol = desk.rows()[0].simbol[0]
    assert len(symbol.pelaksana) == 2
    assert symbol.exits == Onward((desk.rows()[1].simbol[0].id, "selesai"))
    card.get_by_role("button", name="dari simbol bersama").click()
    card.get_by_role("button", name="Ke langkah berikutnya saja").click()
    expect(card.get_by_label("Sesudah ini")).to_have_value("")
    symbol = desk.rows()[0].simbol[0]
    assert len(symbol.pelaksana) == 1
    assert symbol.exits is None


def test_identity_and_reading(desk: Desk, screens: Screens) -> None:
    page = desk.open("#identitas").page
    page.get_by_label("Tanggal efektif").fill("20/8/2025")
    page.get_by_label("Tanggal efektif").blur()
    expect(page.get_by_label("Tanggal efektif")).to_have_value("20 Agustus 2025")
    page.get_by_role("button", name="Tambah Kualifikasi pelaksana").click()
    desk.type("Memahami tata naskah dinas")
    desk.press("Enter")
    desk.type("Mampu mengoperasikan komputer")
    page.get_by_label("Nama", exact=True).fill("Ahmad Contoh")
    page.get_by_label("Nama", exact=True).blur()
    expect(page.locator(".id-page")).to_contain_text("Ahmad Contoh")
    desk.saved()
    sop = draft_of(desk.document).sop
    assert sop.tanggal.efektif == "2025-08-20"
    assert sop.kualifikasi == ("Memahami tata naskah dinas", "Mampu mengoperasikan komputer")
    screens.look("editor-identitas")
    page.get_by_role("tab", name="Baca").click()
    expect(page.locator(".reading-paper")).to_contain_text("1. Pengadministrasi menerima surat.")
    screens.look("editor-baca")


def test_a_table_from_excel(desk: Desk, screens: Screens) -> None:
    page = desk.open().page
    desk.cell(2, "kegiatan").focus()
    page.evaluate(
        """(text) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            document.activeElement.dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        EXCEL,
    )
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("1 pelaksana baru: Notulis", timeout=20_000)
    screens.look("editor-tempel")
    dialog.get_by_role("button", name="Tempelkan 2 kegiatan").click()
    rows = desk.rows()
    assert [row.teks for row in rows[3:]] == ["Menyiapkan ruang rapat", "Mencatat daftar hadir"]
    assert rows[3].simbol[0].pelaksana == ("p1",)
    page.locator(".toast").get_by_role("button", name="Urungkan").click()
    expect(page.locator(".cell.body[data-column=no]")).to_have_count(3)


def test_without_script(browser: Browser, cast: Cast, document: Document, live_server: LiveServer) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    enter(context, cast.pegawai, live_server.url)
    page = context.new_page()
    page.goto(reverse("editor:edit", args=[document.pk]))
    expect(page.get_by_role("cell", name="Menerima surat")).to_be_visible()
    expect(page.locator(".plain-reading")).to_contain_text("1. Pengadministrasi menerima surat.")
    context.close()
