"""A page as geometry, in the ways in which a spreadsheet and a text program paint it."""

from __future__ import annotations

import pytest

from rambu.exchange.drawn import Drawn, Sheet
from rambu.exchange.pdf.read import read_pdf
from tests.support.drawn_pdf import Chart, Dialect, Paper, pdf

DIALECTS: tuple[Dialect, ...] = ("spreadsheet", "text")
ROWS = ("Menerima surat", "Memeriksa\nkelengkapan", "Menandatangani")


def _sheet(paper: Paper) -> Sheet:
    drawn: Drawn = read_pdf(pdf(paper))
    return drawn.sheets[0]


def _chart(dialect: Dialect, *, numbers: bool = False) -> Chart:
    chart = Chart(ROWS, dialect=dialect, numbers=numbers)
    (x, y), (u, v), (a, b) = chart.place(1, 1), chart.place(2, 2), chart.place(3, 3)
    chart.shape("terminator", x, y)
    chart.shape("decision", u, v)
    chart.shape("process", a, b)
    chart.arrow([(x + 18, y), (u, y), (u, v - 9)])
    chart.arrow([(u + 18, v), (a, v), (a, b - 9)])
    chart.arrow([(u - 18, v), (x, v), (x, y + 9)])
    chart.words(x + 8, v - 3, "Tidak", 7)
    chart.words(a - 30, v - 3, "Ya", 7)
    return chart


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("numbers", [False, True])
def test_the_table_has_its_cells(dialect: Dialect, numbers: bool) -> None:
    chart = _chart(dialect, numbers=numbers)
    (table,) = _sheet(chart).tables
    texts = {(cell.row, cell.column): (cell.text, cell.height, cell.width) for cell in table.cells}
    assert texts[0, 1] == ("Kegiatan", 2, 1)
    assert texts[0, 2] == ("Pelaksana", 1, 3)
    assert texts[0, 5] == ("Mutu Baku", 1, 3)
    assert [texts[1, n][0] for n in range(2, 8)] == ["Staf", "Kasubbag", "Kepala", "Kelengkapan", "Waktu", "Output"]
    first = 3 if numbers else 2
    assert texts[first + 1, 1] == ("Memeriksa\nkelengkapan", 1, 1)
    assert texts[first + 2, 6] == ("15 menit", 1, 1)
    assert table.columns == pytest.approx(chart.columns, abs=0.5)
    assert table.rows[-1] == pytest.approx(chart.body + 150, abs=0.5)
    if numbers:
        assert [texts[2, n][0] for n in range(9)] == [f"({n})" for n in range(1, 10)]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_symbols_lines_heads_and_labels(dialect: Dialect) -> None:
    chart = _chart(dialect)
    sheet = _sheet(chart)
    assert [one.kind for one in sheet.outlines] == ["terminator", "decision", "process"]
    for n, one in enumerate(sheet.outlines, 1):
        assert one.box.center == pytest.approx(chart.place(n, n), abs=0.6)
    ends = set()
    for stroke in sheet.strokes:
        assert sum(stroke.heads) == 1
        assert len(stroke.points) == 3
        way = stroke.points if stroke.heads[1] else stroke.points[::-1]
        ends.add((round(way[0][0]), round(way[-1][1])))
    (x, y), (u, v), (_a, b) = chart.place(1, 1), chart.place(2, 2), chart.place(3, 3)
    assert ends == {(round(x + 18), round(v - 9)), (round(u + 18), round(b - 9)), (round(u - 18), round(y + 9))}
    assert {label.text for label in sheet.labels} == {"Tidak", "Ya"}
    assert not sheet.words
    assert not sheet.unread


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_word_in_a_symbol_is_its_text_and_beside_a_diamond_a_label(dialect: Dialect) -> None:
    chart = Chart(ROWS, dialect=dialect)
    x, y = chart.place(2, 2)
    chart.shape("decision", x, y, 60, 36)
    chart.words(x - 10, y + 3, "Sesuai?", 7)
    chart.words(x + 17, y - 12, "Ya", 7)  # in the corner of its box, outside the diamond
    sheet = _sheet(chart)
    assert [one.text for one in sheet.outlines] == ["Sesuai?"]
    assert [one.text for one in sheet.labels] == ["Ya"]


def test_full_lines_are_put_together_and_points_kept_apart() -> None:
    chart = Chart(["Memeriksa kelengkapan berkas yang\ndiajukan oleh pemohon\n- surat\n- lampiran"], high=60)
    (table,) = _sheet(chart).tables
    text = next(cell.text for cell in table.cells if (cell.row, cell.column) == (2, 1))
    assert text == "Memeriksa kelengkapan berkas yang diajukan oleh pemohon\n- surat\n- lampiran"


def test_what_a_later_rectangle_hides_is_not_there() -> None:
    chart = Chart(ROWS)
    x, y = chart.place(1, 1)
    chart.shape("process", x, y)
    chart.fill(x - 38, y - 23, 76, 46)
    chart.shape("process", x, y + 8)
    sheet = _sheet(chart)
    assert [one.box.center for one in sheet.outlines] == [pytest.approx((x, y + 8), abs=0.5)]


def test_frames_and_inner_shapes_are_no_symbols() -> None:
    chart = Chart(ROWS, dialect="text")
    x, y = chart.place(1, 1)
    chart.shape("process", x, y)
    chart.ops.append(f"[2 2] 0 d 0 G 0.5 w {x - 25:.1f} {595 - y - 16:.1f} 50 32 re S [] 0 d")
    u, v = chart.place(2, 2)
    chart.shape("process", u, v, 40, 24)
    chart.shape("process", u, v, 14, 10)
    boxes = [(round(one.box.width), round(one.box.center[1])) for one in _sheet(chart).outlines]
    assert sorted(boxes) == sorted([(36, round(y)), (40, round(v))])


def test_an_arrow_that_is_a_picture_is_traced() -> None:
    chart = Chart(ROWS)
    (x, y), (_x, v) = chart.place(1, 1), chart.place(2, 1)
    chart.shape("process", x, y)
    chart.shape("process", x, v)
    rows = [" " * 9 + "##" + " " * 9] * 52
    rows += [" " * n + "#" * (20 - 2 * n) + " " * n for n in range(4, 10)]
    chart.picture(x - 5, y + 9, rows)
    (stroke,) = _sheet(chart).strokes
    assert stroke.heads == (False, True)
    assert stroke.points[0] == pytest.approx((x, y + 9), abs=1.2)
    assert stroke.points[-1] == pytest.approx((x, y + 38), abs=2)


def test_words_outside_the_table_stay_words() -> None:
    chart = _chart("text")
    chart.words(60, 40, "SOP Pelayanan Surat")
    assert [word.text for word in _sheet(chart).words] == ["SOP", "Pelayanan", "Surat"]


def test_a_turned_page_reads_the_same() -> None:
    data = pdf(_chart("spreadsheet"))
    turned = data.replace(b"/MediaBox [0 0 842 595]", b"/MediaBox [0 0 842 595]/Rotate 180")
    plain, again = read_pdf(data).sheets[0], read_pdf(turned).sheets[0]
    assert not again.tables  # upside down
    back = read_pdf(turned.replace(b"/Rotate 180", b"/Rotate 0")).sheets[0]
    assert back == plain
