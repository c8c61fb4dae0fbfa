"""A mark across the pages."""

from __future__ import annotations

from rambu.exchange.pdf import PdfSettings, write_booklet, write_pdf
from rambu.samples import sample
from tests.support.pdf_reading import packed, page_texts


def pages_with(pdf: bytes, words: str) -> list[bool]:
    return [packed(words) in text for text in page_texts(pdf)]


def test_it_stands_on_every_page_and_only_if_wanted() -> None:
    sop = sample("arsip-surat-masuk")
    assert all(pages_with(write_pdf(sop, PdfSettings(mark="DRAF")), "DRAF"))
    assert not any(pages_with(write_pdf(sop), "DRAF"))


def test_a_booklet_has_it_too_and_nothing_typed_is_markup() -> None:
    assert all(pages_with(write_booklet([sample("arsip-surat-masuk")], PdfSettings(mark="#[a]*")), "#[a]*"))
