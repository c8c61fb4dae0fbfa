"""A SOP that waits for its signature is signed in every way, becomes berlaku, and is verified behind its QR code."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from rambu.exchange.pdf.signing import open_key, sign_pdf
from rambu.verification import verify
from rambu.web.approval.models import Legalisation
from rambu.web.library.models import SignedFile
from rambu.web.signing.models import Final
from tests.support.cast import Cast, make_cast
from tests.support.certificates import PASSPHRASE, store
from tests.support.editing import PATIENCE, enter
from tests.support.paper import scan
from tests.support.screens import Screens
from tests.support.signing import waiting

Made = TypeVar("Made")
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def cast(settings: Settings, tmp_path: Path) -> Cast:
    """An office whose server offers all ways."""
    (tmp_path / "induk.pem").write_bytes(store("Budi Contoh")[1])
    settings.SIGNING_WAYS = ["basah", "bsre", "lokal"]
    settings.SIGNING_ROOTS = str(tmp_path / "induk.pem")
    return make_cast()


def test_in_ink_with_bsre_and_with_a_certificate(
    cast: Cast, page: Page, live_server: LiveServer, screens: Screens, tmp_path: Path
) -> None:
    ink, handed, local = (waiting(cast, f"B-{n}/contoh") for n in (1, 2, 3))
    enter(page.context, cast.koordinator, live_server.url)

    final = make(page, ink, "Tanda tangan basah")
    screens.look("menandatangani-basah")
    page.get_by_role("link", name="Lembar pengantar").click()
    expect(page.get_by_text("Ujung rantai keputusan")).to_be_visible()
    screens.look("menandatangani-pengantar")
    page.go_back()
    paper = tmp_path / "pindaian.pdf"
    paper.write_bytes(scan(bytes(final.content), [2, 0, 1], blank=[1]))
    page.get_by_label("Berkas PDF").set_input_files(paper)
    page.get_by_role("button", name="Unggah pindaian").click(timeout=PATIENCE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Cocokkan pindaian", timeout=PATIENCE)
    screens.look("menandatangani-pindaian")
    page.get_by_role("button", name="Setujui dan sahkan").click()
    expect(page.get_by_text("Cocokkan dahulu halaman pindaian")).to_be_visible()
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="Setujui dan sahkan").click()
    expect(page.get_by_text("SOP disahkan; pindaiannya tersimpan.")).to_be_visible()

    final = make(page, handed, "Tanda tangan elektronik BSrE")
    signed = tmp_path / "bertanda-tangan.pdf"
    signed.write_bytes(apart(sign_pdf, bytes(final.content), open_key(store("Budi Contoh")[0], PASSPHRASE)))
    page.get_by_label("Berkas PDF").set_input_files(signed)
    page.get_by_role("button", name="Unggah berkas bertanda tangan").click(timeout=PATIENCE)
    expect(page.get_by_text("SOP disahkan; ditandatangani oleh Budi Contoh.")).to_be_visible()

    make(page, local, "Sertifikat lokal")
    screens.look("menandatangani-lokal")
    page.get_by_label("Berkas sertifikat").set_input_files(
        {"name": "kunci.p12", "mimeType": "application/x-pkcs12", "buffer": store("Budi Contoh")[0]}
    )
    page.get_by_label("Kata sandi sertifikat").fill(PASSPHRASE)
    page.get_by_role("button", name="Tandatangani").click()
    expect(page.get_by_text("SOP disahkan; ditandatangani oleh Budi Contoh.")).to_be_visible()

    code = Final.objects.everywhere(reason="test").get(legalisation=local).code
    page.goto(f"/v/{code}/")
    expect(page.get_by_text("Berlaku", exact=True)).to_be_visible()
    expect(page.get_by_text("B-3/contoh")).to_be_visible()
    screens.look("menandatangani-publik")
    for file in SignedFile.objects.everywhere(reason="test").filter(revision__legalisation__in=[handed, local]):
        report = apart(verify, bytes(file.content))
        assert report.consistent
        assert [one.name for one in report.signed_by] == ["Budi Contoh"]
    assert SignedFile.objects.everywhere(reason="test").count() == 3


def make(page: Page, row: Legalisation, way: str) -> Final:
    """Choose a way and make its document."""
    page.goto(f"/pengesahan/{row.pk}/")
    page.get_by_role("link", name=way).click()
    page.get_by_role("button", name="Buat naskah final").click(timeout=PATIENCE)
    expect(page.get_by_text("Menunggu berkas bertanda tangan")).to_be_visible()
    found: Final = Final.objects.everywhere(reason="test").get(legalisation=row)
    return found


def apart(work: Callable[..., Made], *given: object) -> Made:
    """In another thread: in this one Playwright keeps an event loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work, *given).result()
