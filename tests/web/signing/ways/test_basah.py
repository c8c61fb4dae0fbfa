"""Ink on paper: the scan that comes back is compared page by page."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from rambu.exchange.pdf.read.scans import Match
from rambu.web.library.models import Revision, SignedFile
from rambu.web.offices.refusal import Refused
from rambu.web.signing.models import Returned
from rambu.web.signing.ways.basah.actions import accept_scan, keep_scan
from rambu.web.signing.ways.basah.reading import SeenScan, look
from tests.support.approval import DAY
from tests.support.cast import Cast
from tests.support.paper import scan
from tests.support.signing import final_for, waiting
from tests.support.visitors import Visitor


def test_a_scan_is_recognised_and_puts_the_sop_in_force(cast: Cast, koordinator: Visitor) -> None:
    row = waiting(cast)
    assert "Tanda tangan basah" in koordinator.text(f"/pengesahan/{row.pk}/")
    said = koordinator.send(f"/pengesahan/{row.pk}/naskah/basah/")
    assert "Menunggu berkas bertanda tangan" in said
    final = row.finals.everywhere(reason="test").get()
    file = SimpleUploadedFile("pindaian.pdf", scan(bytes(final.content), [2, 0, 1]), "application/pdf")
    page = koordinator.send(f"/pengesahan/{row.pk}/basah/", file=file)
    assert "Semua halaman dikenali" in page
    kept = Returned.objects.everywhere(reason="test").get()
    assert koordinator.status(f"/pengesahan/pindaian/{kept.pk}/1.png") == 200
    assert "SOP disahkan" in koordinator.send(f"/pengesahan/pindaian/{kept.pk}/", on="2026-03-02")
    signed = SignedFile.objects.everywhere(reason="test").get()
    assert bytes(signed.content) == bytes(kept.content)
    assert signed.revision.sop.nomor == "B-1/contoh"


def test_doubtful_pages_are_confirmed_by_a_person(cast: Cast) -> None:
    final = final_for(waiting(cast), "basah")
    matches = (Match(1, 1, 0.9, sure=True), Match(2, 2, 0.3, sure=False), Match(3, 3, 0.9, sure=True))
    kept = keep_scan(by=None, final=final, seen=SeenScan("p.pdf", b"%PDF-", matches, read=True))
    assert kept.doubtful == [2]
    with pytest.raises(Refused, match="halaman pindaian 2"):
        accept_scan(by=None, returned=kept, confirmed=[], on=DAY)
    accept_scan(by=None, returned=kept, confirmed=[2, 7], on=DAY)
    kept.refresh_from_db()
    assert kept.confirmed == [2]
    assert Revision.objects.everywhere(reason="test").count() == 1
    with pytest.raises(Refused, match="sudah berakhir"):
        accept_scan(by=None, returned=kept, confirmed=[2], on=DAY)


def test_without_a_code_every_page_is_looked_at(cast: Cast) -> None:
    final = final_for(waiting(cast), "basah")
    matches = tuple(Match(n, n, 0.9, sure=True) for n in (1, 2, 3))
    kept = keep_scan(by=None, final=final, seen=SeenScan("p.pdf", b"%PDF-", matches, read=False))
    assert kept.doubtful == [1, 2, 3]


def test_the_scan_of_another_document_and_too_few_pages(cast: Cast) -> None:
    final, other = final_for(waiting(cast), "basah"), final_for(waiting(cast, "B-2/contoh"), "basah")
    with pytest.raises(Refused, match="milik naskah lain"):
        look(final, "lain.pdf", scan(bytes(other.content)))
    with pytest.raises(Refused, match="pindai semua halaman"):
        look(final, "kurang.pdf", scan(bytes(final.content), [1]))
    with pytest.raises(Refused):
        look(final, "bukan.pdf", b"bukan PDF")


def test_strangers_and_ways_that_are_off(
    cast: Cast, stranger: Visitor, koordinator: Visitor, settings: Settings
) -> None:
    row = waiting(cast)
    assert stranger.status(f"/pengesahan/{row.pk}/basah/") == 404
    assert koordinator.status(f"/pengesahan/{row.pk}/lokal/") == 404
    settings.SIGNING_WAYS = ["lokal"]
    assert koordinator.status(f"/pengesahan/{row.pk}/basah/") == 404
    assert koordinator.status(f"/pengesahan/{row.pk}/lokal/") == 200
