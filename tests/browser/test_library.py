"""*Pustaka*: a SOP from its first line to its revision, as its author and the coordinator see it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from rambu.samples import sample
from rambu.sop import SetKegiatan
from rambu.web.library import actions
from rambu.web.library.models import Document
from rambu.web.library.states import State
from rambu.web.offices.models.span import today
from tests.support.cast import PASSWORD, Cast, make_cast, unit
from tests.support.library import draft_of, put_in_force
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def cast() -> Cast:
    """The cast, with a few SOPs of the clerk."""
    cast = make_cast()
    names = ("arsip-surat-masuk", "arsip-surat-keluar", "kepegawaian-cuti", "madrasah-pelayanan-tamu")
    for n, name in enumerate(names):
        document = actions.open_document(by=cast.pegawai, unit=cast.unit, sop=sample(name))
        due = today() + timedelta(days=10 * n - 10)
        actions.assign(by=None, document=document, person=cast.pegawai, part="penyusun", due=due)
        if n < 2:
            put_in_force(document, f"B-{n + 1}/contoh")
    actions.adopt_document(by=None, source=documents()[0], unit=unit(cast.kua, "Pelayanan KUA"))
    return cast


def documents() -> list[Document]:
    return list(Document.objects.everywhere(reason="test").order_by("pk"))


def revised() -> Document:
    """The first one, with a draft that changes a step."""
    document = documents()[0]
    draft = actions.open_draft(by=None, document=document, reason="Waktu dipercepat")
    rows = draft.sop.bagan[0].kegiatan
    edits = [SetKegiatan(rows[0].id, "waktu.nominal", "2 menit"), SetKegiatan(rows[1].id, "teks", "Memindai surat")]
    actions.edit_draft(by=None, draft=draft, edits=edits, base=0, key="a")
    return document


def log_in(page: Page, name: str) -> None:
    page.goto("/masuk/")
    page.get_by_label("NIP atau surel").fill(name)
    page.get_by_label("Sandi", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Yang menunggu Anda")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def test_the_author_finds_writes_submits_and_takes_it_back(cast: Cast, page: Page, screens: Screens) -> None:
    log_in(page, cast.pegawai.login)
    screens.look("beranda-penyusun")
    page.get_by_role("link", name="Pustaka").first.click()
    screens.look("pustaka")
    page.locator(".library-filters summary").click()
    page.get_by_label("Pelaksana").fill("kepala kantor")
    page.keyboard.press("Enter")
    expect(page.get_by_text("sesuai saringan")).to_be_visible()
    page.get_by_text("Simpan pandangan ini").click()
    page.get_by_label("Nama pandangan").fill("Kepala kantor")
    press(page, "Simpan")
    expect(page.get_by_role("navigation", name="Pandangan saya")).to_contain_text("Kepala kantor")
    screens.look("pustaka-tersaring")
    page.goto("/pustaka/baru/")
    screens.look("buat-sop")
    page.goto(f"/pustaka/{documents()[2].pk}/")
    screens.look("sop-draf")
    press(page, "Ajukan")
    expect(page.locator(".way [aria-current]")).to_have_text("Diperiksa atasan")
    press(page, "Urungkan")
    expect(page.locator(".way [aria-current]")).to_have_text("Draf")


def test_the_coordinator_chooses_returns_legalises_and_compares(cast: Cast, page: Page, screens: Screens) -> None:
    document = revised()
    log_in(page, cast.koordinator.login)
    page.goto("/pustaka/?keadaan=draf")
    expect(page.locator(".chosen")).to_have_css("position", "static")
    page.get_by_label("Pilih semua di halaman ini").check()
    expect(page.locator(".chosen")).to_have_css("position", "sticky")
    screens.look("pustaka-dipilih")
    page.locator(".chosen").get_by_role("button", name="Tugaskan").click()
    screens.look("tugaskan-banyak")
    page.goto(f"/pustaka/{document.pk}/banding/")
    expect(page.locator(".redlined ins").first).to_be_visible()
    screens.look("banding")
    draft = draft_of(document)
    draft.state = State.MENUNGGU_TANDA_TANGAN
    draft.save()
    page.goto(f"/pustaka/{document.pk}/")
    page.get_by_role("link", name="Catat pengesahan").click()
    screens.look("sahkan")
    page.get_by_label("Nomor SOP").fill("B-1/R1/contoh")
    page.get_by_label("Disahkan oleh (jabatan)").fill("Kepala Kantor")
    page.get_by_label("Nama pejabat").fill("Budi Contoh")
    press(page, "Sahkan dan berlakukan")
    expect(page.get_by_text("Pengesahan dicatat.")).to_be_visible()
    screens.look("sop-berlaku")
    page.goto(f"/pustaka/{documents()[4].pk}/")
    expect(page.get_by_text("Naskah asal sudah direvisi.")).to_be_visible()
    press(page, "Ambil perubahannya")
    expect(page.get_by_text("Perubahan naskah asal ada di draf Anda")).to_be_visible()
    screens.look("sop-pakai-bersama")
    page.goto(f"/pustaka/{document.pk}/riwayat/")
    screens.look("riwayat")


def test_one_name_for_the_same_thing(cast: Cast, page: Page, screens: Screens) -> None:
    log_in(page, cast.koordinator.login)
    page.goto("/pustaka/acuan/?jenis=jabatan")
    screens.look("acuan")
    page.get_by_label(re.compile("^Pilih Kepala Kantor")).first.check()
    press(page, "Ganti atau satukan nama")
    screens.look("ganti-nama")
    page.get_by_label("Nama yang dipakai").fill("Kepala Kantor Kemenag")
    press(page, "Ganti di semua draf")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kepala Kantor Kemenag")
    screens.look("nama-diganti")
    press(page, "Urungkan semuanya")
    expect(page.get_by_text("diurungkan").first).to_be_visible()
    page.goto("/pustaka/tahap/")
    screens.look("tahap")
