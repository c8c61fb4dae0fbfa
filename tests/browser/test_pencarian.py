"""A SOP is looked up from any page: one key, a few letters, the row that matches."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from rambu.sop import load
from tests.support.cast import PASSWORD, Cast, make_cast
from tests.support.library import open_for, put_in_force
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*.sop.yaml"))


@pytest.fixture
def cast() -> Cast:
    """The clerk's unit has all the examples, every third still a draft."""
    cast = make_cast()
    for number, path in enumerate(EXAMPLES):
        document = open_for(cast, cast.pegawai, load(path))
        if number % 3:
            put_in_force(document, f"B-{number}/contoh")
    return cast


def test_a_clerk_looks_a_procedure_up(cast: Cast, page: Page, screens: Screens) -> None:
    page.goto("/")
    page.get_by_label("NIP atau surel").fill(cast.pegawai.login)
    page.get_by_label("Sandi", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Yang menunggu Anda")

    page.keyboard.press("/")
    box = page.get_by_role("searchbox", name="Cari SOP")
    expect(box).to_be_focused()
    screens.look("cari-kosong")
    page.keyboard.type("penerimaan berkas pend")
    expect(page.locator(".hits mark").first).to_be_visible()
    expect(page.locator(".hits")).to_contain_text("Kegiatan")
    screens.look("cari-hasil")

    box.fill("legalsiasi ijasah")
    expect(page.get_by_text("Maksud Anda:")).to_be_visible()
    expect(page.locator(".hit-title").first).to_contain_text("Legalisasi")
    screens.look("cari-salah-ketik")
    box.fill("gajah terbang")
    expect(page.get_by_text("Tidak ada SOP yang cocok")).to_be_visible()
    box.fill("")
    expect(page.locator(".hits")).to_have_count(0)

    page.get_by_role("heading", level=1).click()
    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.keyboard.type("surat")
    page.keyboard.press("Enter")
    expect(page).to_have_title("Cari “surat” · Rambu")
    expect(page.locator(".hit-title").first).to_contain_text("Surat")
    screens.look("cari-halaman")

    page.goto("/pustaka/")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.keyboard.type("pemusn")
    expect(page.locator("#hasil-cari .hit-title").first).to_contain_text("Pemusnahan Arsip")
    screens.look("pustaka-cari")
