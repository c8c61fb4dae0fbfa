"""*Kantor* as its members see it, with offices, units and people in it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from rambu.web.people import actions
from tests.support.cast import DAY, PASSWORD, Cast, make_cast, person, unit
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def cast() -> Cast:
    """The cast, and a few more seats to look at."""
    cast = make_cast()
    usaha = unit(cast.kota, "Subbagian Tata Usaha", "subbagian")
    team = unit(cast.kota, "Tim Kerja Perencanaan dan Keuangan", "tim-kerja", usaha)
    for name, leads in (("Kepala Subbagian Tata Usaha", True), ("Perencana Ahli Muda", False)):
        actions.open_position(by=None, unit=usaha, name=name, leads=leads, opened=DAY)
    finance = actions.open_position(
        by=None, unit=team, name="Analis Keuangan Pusat dan Daerah", leads=False, opened=DAY
    )
    clerk = person(cast.kota, "Raden Mas Suryaningrat Prawirodirjo", "197001012000011009")
    actions.begin_tenure(by=None, person=clerk, position=finance, since=DAY)
    actions.begin_tenure(by=None, person=cast.koordinator, position=finance, since=DAY)
    return cast


def log_in(page: Page, name: str) -> None:
    """With the keyboard alone: the first field has the focus."""
    page.goto("/")
    expect(page.get_by_label("NIP atau surel")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Yang menunggu Anda")


def test_the_coordinator_walks_through_the_office(cast: Cast, page: Page, screens: Screens) -> None:
    log_in(page, cast.koordinator.login)
    screens.look("beranda-koordinator")
    page.goto("/kantor/")
    screens.look("pohon-kantor")
    page.goto(f"/kantor/{cast.kota.pk}/")
    screens.look("kantor-penuh")
    page.goto(f"/kantor/{cast.kota.pk}/orang/")
    screens.look("orang-kantor")
    page.goto(f"/orang/{cast.pegawai.pk}/")
    page.get_by_role("button", name="Buat kode sandi baru").click()
    expect(page.locator(".code")).to_be_visible()
    screens.look("kode")


def test_the_clerk_is_told_kindly_what_is_not_there(cast: Cast, page: Page, screens: Screens) -> None:
    log_in(page, cast.pegawai.login)
    page.goto(f"/kantor/{cast.other.pk}/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Halaman ini tidak ditemukan")
    screens.look("tidak-ditemukan")


def test_the_admin_keeps_types_and_merges(cast: Cast, page: Page, screens: Screens) -> None:
    log_in(page, cast.admin.login)
    page.goto("/kantor/")
    screens.look("pohon-admin")
    page.goto("/kantor/jenis/")
    screens.look("jenis")
    page.goto(f"/kantor/{cast.kota.pk}/gabung/")
    screens.look("gabung")
    page.get_by_label("Digabung ke").select_option("Kankemenag Kota Sebelah")
    page.get_by_role("button", name="Gabungkan untuk selamanya").click()
    expect(page.get_by_text("digantikan oleh Kankemenag Kota Sebelah")).to_be_visible()
    screens.look("sesudah-gabung")


def test_among_many_offices_one_is_typed(
    cast: Cast, page: Page, screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rambu.web.offices.picking.LISTED", 1)
    log_in(page, cast.admin.login)
    page.goto(f"/kantor/{cast.kua.pk}/pindah/")
    field = page.get_by_label("Kantor induk")
    field.press_sequentially("sebel")
    proposal = page.locator("datalist option")
    expect(proposal).to_have_count(1)
    screens.look("pindah-mengetik")
    field.fill(proposal.get_attribute("value") or "")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Kantor dipindahkan.")).to_be_visible()
    page.goto(f"/kantor/{cast.other.pk}/")
    expect(page.get_by_role("link", name="KUA Contoh Utara")).to_be_visible()
