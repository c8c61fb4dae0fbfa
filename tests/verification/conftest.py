"""One final document of a sample SOP, made once."""

from __future__ import annotations

from datetime import date

import pytest

from rambu.exchange.pdf import PdfSettings, write_final
from rambu.exchange.pdf.evidence import Link, chained
from rambu.samples import sample
from rambu.sop import Sop

DAY = date(2026, 3, 2)
CHAIN = chained(
    [
        Link("2026-02-01T01:00:00+00:00", "review.closed", "Koreksi diterima", "a" * 64),
        Link("2026-02-02T01:00:00+00:00", "library.moved", "Diteruskan ke pleno", "b" * 64),
        Link("2026-03-02T01:00:00+00:00", "approval.called", "Menunggu tanda tangan", "c" * 64),
    ]
)


def final_of(sop: Sop, *, anchor: bool = False) -> bytes:
    """The final PDF of a SOP with the chain of the tests."""
    return write_final(sop, PdfSettings(date=DAY, office=("Kantor Contoh",), anchor=anchor), CHAIN)


@pytest.fixture(scope="package")
def letter() -> Sop:
    """A SOP of two pages of chart."""
    return sample("arsip-surat-masuk")


@pytest.fixture(scope="package")
def final(letter: Sop) -> bytes:
    """Its final PDF."""
    return final_of(letter)
