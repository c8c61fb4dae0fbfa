"""Tables that go on over pages, and files that begin in the middle of one."""

from __future__ import annotations

import pytest

from rambu.exchange.pdf.read import read_pdf
from tests.support.drawn_pdf import Chart, Dialect, Paper, pdf

DIALECTS: tuple[Dialect, ...] = ("spreadsheet", "text")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_table_goes_on_without_captions(dialect: Dialect) -> None:
    one = Chart(["Menerima", "Memeriksa"], dialect=dialect)
    two = Chart(["Mencatat", "Mengirim"], dialect=dialect, first=3, captions=False)
    two.shape("connector", two.place(1, 1)[0], two.top - 20, 20, 16)
    first, second = read_pdf(pdf(one, two)).sheets
    assert second.tables[0].columns == first.tables[0].columns
    assert [cell.text for cell in second.tables[0].cells if cell.column < 2] == ["3", "Mencatat", "4", "Mengirim"]
    assert [outline.kind for outline in second.outlines] == ["connector"]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_captions_repeated_are_cells_again(dialect: Dialect) -> None:
    pages = [Chart(["Menerima"], dialect=dialect), Chart(["Mencatat"], dialect=dialect, first=2)]
    tables = [sheet.tables[0] for sheet in read_pdf(pdf(*pages)).sheets]
    assert [sum(cell.text == "Kegiatan" for cell in table.cells) for table in tables] == [1, 1]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_file_without_captions_is_known_by_its_symbols(dialect: Dialect) -> None:
    page = Chart(["Mencatat", "Mengirim"], dialect=dialect, first=5, captions=False)
    for row in (1, 2):
        page.shape("process", *page.place(row, row))
    (sheet,) = read_pdf(pdf(page)).sheets
    assert len(sheet.tables[0].columns) == 10
    assert len(sheet.outlines) == 2


def test_a_text_without_a_table_has_none() -> None:
    page = Paper()
    for n, words in enumerate(("Persyaratan", "1. Kegiatan dan waktu pelaksanaan", "2. Hasil kegiatan")):
        page.words(80, 100 + 20 * n, words)
    page.rule((80, 400), (500, 400))
    (sheet,) = read_pdf(pdf(page)).sheets
    assert not sheet.tables
    assert len(sheet.words) == 9


def test_two_tables_of_one_page_are_two() -> None:
    page = Chart(["Menerima"], high=30)
    low = Chart(["Mencatat"], high=30)
    moved = [f"q 1 0 0 1 0 -200 cm {op} Q" for op in low.ops]
    page.ops += moved
    (sheet,) = read_pdf(pdf(page)).sheets
    assert [table.rows[0] for table in sheet.tables] == pytest.approx([60, 260], abs=0.5)
