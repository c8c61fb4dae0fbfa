"""A citizen finds a service, reads what is needed, prints it; nothing runs in his browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from rambu.samples import sample
from rambu.web.catalogue import actions
from rambu.web.library.models import Document
from tests.support.cast import Cast, make_cast
from tests.support.library import open_for, put_in_force
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

SERVICES = ("madrasah-legalisasi-ijazah", "ptsp-pengaduan", "kua-pendaftaran-nikah", "ptsp-konsultasi")


@pytest.fixture
def cast() -> Cast:
    """An office with four services, and a procedure that stays inside."""
    cast = make_cast()
    for number, name in enumerate((*SERVICES, "keuangan-gaji"), start=1):
        put_in_force(open_for(cast, cast.pegawai, sample(name)), f"B-{number}/contoh")
    complaints = "Loket PTSP lantai 1 (contoh)\nTelepon 0271-000000 (contoh)"
    actions.set_policy(by=None, office=cast.kota, default="pelayanan", complaints=complaints)
    ijazah = Document.objects.everywhere(reason="test").get(number="B-1/contoh")
    product = "Fotokopi ijazah yang dilegalisasi"
    actions.describe_service(by=None, document=ijazah, requirements="", product=product, complaints="")
    return cast


def test_a_citizen_finds_a_service_reads_and_prints_it(cast: Cast, page: Page, screens: Screens) -> None:
    page.goto("/")
    page.get_by_role("link", name="Baca SOP yang terbuka untuk umum").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Layanan dan prosedur kantor")
    assert page.evaluate("document.scripts.length") == 0
    screens.look("katalog-kantor")

    page.get_by_role("link", name="Kankemenag Kota Contoh").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kankemenag Kota Contoh")
    expect(page.get_by_text("Gaji")).to_have_count(0)
    screens.look("katalog-daftar")
    page.get_by_role("searchbox", name="Cari layanan di kantor ini").fill("melegalisir ijazah")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 SOP memuat kata itu.")).to_be_visible()
    screens.look("katalog-hasil")

    page.get_by_role("link", name="Legalisasi Ijazah").click()
    needed = page.get_by_role("region", name="Standar pelayanan")
    expect(needed).to_contain_text("Ijazah asli")
    expect(needed).to_contain_text("Fotokopi ijazah yang dilegalisasi")
    expect(needed).to_contain_text("Loket PTSP lantai 1")
    expect(page).to_have_url("**/versi-1/".replace("**", page.url.partition("/versi-")[0]))
    screens.look("katalog-sop")
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="Unduh PDF")).to_be_hidden()
    expect(needed).to_be_visible()
    page.emulate_media(media="screen")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Unduh PDF").click()
    assert taken.value.suggested_filename.endswith("-publik-versi-1.pdf")
    page.goto("/katalog/999/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tidak ada di katalog")
    screens.look("katalog-tidak-ada")
