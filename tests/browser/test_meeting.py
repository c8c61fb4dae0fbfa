"""A pleno in three browsers: who chairs, the wall, and a clerk with a phone; from the plan to the minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from rambu.web.library.models import Document
from tests.support.cast import Cast, make_cast
from tests.support.editing import PATIENCE, Desk, enter
from tests.support.meetings import submitted
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return submitted(cast)


def _window(browser: Browser, url: str, width: int, height: int) -> BrowserContext:
    context = browser.new_context(
        base_url=url, locale="id-ID", reduced_motion="reduce", viewport={"width": width, "height": height}
    )
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture
def wall(browser: Browser, cast: Cast, live_server: LiveServer) -> Iterator[Page]:
    """The projector."""
    context = _window(browser, live_server.url, 1280, 720)
    enter(context, cast.koordinator, live_server.url)
    yield context.new_page()
    context.close()


@pytest.fixture
def clerk(browser: Browser, cast: Cast, live_server: LiveServer) -> Iterator[Page]:
    """The clerk's phone."""
    context = _window(browser, live_server.url, 390, 780)
    enter(context, cast.pegawai, live_server.url)
    yield context.new_page()
    context.close()


def test_a_pleno(
    page: Page, wall: Page, clerk: Page, cast: Cast, document: Document, live_server: LiveServer, screens: Screens
) -> None:
    enter(page.context, cast.koordinator, live_server.url)
    _plan(page, screens)
    _answer(clerk)
    page.get_by_role("button", name="Mulai rapat").click()
    expect(page.locator(".hall-grid")).to_be_visible()
    _gather(page, wall, clerk)
    _present(page, wall, clerk, document, screens)
    _say(clerk, page)
    _correct(page, wall, document, screens)
    expect(clerk.locator(".hall-chart")).to_contain_text("25 menit")
    _close(page, screens)
    for one in (wall, clerk):
        one.goto("about:blank")


def _plan(page: Page, screens: Screens) -> None:
    page.goto("/rapat/")
    page.get_by_role("link", name="Rencanakan rapat").first.click()
    page.get_by_label("Nama rapat").fill("Rapat pleno SOP (contoh)")
    page.get_by_label("Tempat").fill("Aula")
    screens.look("rapat-rencana")
    page.get_by_role("button", name="Rencanakan dan undang").click()
    expect(page.locator(".agenda li")).to_have_count(5)
    item = page.locator(".agenda li.sop")
    item.focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".agenda li").nth(1)).to_have_class(re.compile("sop"))
    page.get_by_role("button", name="Susun ulang urutan").click()
    expect(page.get_by_text("Agenda disusun ulang")).to_be_visible()
    page.goto(page.url.partition("#")[0])
    screens.look("rapat")


def _answer(clerk: Page) -> None:
    clerk.goto("/")
    clerk.get_by_role("link", name="Jawab undangan").click()
    clerk.get_by_role("button", name="Saya hadir").click()
    expect(clerk.get_by_text("Jawaban Anda tersimpan")).to_be_visible()


def _gather(page: Page, wall: Page, clerk: Page) -> None:
    wall.goto(page.url.replace("pimpin", "layar"))
    expect(wall.locator(".qr")).to_be_visible()
    code = wall.locator(".wall-code .code").inner_text()
    clerk.goto(f"/rapat/masuk/?kode={code}")
    clerk.get_by_role("button", name="Catat kehadiran saya").click()
    expect(clerk.get_by_text("Kehadiran Anda tercatat.")).to_be_visible()
    expect(wall.get_by_text("1 orang hadir")).to_be_visible()


def _present(page: Page, wall: Page, clerk: Page, document: Document, screens: Screens) -> None:
    page.get_by_role("button", name="Pemaparan").click()
    page.locator(".agenda-line", has_text="Surat Masuk").click()
    for one in (page, wall, clerk):
        expect(one.locator(".hall-title")).to_have_text("SOP Pelayanan Surat Masuk (contoh)")
    page.locator(".spot[data-field=kegiatan], .spot[data-field=teks]").nth(1).click()
    expect(wall.locator("tr.lit")).to_contain_text("Memeriksa surat")
    expect(clerk.locator(".light.lit")).to_have_count(1)
    sizes = wall.evaluate(
        "() => [...document.querySelectorAll('.wall-sheet td, .wall-sheet th, .wall-sheet h2, .hall-names span')]"
        ".filter((one) => one.offsetParent).map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert sizes
    assert min(sizes) >= 24
    if screens.folder:
        wall.screenshot(path=screens.folder / "layar-1280.png")
        clerk.screenshot(path=screens.folder / "ikuti-390.png", full_page=True)


def _say(clerk: Page, page: Page) -> None:
    clerk.get_by_label("Tentang").select_option(label="2. Memeriksa surat")
    clerk.get_by_label("Masukan", exact=True).fill("Sepuluh menit terlalu singkat.")
    clerk.get_by_role("button", name="Kirim masukan").click()
    expect(page.locator(".hall-panel")).to_contain_text("Sepuluh menit terlalu singkat.")


def _correct(page: Page, wall: Page, document: Document, screens: Screens) -> None:
    screens.look("pimpin")
    page.get_by_role("link", name="Susun koreksi", exact=True).click()
    desk = Desk(page, document)
    expect(page.locator("rambu-editor[data-ready]")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("naskah baru berubah bila rapat menerimanya")).to_be_visible()
    desk.cell(0, "waktu").click()
    desk.press("ArrowDown", "Enter", "Control+a")
    desk.type("25 menit")
    desk.press("Enter")
    expect(page.locator("[data-count]")).to_have_text("1 perubahan")
    screens.look("susun-koreksi")
    page.get_by_role("button", name="Ajukan koreksi").click()
    expect(page.locator(".effect.big")).to_contain_text("otal waktu 20 menit → 35 menit")
    screens.look("koreksi")
    page.get_by_role("button", name="Tampilkan di layar").click()
    expect(wall.locator(".hall-compared .effect")).to_contain_text("35 menit")
    if screens.folder:
        wall.screenshot(path=screens.folder / "layar-koreksi-1280.png")
    page.get_by_label("Alasan keputusan").fill("Menurut catatan loket.")
    page.get_by_role("button", name="Terima", exact=True).click()
    expect(page.locator(".hall-panel")).to_contain_text("Menurut catatan loket.")


def _close(page: Page, screens: Screens) -> None:
    page.get_by_role("button", name="Tutup rapat").click()
    expect(page.get_by_text("Rapat ditutup")).to_be_visible()
    screens.look("rapat-selesai")
    page.get_by_role("link", name="Sunting Notulen").click()
    expect(page.get_by_label("Isi")).to_have_value(re.compile("Menurut catatan loket"))
    page.go_back()
    page.get_by_role("button", name="Rencanakan penyusunan final").click()
    expect(page.get_by_text("Penyusunan final direncanakan")).to_be_visible()
