"""Beside others and on a dropped line: nothing that was typed is lost, and who is here is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from rambu.web.library import actions
from rambu.web.library.models import Assignment, Document
from tests.support.cast import Cast, make_cast
from tests.support.editing import Desk, enter
from tests.support.library import open_for
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
MEANWHILE = 20_000


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return open_for(cast, cast.fresh("pegawai"))


@pytest.fixture
def desk(page: Page, cast: Cast, document: Document, live_server: LiveServer) -> Iterator[Desk]:
    enter(page.context, cast.pegawai, live_server.url)
    desk = Desk(page, document).open()
    yield desk
    desk.leave()


def write(desk: Desk, row: int, column: str, text: str) -> None:
    desk.cell(row, column).click()
    desk.press("Control+a")
    desk.type(text)
    desk.press("Tab")


def test_work_goes_on_without_a_line(desk: Desk, screens: Screens) -> None:
    desk.saved()
    desk.page.context.set_offline(True)
    write(desk, 0, "kegiatan", "Menerima surat tanpa sambungan")
    desk.cell(2, "kegiatan").focus()
    desk.press("Control+Enter")
    desk.type("Menulis baris baru")
    desk.press("Tab", "2")
    status = desk.page.locator(".editor-status")
    expect(status).to_contain_text("Luring – ")
    expect(desk.cell(0, "kegiatan")).to_have_text("Menerima surat tanpa sambungan")
    expect(desk.cell(3, "kegiatan")).to_have_text("Menulis baris baru")
    screens.look("editor-luring")
    desk.page.context.set_offline(False)
    expect(status).to_contain_text("Tersimpan", timeout=MEANWHILE)
    rows = desk.rows()
    assert [row.teks for row in rows][::3] == ["Menerima surat tanpa sambungan", "Menulis baris baru"]
    assert rows[3].simbol[0].pelaksana == ("p2",)


def test_two_people_write_at_once(desk: Desk, cast: Cast, browser: Browser, live_server: LiveServer) -> None:
    part = Assignment.Part.PEMBANTU
    actions.assign(by=cast.fresh("pegawai"), document=desk.document, person=cast.fresh("koordinator"), part=part)
    context = browser.new_context(base_url=live_server.url, locale="id-ID", reduced_motion="reduce")
    enter(context, cast.koordinator, live_server.url)
    other = Desk(context.new_page(), desk.document).open()
    # Each sees the other.
    expect(desk.page.locator(".person")).to_have_text("KK", timeout=MEANWHILE)
    # What does not touch is merged.
    write(other, 2, "waktu", "7 menit")
    write(desk, 0, "waktu", "6 menit")
    expect(desk.cell(2, "waktu")).to_have_text("7 menit", timeout=MEANWHILE)
    expect(other.cell(0, "waktu")).to_have_text("6 menit", timeout=MEANWHILE)
    # What does is shown for a choice, and the other words are kept.
    context.set_offline(True)
    write(other, 1, "kegiatan", "Meneliti surat")
    write(desk, 1, "kegiatan", "Menelaah surat")
    desk.saved()
    context.set_offline(False)
    choice = other.page.get_by_role("dialog")
    expect(choice).to_be_visible(timeout=MEANWHILE)
    expect(choice).to_contain_text("Menelaah surat")
    expect(choice).to_contain_text("Meneliti surat")
    Screens(other.page, None).look("editor-pilihan")
    choice.get_by_role("button", name="Pakai tulisan Wati Pegawai").click()
    expect(other.cell(1, "kegiatan")).to_have_text("Menelaah surat")
    other.page.get_by_role("button", name="tulisan disimpan terpisah").click()
    expect(other.page.get_by_role("dialog")).to_contain_text("Meneliti surat")
    other.leave()
    context.close()
    assert desk.rows()[1].teks == "Menelaah surat"
