"""Coaching in the browser: a mentor comments and proposes beside the sheet, the author accepts, an answer helps all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from rambu.web.coaching import actions as coaching
from rambu.web.coaching.actions import Plan
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.people import actions as people
from rambu.web.people.models import Person
from tests.support.cast import Cast, make_cast, person
from tests.support.editing import PATIENCE, Desk, enter
from tests.support.library import draft_of, open_for
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def mentor(cast: Cast) -> Person:
    row = person(cast.kota, "Mira Mentor", "198001012005012009")
    people.give_role(by=None, person=row, office=cast.kota, kind="pendamping")
    found: Person = Person.objects.everywhere(reason="test").get(pk=row.pk)
    return found


@pytest.fixture
def document(cast: Cast, mentor: Person) -> Document:
    row = open_for(cast, cast.fresh("pegawai"))
    chief = cast.fresh("koordinator")
    library.assign(by=chief, document=row, person=mentor, part="pendamping", due=date(2027, 1, 31))
    return row


@pytest.fixture
def author(browser: Browser, cast: Cast, live_server: LiveServer) -> Iterator[Page]:
    """The author's own window."""
    context = browser.new_context(base_url=live_server.url, locale="id-ID", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    enter(context, cast.pegawai, live_server.url)
    yield context.new_page()
    context.close()


def test_a_mentor_and_an_author(
    page: Page, author: Page, cast: Cast, mentor: Person, document: Document, live_server: LiveServer, screens: Screens
) -> None:
    enter(page.context, mentor, live_server.url)
    page.goto("/pendampingan/")
    screens.look("pendampingan")
    page.get_by_role("link", name="Buka naskah").click()
    _comment(page, document, screens)
    _propose(page, document)
    Desk(page, document).leave()
    page.goto("about:blank")
    _accept(author, document)
    assert draft_of(document).sop.bagan[0].kegiatan[1].waktu.nominal == "25 menit"
    _ask(author, document)
    page.goto("/tanya/")
    page.get_by_role("link", name="Jawab", exact=True).click()
    page.get_by_label("Jawaban").fill("Pengadministrasi yang bertugas di loket.")
    page.get_by_role("button", name="Simpan jawaban").click()
    expect(page.get_by_text("Jawaban tersimpan.")).to_be_visible()
    enter(page.context, cast.koordinator, live_server.url)
    page.goto("/tanya/?cari=loket")
    expect(page.get_by_text("Pengadministrasi yang bertugas di loket.")).to_be_visible()
    screens.look("tanya-jawab")


def _comment(page: Page, document: Document, screens: Screens) -> None:
    desk = Desk(page, document)
    expect(page.locator("rambu-editor[data-ready]")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("button", name="Percakapan", exact=True).click()
    desk.cell(1, "waktu").click()
    field = page.get_by_label("Komentar baru")
    field.click()
    page.keyboard.type("Terlalu singkat? @Wat")
    page.get_by_role("option", name="Wati Pegawai").wait_for()
    page.keyboard.press("Enter")
    assert field.input_value() == "Terlalu singkat? @Wati Pegawai "
    page.get_by_role("button", name="Kirim komentar").click()
    expect(page.locator(".talk-thread")).to_contain_text("Kegiatan 2 · Waktu")
    expect(page.locator(".talk-mark")).to_have_text("1")
    screens.look("penyunting-percakapan")


def _propose(page: Page, document: Document) -> None:
    desk = Desk(page, document)
    page.get_by_role("button", name="Usulkan perubahan").click()
    desk.cell(0, "waktu").click()
    desk.press("ArrowDown", "Enter", "Control+a")
    desk.type("25 menit")
    desk.press("Enter")
    expect(page.locator(".talk-mine")).to_contain_text("1 perubahan")
    page.reload()
    page.get_by_role("button", name="Lanjutkan usulan (1 perubahan)").click()
    page.get_by_label("Penjelasan usulan").fill("Begitu menurut catatan loket.")
    page.get_by_role("button", name="Kirim usulan").click()
    expect(page.locator(".talk-proposal")).to_contain_text("25 menit")
    assert draft_of(document).sop.bagan[0].kegiatan[1].waktu.nominal == "10 menit"


def _accept(author: Page, document: Document) -> None:
    author.goto("/")
    expect(author.get_by_text("1 usulan untuk")).to_be_visible()
    desk = Desk(author, document).open()
    author.get_by_role("button", name="Percakapan 2", exact=True).click()
    author.get_by_role("button", name="Terima", exact=True).click()
    expect(desk.cell(1, "waktu")).to_contain_text("25 menit", timeout=PATIENCE)
    expect(author.locator(".talk-thread")).to_have_count(1)
    author.get_by_label("Balasan").fill("Sudah, terima kasih.")
    author.get_by_role("button", name="Kirim", exact=True).click()
    expect(author.get_by_text("Sudah, terima kasih.")).to_be_visible()
    author.get_by_role("button", name="Tandai selesai").click()
    expect(author.locator(".talk-thread")).to_have_count(0)


def _ask(author: Page, document: Document) -> None:
    desk = Desk(author, document)
    desk.cell(0, "kegiatan").click()
    author.get_by_role("link", name="Tanyakan kepada narasumber").click()
    expect(author.get_by_text("Menerima surat")).to_be_visible()
    author.get_by_label("Pertanyaan").fill("Siapa yang menerima surat di loket?")
    author.get_by_role("button", name="Kirim pertanyaan").click()
    expect(author.get_by_text("Pertanyaan terkirim.")).to_be_visible()


def test_a_pendampingan_and_the_progress(
    page: Page, author: Page, cast: Cast, mentor: Person, document: Document, live_server: LiveServer, screens: Screens
) -> None:
    plan = Plan("Pendampingan SOP (contoh)", date(2026, 12, 1), "Aula", [mentor], [cast.pegawai], [document])
    event = coaching.plan_event(by=mentor, office=cast.kota, plan=plan)
    enter(page.context, mentor, live_server.url)
    page.goto(reverse("coaching:event", args=[event.pk]))
    page.get_by_role("button", name="Mulai").click()
    expect(page.get_by_text("Berlangsung")).to_be_visible()
    author.goto(reverse("coaching:event", args=[event.pk]))
    author.get_by_label("Pertanyaan").fill("Kapan keputusan dipakai?")
    author.get_by_role("button", name="Tanyakan", exact=True).click()
    page.reload()
    screens.look("acara")
    page.get_by_label("Jawaban").fill("Bila ada lebih dari satu jalan.")
    page.get_by_role("button", name="Jawab dan terbitkan").click()
    page.get_by_role("button", name="Tutup pendampingan").click()
    page.get_by_role("link", name="Laporan").click()
    expect(page.get_by_text("Bila ada lebih dari satu jalan.")).to_be_visible()
    screens.look("laporan")
    enter(page.context, cast.koordinator, live_server.url)
    page.goto("/kemajuan/")
    screens.look("kemajuan")
    page.get_by_role("link", name="Tugasi menyusun").click()
    page.get_by_label("Judul SOP baru").fill("SOP Penerbitan Rekomendasi (contoh)")
    page.get_by_role("button", name="Beri tugas").click()
    expect(page.get_by_text("Wati Pegawai ditugasi menyusun")).to_be_visible()
