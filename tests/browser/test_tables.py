"""Tables sort, filter, copy and are saved; "?" lists the keys; filters act in place. Without script all is plain."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from rambu.web.people import actions
from tests.browser.test_kantor import log_in
from tests.support.cast import Cast, make_cast, person
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

NAMES = ("Zaenal", "Ahmad 10", "Ahmad 9", "éko", "=1+1", "Budi", "Citra", "Dedi")


@pytest.fixture
def cast() -> Cast:
    """The cast with enough people to filter."""
    cast = make_cast()
    for n, name in enumerate(NAMES):
        row = person(cast.kota, name, str(198001012005016001 + n))
        actions.give_role(by=None, person=row, office=cast.kota, kind="pembaca")
    return cast


def first_column(page: Page) -> list[str]:
    return [name.split(" belum")[0] for name in page.locator("tbody tr:not([hidden]) th a").all_inner_texts()]


def test_a_table_sorts_filters_copies_and_is_saved(cast: Cast, page: Page, screens: Screens, tmp_path: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    log_in(page, cast.koordinator.login)
    page.goto(f"/kantor/{cast.kota.pk}/orang/")
    head = page.get_by_role("columnheader", name="Nama")
    for order in ("ascending", "descending"):
        head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", order)
    names = first_column(page)
    assert names[0] == "Zaenal"
    assert names.index("Ahmad 10") < names.index("Ahmad 9")
    assert names.index("éko") < names.index("Dedi")
    screens.look("tabel-orang")
    page.goto(f"/kantor/{cast.kota.pk}/peran/")
    page.get_by_placeholder("Saring baris yang tampil").fill("ahmad")
    expect(page.get_by_text("2 dari 9 baris")).to_be_visible()
    screens.look("tabel-peran")
    page.get_by_role("button", name="Salin tabel").click()
    expect(page.get_by_text("Tersalin")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[0].split("\t") == ["Orang", "Peran", "Diberikan di"]
    assert [line.split("\t")[0] for line in copied[1:]] == ["Ahmad 10", "Ahmad 9"]
    page.get_by_placeholder("Saring baris yang tampil").fill("")
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh CSV").click()
    download.value.save_as(tmp_path / "peran.csv")
    assert download.value.suggested_filename == "peran.csv"
    assert "\n'=1+1" in (tmp_path / "peran.csv").read_text(encoding="utf-8-sig")


def test_filters_act_in_place_and_keys_are_listed(cast: Cast, page: Page, screens: Screens) -> None:
    log_in(page, cast.admin.login)
    page.goto("/orang/")
    page.evaluate("window.kept = 1")
    page.get_by_label("Cari nama, NIP, atau surel").fill("zaenal")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page).to_have_url("/orang/?cari=zaenal&yang=aktif")
    page.get_by_label("Tampilkan").select_option("Nonaktif")
    expect(page.get_by_text("Tidak ada orang yang cocok")).to_be_visible()
    assert page.evaluate("window.kept") == 1
    page.go_back()
    expect(page.locator("tbody tr")).to_have_count(1)
    assert page.evaluate("Object.keys(localStorage)") == []
    page.goto("/jejak/")
    page.get_by_label("Perbuatan").select_option("mendaftarkan …")
    expect(page.locator("tbody tr").first).to_contain_text("mendaftarkan")
    expect(page.get_by_role("button", name="Salin tabel")).to_have_count(1)
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("daftar ini")
    screens.look("daftar-tombol")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_without_script_lists_are_read_and_searched(cast: Cast, browser: Browser, live_server: LiveServer) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("NIP atau surel").fill(cast.koordinator.login)
    page.get_by_label("Sandi").fill("sandi-contoh-yang-panjang")
    page.get_by_role("button", name="Masuk").click()
    page.goto("/orang/?cari=zaenal")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator(".table-tools")).to_have_count(0)
    expect(page.get_by_role("button", name="Daftar tombol")).to_have_count(0)
    context.close()
