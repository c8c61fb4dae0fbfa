"""A page of the scene on paper: every text where the scene has it."""

from __future__ import annotations

import datetime

import pypdfium2
import pytest

from rambu.diagram import draw
from rambu.diagram.scene import Box, Cell, ColumnBand, Page, Proof, RowBand, TextBlock
from rambu.exchange.pdf import PdfSettings, write_pdf
from rambu.exchange.pdf.flow import flow_page
from tests.support.printed_sops import printed_sop

DAY = PdfSettings(datetime.date(2025, 8, 20), cover=False)


def block(*lines: str, x: float = 0.0, baseline: float = 0.0) -> TextBlock:
    return TextBlock(lines, x, baseline, 11.0, 9.0)


def small_page(*more: Cell) -> Page:
    """A head of one row and two rows below, the second column blank."""
    cells = (
        Cell("kegiatan", "", Box(40, 50, 100, 20), block("Kegiatan", x=44, baseline=63)),
        Cell("pelaksana:p1", "", Box(140, 50, 60, 20), block("PPK", x=144, baseline=63)),
        Cell("kegiatan", "k1", Box(40, 70, 100, 30), block("Satu", x=44, baseline=88)),
        Cell("kegiatan", "k2", Box(40, 100, 100, 40), block("Dua", x=44, baseline=123)),
        *more,
    )
    rows = (RowBand(1, "k1", 70, 30), RowBand(2, "k2", 100, 40))
    columns = (ColumnBand("kegiatan", "Kegiatan", 40, 100), ColumnBand("pelaksana:p1", "PPK", 140, 60))
    chart, table = Box(140, 70, 60, 70), Box(40, 50, 160, 90)
    return Page(1, 1, 1, 842, 595, None, rows, columns, cells, (), (), (), chart, table, Proof(0, 0))


def test_the_table_has_the_rules_of_the_scene() -> None:
    data = flow_page(small_page(), [], [], "sans", "Bagan Alir")
    assert data["columns"] == [100.0, 60.0]
    assert data["rows"] == [20.0, 30.0, 40.0]
    assert [(cell["x"], cell["y"]) for cell in data["head"]] == [(0, 0), (1, 0)]
    assert [(cell["x"], cell["y"]) for cell in data["body"]] == [(0, 1), (0, 2)]
    assert data["bookmark"] == "Bagan Alir"


def test_a_merged_cell_spans_its_rows() -> None:
    merged = Cell("waktu", "k1", Box(200, 70, 50, 70), block("5 menit", x=204, baseline=108))
    [cell] = [cell for cell in flow_page(small_page(merged), [], [], "sans", "")["body"] if cell["x"] == 2]
    assert (cell["rows"], cell["columns"], cell["y"]) == (2, 1, 1)


def test_a_band_without_cells_is_a_row_of_the_body() -> None:
    page = small_page(Cell("no", "", Box(40, 140, 100, 26), TextBlock((), 0, 0, 0, 0)))
    data = flow_page(page, [], [], "sans", "")
    assert data["rows"] == [20.0, 30.0, 40.0, 26.0]
    assert len(data["head"]) == 2


@pytest.mark.parametrize("template", ["permenpan", "kemenag"])
def test_each_line_stands_where_the_scene_has_it(template: str) -> None:
    sop = printed_sop(steps=3)
    page = draw(sop, template=template).pages[0]
    document = pypdfium2.PdfDocument(write_pdf(sop, PdfSettings(DAY.date, cover=False, template=template)))
    reader = document[1].get_textpage()
    shown = [(cell, n, line) for cell in page.cells if cell.kegiatan for n, line in enumerate(cell.text.lines)]
    once = [(cell, n, line) for cell, n, line in shown if len(line) > 9 and [one[2] for one in shown].count(line) == 1]
    assert len(once) >= 3
    for cell, n, line in once:
        index, _count = reader.search(line, match_case=True).get_next()
        left, bottom, _right, _top = reader.get_charbox(index, loose=False)
        if cell.text.align == "left":
            assert left == pytest.approx(cell.text.x, abs=1.2), line
        baseline = page.height - cell.text.baseline - n * cell.text.leading
        assert bottom == pytest.approx(baseline, abs=2.5 if line[0] in "gjpqy" else 0.4), line
    reader.close()
    document.close()
