"""The first SOP of ten steps and two decisions: with the keyboard alone, and with the mouse; repairs of findings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from rambu.diagram import draw
from rambu.rules import check
from rambu.sop import Decision, SideHint, Sop
from rambu.web.library import actions
from rambu.web.library.models import Document
from tests.support.cast import Cast, make_cast
from tests.support.editing import Desk, enter
from tests.support.library import draft_of, open_for
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

STEPS = [
    ("Mengajukan permohonan legalisasi", "1"),
    ("Menerima berkas", "2"),
    ("Memeriksa kelengkapan berkas", "2"),
    ("Mencocokkan fotokopi dengan ijazah asli", "2"),
    ("Membubuhkan stempel", "2"),
    ("Meneliti hasil legalisasi", "3"),
    ("Menandatangani legalisasi", "3"),
    ("Mencatat pada buku agenda", "2"),
    ("Menyerahkan legalisasi", "2"),
    ("Mengarsipkan fotokopi", "2"),
]


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def empty(cast: Cast) -> Document:
    return actions.open_document(by=cast.fresh("pegawai"), unit=cast.unit, title="SOP Legalisasi Ijazah (contoh)")


@pytest.fixture
def desk(page: Page, cast: Cast, empty: Document, live_server: LiveServer) -> Iterator[Desk]:
    enter(page.context, cast.pegawai, live_server.url)
    desk = Desk(page, empty)
    yield desk
    desk.leave()


def sop_of(document: Document) -> Sop:
    return draft_of(document).sop


def exits(desk: Desk, row: int) -> dict[str, int]:
    """Label → number of the row that the decision of a row leads to."""
    rows = desk.rows()
    places = {symbol.id: at for at, one in enumerate(rows, 1) for symbol in one.simbol}
    decision = rows[row - 1].simbol[0].exits
    assert isinstance(decision, Decision)
    return {one.label: places[str(one.to)] for one in decision.exits}


def test_with_the_keyboard_alone(desk: Desk, empty: Document, screens: Screens) -> None:
    desk.open()
    page = desk.page
    screens.look("editor-kosong")
    # Three performers: the first name begins the chart, each Tab and Enter adds the next.
    page.locator(".cell.head.performer").first.focus()
    desk.press("Enter")
    desk.type("Pemohon")
    desk.press("Enter")
    for name in ("Pengadministrasi", "Kepala Madrasah"):
        page.get_by_role("toolbar").get_by_role("button", name="Tambah pelaksana").focus()
        desk.press("Enter")
        desk.type(name)
        desk.press("Enter")
    # What is typed line by line becomes the steps.
    page.locator(".cell.head.performer").first.focus()
    desk.press("Control+Enter")
    for text, _ in STEPS:
        desk.type(text)
        desk.press("Enter")
    desk.press("Enter")
    assert [row.teks for row in desk.rows()] == [text for text, _ in STEPS]
    # A digit puts the symbol below its performer.
    page.locator('.cell.body[data-column="kegiatan"]').first.focus()
    desk.press("ArrowRight")
    for _, column in STEPS:
        desk.press(column, "ArrowDown")
    # Two decisions: K, the row of yes, the row of no.
    desk.cell(2, "1").focus()
    desk.press("k", "Enter")
    desk.type("1")
    desk.press("Enter")
    expect(desk.cell(2, "1")).to_be_focused()
    desk.cell(5, "2").focus()
    desk.press("k")
    desk.type("7")
    desk.press("Enter")
    # An answer of the server that comes in meanwhile leaves alone what is typed.
    desk.type("5")
    desk.saved()
    desk.press("Enter")
    assert exits(desk, 3) == {"ya": 4, "tidak": 1}
    assert exits(desk, 6) == {"ya": 7, "tidak": 5}
    # The rest of a row with Tab.
    desk.cell(0, "kegiatan").focus()
    desk.press("Tab", "Tab")
    desk.type("Ijazah asli")
    desk.press("Alt+Enter")
    desk.type("Fotokopi ijazah")
    desk.press("Tab")
    desk.type("5 menit")
    desk.press("Tab")
    desk.type("Berkas permohonan")
    desk.press("Enter")
    first = desk.rows()[0]
    assert (first.kelengkapan, first.waktu.nominal, first.output) == (
        ("Ijazah asli", "Fotokopi ijazah"), "5 menit", ("Berkas permohonan",),
    )  # fmt: skip
    columns = [one.nama for one in sop_of(empty).bagan[0].pelaksana]
    assert columns == ["Pemohon", "Pengadministrasi", "Kepala Madrasah"]
    flow = {one.rule for one in check(sop_of(empty)) if one.rule.startswith("alur.") and one.severity == "wajib"}
    assert flow == set()
    # Undo and redo, pressed in quick succession.
    desk.press("Control+z")
    expect(desk.cell(0, "output")).to_have_text("kosong")
    desk.press("Control+z", "Control+y", "Control+y")
    expect(desk.cell(0, "output")).to_have_text("Berkas permohonan")
    assert desk.rows()[0].output == ("Berkas permohonan",)
    screens.look("editor-sepuluh-langkah")


def centre(of: Locator) -> tuple[float, float]:
    box = of.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, one: Locator, to: Locator) -> None:
    page.mouse.move(*centre(one))
    page.mouse.down()
    page.mouse.move(*centre(to), steps=4)
    page.mouse.up()


def test_with_the_mouse(page: Page, cast: Cast, live_server: LiveServer, screens: Screens) -> None:
    document = open_for(cast, cast.fresh("pegawai"))
    enter(page.context, cast.pegawai, live_server.url)
    desk = Desk(page, document).open()
    # A new row with the button; its words, and its performer by a click.
    page.get_by_role("button", name="Tambah kegiatan").last.click()
    desk.type("Memeriksa arsip")
    desk.cell(3, "0").click()
    assert desk.rows()[3].simbol[0].pelaksana == ("p1",)
    # The diamond of the toolbar, exits by pointing at rows.
    page.get_by_role("toolbar").get_by_role("button", name="Keputusan").click()
    card = page.get_by_role("dialog", name="Simbol")
    card.get_by_label("Menuju, jalan keluar 1").click()
    desk.cell(2, "waktu").click()
    # Where a line leaves is a wish for the drawing.
    card.get_by_label("Sisi keluar garis 1").select_option(label="keluar di kiri")
    card.get_by_label("Menuju, jalan keluar 2").click()
    desk.cell(0, "kegiatan").click()
    expect(card).to_be_hidden()
    assert exits(desk, 4) == {"ya": 3, "tidak": 1}
    [wish] = sop_of(document).bagan[0].petunjuk
    assert isinstance(wish, SideHint)
    assert (wish.symbol, wish.side) == (desk.rows()[3].simbol[0].id, "kiri")
    [line] = [line for page_ in draw(sop_of(document)).pages for line in page_.lines if line.source == "4"][:1]
    assert line.points[1][0] < line.points[0][0]
    # A click beside the symbol asks what is meant; dragging moves at once.
    desk.cell(0, "1").click()
    page.get_by_role("menuitem", name="Bersama Kepala Seksi").click()
    assert desk.rows()[0].simbol[0].pelaksana == ("p1", "p2")
    drag(page, desk.cell(2, "0").locator(".knob"), desk.cell(2, "1"))
    assert desk.rows()[2].simbol[0].pelaksana == ("p2",)
    # Rows are dragged by their handle, taken away, and brought back.
    desk.cell(3, "waktu").hover()
    drag(page, page.get_by_role("button", name="Menu baris 4"), desk.cell(1, "no"))
    desk.cell(1, "no").click(button="right")
    page.get_by_role("menuitem", name="Hapus kegiatan").click()
    expect(page.get_by_text("dihapus.")).to_be_visible()
    page.locator(".toast").get_by_role("button", name="Urungkan").click()
    expect(page.locator(".cell.body[data-column=no]")).to_have_count(4)
    # A finding is repaired with its button.
    desk.cell(3, "kegiatan").click()
    desk.press("Control+a")
    desk.type("Memeriksa surat simpanan")
    desk.press("Tab")
    repair = page.locator(".finding-group.open .repair").first
    expect(repair).to_contain_text("Jadikan keputusan")
    repair.click()
    expect(repair).to_be_hidden()
    assert isinstance(desk.rows()[3].simbol[0].exits, Decision)
    screens.look("editor-tetikus")
    desk.leave()
