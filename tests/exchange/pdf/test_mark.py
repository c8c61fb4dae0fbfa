"""The word across the pages of a draft is no part of the document: it may stand over a table that goes on."""

from __future__ import annotations

from dataclasses import replace

from rambu.exchange.pdf import PdfSettings, write_pdf
from rambu.samples import sample, sample_names
from rambu.sop.model import DasarHukum


def test_over_an_identity_that_goes_on_on_the_next_page() -> None:
    basis = tuple(DasarHukum(f"Peraturan contoh nomor {n} tentang tata cara yang panjang namanya") for n in range(60))
    sop = replace(sample(sample_names()[0]), dasar_hukum=basis)
    assert write_pdf(sop, PdfSettings(mark="DRAF")).startswith(b"%PDF")
