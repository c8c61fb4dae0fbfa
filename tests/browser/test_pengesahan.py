"""From a unit's package to a numbered SOP that waits for its signature, as the unit and the coordinator see it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from rambu.samples import sample
from rambu.web.library import actions
from rambu.web.library.models import Document
from rambu.web.library.states import State
from tests.support.approval import number_by, put_in
from tests.support.cast import PASSWORD, Cast, make_cast
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def cast() -> Cast:
    """The cast, with two drafts of the clerk; the office numbers by a pattern."""
    cast = make_cast()
    for name in ("arsip-surat-masuk", "arsip-surat-keluar"):
        actions.open_document(by=cast.pegawai, unit=cast.unit, sop=sample(name))
    number_by(cast)
    return cast


def log_in(page: Page, name: str) -> None:
    page.context.clear_cookies()
    page.goto("/masuk/")
    page.get_by_label("NIP atau surel").fill(name)
    page.get_by_label("Sandi", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Yang menunggu Anda")


def said(page: Page, words: str) -> None:
    expect(page.get_by_text(words).first).to_be_visible()


def test_from_a_package_to_the_signature(cast: Cast, page: Page, screens: Screens) -> None:
    log_in(page, cast.pegawai.login)
    page.goto("/pengajuan/")
    page.get_by_role("link", name="Susun paket").click()
    page.get_by_label("Pengantar").fill("Dua SOP persuratan (contoh), mohon dibahas.")
    screens.look("susun-paket")
    page.get_by_role("button", name="Ajukan paket").click()
    said(page, "Paket diajukan.")
    screens.look("paket")
    first, second = Document.objects.everywhere(reason="test").order_by("pk")
    put_in(first, State.UJI_COBA)
    put_in(second, State.PENYUSUNAN_FINAL)
    page.goto(f"/pustaka/{first.pk}/akhir/")
    said(page, "Uji coba belum dicatat.")
    page.get_by_role("link", name="Catat uji coba").click()
    page.get_by_label("Berjalan seperti naskah").check()
    page.get_by_role("button", name="Catat uji coba").click()
    said(page, "Uji coba dicatat.")
    screens.look("pembacaan-akhir")
    page.get_by_role("button", name="Nyatakan sudah dibaca").click()
    said(page, "sudah dibaca unit")
    log_in(page, cast.koordinator.login)
    page.goto(f"/pustaka/{first.pk}/")
    page.get_by_role("button", name="Teruskan").click()
    said(page, "Draf diteruskan ke tahap berikutnya.")
    page.get_by_role("link", name="Beri nomor dan kirim untuk ditandatangani").click()
    page.get_by_label("Jabatan penanda tangan").fill("Kepala Kantor")
    page.get_by_label("Nama pejabat").fill("Budi Contoh")
    screens.look("kirim")
    page.get_by_role("button", name="Beri nomor dan kirim").click()
    said(page, "Naskah bernomor dan menunggu tanda tangan.")
    page.get_by_role("link", name="Lihat pengesahan").click()
    said(page, "Yang ditandatangani")
    screens.look("pengesahan-satu")
    page.goto("/pengesahan/")
    screens.look("pengesahan")
