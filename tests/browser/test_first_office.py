"""A new Rambu: the first office and its administrator, a unit, a position, a colleague who is invited and logs in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.screens import Screens

PASSWORD = "kertas-di-atas-meja"
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()


def begin(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Jenis kantor").select_option("Kantor Kementerian Agama Kabupaten/Kota")
    page.get_by_label("Nama kantor").fill("Kankemenag Kota Contoh")
    page.get_by_label("Kode kantor").fill("417001")
    page.get_by_label("Nama lengkap").fill("Sri Contoh")
    page.get_by_label("NIP").fill("19800101 200501 2 001")
    page.get_by_label("Sandi baru", exact=True).fill(PASSWORD)
    page.get_by_label("Sandi baru, sekali lagi").fill(PASSWORD)
    press(page, "Mulai memakai Rambu")


def add_unit(page: Page) -> None:
    follow(page, "Tambah unit")
    page.get_by_label("Jenis unit").select_option("Seksi")
    page.get_by_label("Nama unit").fill("Seksi Pendidikan Madrasah")
    press(page, "Tambah unit")
    follow(page, "Seksi Pendidikan Madrasah")
    follow(page, "Tambah jabatan")
    page.get_by_label("Nama jabatan").fill("Kepala Seksi")
    page.get_by_label("Jabatan ini memimpin unit").check()
    press(page, "Tambah jabatan")


def test_from_nothing_to_a_colleague(page: Page, screens: Screens) -> None:
    page.goto("/")
    screens.look("mulai")
    begin(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kankemenag Kota Contoh")
    screens.look("kantor-baru")
    page.goto("/")
    screens.look("beranda-admin")
    page.goto("/kantor/")
    follow(page, "Kankemenag Kota Contoh")
    add_unit(page)
    screens.look("unit")
    page.goto("/kantor/")
    follow(page, "Kankemenag Kota Contoh")
    follow(page, "Orang (1)")
    follow(page, "Daftarkan orang")
    page.get_by_label("Nama lengkap").fill("Budi Contoh")
    page.get_by_label("NIP").fill("198502022010011002")
    screens.look("daftarkan-orang")
    press(page, "Daftarkan")
    follow(page, "Tempatkan pada jabatan")
    page.get_by_label("Jabatan").select_option("Kepala Seksi – Seksi Pendidikan Madrasah")
    press(page, "Tempatkan")
    expect(page.get_by_role("button", name="Urungkan")).to_be_visible()
    screens.look("orang")
    press(page, "Undang")
    screens.look("undangan")
    link = page.locator(".code").inner_text()
    page.goto("/orang/")
    screens.look("daftar-orang")
    follow(page, "Jejak perubahan")
    screens.look("jejak")
    page.locator("details.menu summary").click()
    press(page, "Keluar")
    screens.look("masuk")
    page.goto(link)
    screens.look("tetapkan-sandi")
    page.get_by_label("Sandi baru", exact=True).fill(PASSWORD)
    page.get_by_label("Sandi baru, sekali lagi").fill(PASSWORD)
    press(page, "Tetapkan sandi dan masuk")
    expect(page.get_by_role("heading", level=1)).to_have_text("Yang menunggu Anda")
    screens.look("beranda-pegawai")
    page.goto("/akun/")
    screens.look("akun")
    follow(page, "Kantor")
    screens.look("kantor-pegawai")


def test_urungkan_takes_a_new_name_back(page: Page, screens: Screens) -> None:
    begin(page)
    follow(page, "Ubah nama, kode, atau jenis")
    page.get_by_label("Nama kantor").fill("Kankemenag Kota Lain")
    press(page, "Simpan perubahan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kankemenag Kota Lain")
    screens.look("urungkan")
    press(page, "Urungkan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kankemenag Kota Contoh")
    follow(page, "Peran")
    screens.look("peran")
    follow(page, "Beri peran")
    screens.look("beri-peran")


def test_a_wrong_password_is_refused_kindly(page: Page, screens: Screens) -> None:
    begin(page)
    page.locator("details.menu summary").click()
    press(page, "Keluar")
    page.get_by_label("NIP atau surel").fill("198001012005012001")
    page.get_by_label("Sandi").fill("salah-sama-sekali")
    press(page, "Masuk")
    expect(page.get_by_text("tidak cocok")).to_be_visible()
    screens.look("masuk-salah")
