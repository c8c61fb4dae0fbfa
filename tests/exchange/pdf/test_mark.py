"""The word across the pages of a draft is no part of the document: it may stand over a table that goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rambu.exchange.pdf import PdfSettings, write_booklet, write_pdf
from rambu.samples import sample, sample_names
from rambu.sop.model import DasarHukum
from tests.support.pdf_reading import packed, page_texts


def test_over_an_identity_that_goes_on_on_the_next_page() -> None:
    basis = tuple(DasarHukum(f"Peraturan contoh nomor {n} tentang tata cara yang panjang namanya") for n in range(60))
    sop = replace(sample(sample_names()[0]), dasar_hukum=basis)
    assert write_pdf(sop, PdfSettings(mark="DRAF")).startswith(b"%PDF")


def test_in_a_book_only_the_pages_of_drafts_say_so() -> None:
    sops = [sample(name) for name in sample_names()[:3]]
    texts = page_texts(write_booklet(sops, marks=["", "DRAF", ""]))
    marked = [packed("DRAF") in packed(text) for text in texts]
    ours = [packed(f"{sops[1].nomor} · {sops[1].judul}") in packed(text) for text in texts]
    assert any(ours)
    assert marked == ours


def test_marks_are_as_many_as_sops() -> None:
    with pytest.raises(ValueError, match="shorter"):
        write_booklet([sample(name) for name in sample_names()[:2]], marks=["DRAF"])
