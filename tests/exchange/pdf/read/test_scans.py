"""Pages of a scan are recognised; what is doubtful is said to be."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
import segno

from rambu.exchange.pdf import PdfSettings, write_final
from rambu.exchange.pdf.read.scans import Picture, match_pages, own_here, see_here
from rambu.samples import sample
from tests.support.paper import scan
from tests.verification.conftest import CHAIN

ADDRESS = "https://rambu.contoh.go.id/v/abcdefgh2345/"


@pytest.fixture(scope="module")
def printed() -> bytes:
    code = BytesIO()
    segno.make(ADDRESS, error="m").save(code, kind="png", scale=8, border=1)
    settings = PdfSettings(date=date(2026, 3, 2), office=("Kantor Contoh",), qr=code.getvalue())
    return write_final(sample("arsip-surat-masuk"), settings, CHAIN, code=ADDRESS)


@pytest.fixture(scope="module")
def ours(printed: bytes) -> list[Picture]:
    return own_here(printed)


@pytest.mark.parametrize("angle", [0.0, 0.7, -1.0])
def test_a_crooked_scan_in_another_order(printed: bytes, ours: list[Picture], angle: float) -> None:
    seen = see_here(scan(printed, [2, 0, 1], angle=angle))
    assert [(one.ours, one.sure) for one in match_pages(ours, seen)] == [(3, True), (1, True), (2, True)]
    assert [one.codes for one in seen] == [(), (), (ADDRESS,)]


def test_a_page_that_cannot_be_made_out(printed: bytes, ours: list[Picture]) -> None:
    matches = match_pages(ours, see_here(scan(printed, blank=[2])))
    assert [one.sure for one in matches] == [True, True, False]


def test_pages_of_another_sop(ours: list[Picture]) -> None:
    from tests.verification.conftest import final_of

    matches = match_pages(ours, see_here(scan(final_of(sample("kepegawaian-cuti")))))
    assert not matches[2].sure
