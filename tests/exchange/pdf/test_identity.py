from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from rambu.diagram.templates import choose
from rambu.exchange.pdf import PdfSettings, write_pdf
from rambu.exchange.pdf.identity import LONG, SIZES, identity
from rambu.exchange.pdf.sheet import Sheet, sheet_of
from rambu.sop.model import DasarHukum, Rujukan, Sop, Tampilan
from tests.support.pdf_reading import packed, page_texts
from tests.support.printed_sops import LONG_TITLE, printed_sop, with_legal_bases

DAY = PdfSettings(datetime.date(2025, 8, 20), cover=False)
SHEET = sheet_of(choose(Tampilan()))


def height(block: dict[str, Any]) -> float:
    upper = sum(row["height"] for row in (*block["fields"], block["approval"], block["title"]))
    return float(upper + sum(section["height"] + section["caption"] for section in block["sections"]))


def size(block: dict[str, Any]) -> float:
    return float(block["title"]["label"]["size"])


def identity_pages(sop: Sop) -> int:
    texts = page_texts(write_pdf(sop, DAY))
    return next(n for n, text in enumerate(texts) if "Mutu Baku" in text)


def test_an_ordinary_block_fills_its_page_at_full_size() -> None:
    block = identity(printed_sop(), SHEET, DAY)
    assert size(block) == SIZES[0]
    assert 0.9 * SHEET.inner_height < height(block) <= SHEET.inner_height
    assert identity_pages(printed_sop()) == 1


def test_a_fuller_block_gets_a_smaller_font_and_keeps_to_its_page() -> None:
    block = identity(with_legal_bases(12), SHEET, DAY)
    assert SIZES[-1] <= size(block) < SIZES[0]
    assert height(block) <= SHEET.inner_height
    assert identity_pages(with_legal_bases(12)) == 1


def test_forty_legal_bases_continue_on_a_second_page_under_their_captions() -> None:
    block = identity(with_legal_bases(40), SHEET, DAY)
    assert size(block) == LONG
    assert block["left"] > block["right"]
    texts = page_texts(write_pdf(with_legal_bases(40), DAY))
    assert identity_pages(with_legal_bases(40)) == 2
    assert all("Dasar Hukum" in text for text in texts[:2])


@pytest.mark.parametrize("count", range(4, 41, 3))
def test_the_page_holds_what_was_reckoned(count: int) -> None:
    sop = with_legal_bases(count)
    fits = height(identity(sop, SHEET, DAY)) <= SHEET.inner_height
    assert (identity_pages(sop) == 1) == fits


def test_a_long_title_and_a_word_without_blanks_stay_in_their_cells() -> None:
    long = replace(printed_sop(LONG_TITLE), nomor="SOP/" * 40, dasar_hukum=(DasarHukum("x" * 300),))
    block = identity(long, SHEET, DAY)
    assert len(block["fields"][0]["value"]["lines"]) > 1
    assert len(block["sections"][0]["sides"][0]["items"][0]["lines"]) > 1
    assert packed("SOP/" * 40) in packed(page_texts(write_pdf(long, DAY))[0])


def test_one_item_is_not_numbered_and_blank_ones_are_left_out() -> None:
    sop = replace(printed_sop(), kualifikasi=("Teliti", " "), keterkaitan=(Rujukan("", "SOP-1"), Rujukan("")))
    sections = identity(sop, SHEET, DAY)["sections"]
    assert [side["numbered"] for side in sections[0]["sides"]] == [True, False]
    assert sections[1]["sides"][0]["items"][0]["lines"] == ("SOP-1",)


def test_a_larger_sheet_takes_more() -> None:
    wide: Sheet = replace(SHEET, width=SHEET.width + 200)
    few, many = (identity(with_legal_bases(10), sheet, DAY) for sheet in (wide, SHEET))
    assert size(few) >= size(many)
