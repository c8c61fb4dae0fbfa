from __future__ import annotations

import datetime
from dataclasses import replace

from rambu.diagram import draw
from rambu.exchange.pdf import PdfSettings, write_pdf
from rambu.exchange.pdf.chart import chart_figures, texts_over
from rambu.sop.model import Bagan, Decision, Exit, Kegiatan, Pelaksana, Sop, Symbol
from tests.support.pdf_reading import fonts, page_texts, tags
from tests.support.printed_sops import printed_sop

DAY = PdfSettings(datetime.date(2025, 8, 20), cover=False)


def mixed_sop() -> Sop:
    """Arabic in a symbol, on a line, in a name and in the heading."""
    decision = Decision((Exit("k2-1", "نعم"), Exit("k1-1", "tidak")))
    rows = (
        Kegiatan("k1", "Membaca بسم الله", (Symbol("k1-1", ("p1",), "بِسْمِ اللَّهِ", decision),)),
        Kegiatan("k2", "Selesai", (Symbol("k2-1", ("p1",), "Catat"),)),
    )
    return replace(printed_sop(), bagan=(Bagan("b1", "Bacaan القرآن", (Pelaksana("p1", "Guru (معلم)"),), rows),))


def test_only_mixed_texts_leave_the_picture() -> None:
    scene = draw(mixed_sop())
    page = scene.pages[0]
    upon = [" ".join(block.lines) for block, _box in texts_over(page, "sans")]
    assert any("نعم" in text for text in upon)
    assert all("tidak" not in text and "Catat" not in text for text in upon)
    [picture] = chart_figures(scene, page, "sans")
    assert ">tidak<" in picture["svg"]
    assert ">نعم<" not in picture["svg"]


def test_mixed_scripts_are_set_with_the_shipped_fonts() -> None:
    pdf = write_pdf(mixed_sop(), DAY)
    assert "NotoNaskhArabic" in "".join(fonts(pdf))
    assert all(fonts(pdf).values())
    assert "tidak" in page_texts(pdf)[1]
    assert [tag.name for tag in tags(pdf)].count("H2") == 1


def test_a_chart_without_rows_has_no_picture() -> None:
    scene = draw(Sop())
    assert chart_figures(scene, scene.pages[0], "sans") == []
