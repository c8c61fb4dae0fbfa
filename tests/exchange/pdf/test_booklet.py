from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest

from rambu.exchange.pdf import PdfSettings, write_booklet
from rambu.sop import canonical
from tests.support.pdf_reading import attachments, outline, page_texts, tags
from tests.support.printed_sops import printed_sop, with_legal_bases
from tests.support.texts import first_difference

DAY = PdfSettings(datetime.date(2025, 8, 20))
SOPS = [printed_sop("SOP Pelayanan Tamu"), replace(with_legal_bases(40), judul="SOP Pengelolaan Arsip", nomor="")]
SOPS += [printed_sop(f"SOP Penyusunan Laporan {n}", steps=4) for n in range(3, 6)]


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return write_booklet(SOPS, DAY, title="Kumpulan SOP Contoh")


def test_the_contents_name_the_page_on_which_each_sop_begins(pdf: bytes) -> None:
    texts = page_texts(pdf)
    assert "KUMPULAN SOP CONTOH" in texts[0]
    for sop in SOPS:
        [found] = re.findall(rf"{re.escape(sop.judul)} (?:{re.escape(sop.nomor)} )?(\d+)\n", texts[1])
        first = texts[int(found) - 1]
        assert "Nama SOP" in first
        assert sop.judul in first
        assert "Halaman 1 dari" in first


def test_pages_are_counted_within_each_sop_and_in_the_book(pdf: bytes) -> None:
    for number, text in enumerate(page_texts(pdf)[2:], start=3):
        foot = text.strip().splitlines()[-3:]
        assert str(number) in " ".join(foot)
        assert re.search(r"Halaman \d+ dari \d+", text)


def test_the_outline_lists_every_sop(pdf: bytes) -> None:
    assert [title for level, title in outline(pdf) if level == 0] == ["DAFTAR ISI", *(sop.judul for sop in SOPS)]


def test_the_data_of_every_sop_is_embedded(pdf: bytes) -> None:
    assert list(attachments(pdf).values()) == [canonical(sop) for sop in SOPS]


def test_entries_are_links(pdf: bytes) -> None:
    assert [tag.name for tag in tags(pdf)].count("Link") == 2 * len(SOPS)


def test_it_is_the_same_twice_and_may_go_without_cover(pdf: bytes) -> None:
    assert not first_difference(write_booklet(SOPS, DAY, title="Kumpulan SOP Contoh"), pdf)
    assert len(page_texts(write_booklet(SOPS, replace(DAY, cover=False)))) == len(page_texts(pdf)) - 1


def test_a_book_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        write_booklet([], DAY)
