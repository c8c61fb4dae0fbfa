"""Whatever bytes come: rows, or one clear sentence."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.web.people.sheets.cells import WrongCell, as_day, as_nip, as_text, as_truth
from rambu.web.people.sheets.columns import Column, find_table
from rambu.web.people.sheets.out import as_book, as_csv
from rambu.web.people.sheets.reading import MAX_BYTES, BadSheet, Cell, Grid, Row, read_sheets
from rambu.web.people.sheets.reading.grid import quoted, unquoted
from tests.support.lists import book
from tests.support.thorough import examples

LINES = "Nama;NIP\r\nSiti Aminah, S.Ag.;198001012005012009\r\nÀhmad “Budi”;\r\n"
ROWS = [("Nama", "NIP"), ("Siti Aminah, S.Ag.", "198001012005012009"), ("Àhmad “Budi”",)]


def cells(content: bytes) -> list[tuple[Cell, ...]]:
    return [row.cells for row in read_sheets(content)[0].rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_csv_is_read_in_every_encoding(encoding: str) -> None:
    assert cells(LINES.encode(encoding)) == ROWS


@pytest.mark.parametrize("text", ["a;b\n1,5;2", 'a,b\n"1,5",2', "a\tb\n1,5\t2", "sep=;\r\na;b\r\n1,5;2"])
def test_the_separator_is_guessed(text: str) -> None:
    assert cells(text.encode()) == [("a", "b"), ("1,5", "2")]


def test_rows_keep_their_numbers() -> None:
    assert [row.number for row in read_sheets(b"a;b\n\n;\n1;2\n")[0].rows] == [1, 4]


def test_a_book_is_read_with_numbers_and_days() -> None:
    content = book([], [("Nama", "Sejak"), (None, None), ("Ani", date(2020, 1, 2)), (12, 3.5)])
    assert cells(content) == [("Nama", "Sejak"), ("Ani", date(2020, 1, 2)), (12, 3.5)]


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(f"{name}.xml", content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "kosong"),
        (b"  \n", "kosong"),
        (book([]), "kosong"),
        (b"x" * (MAX_BYTES + 1), "5 MB"),
        (b"a;b\n" * 10_001, "10.000 baris"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9, "tidak dapat dibaca"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 99, "tidak dapat dibaca"),
        (b"PK\x03\x04 and no more", "tidak dapat dibaca"),
        (packed(a=b"<x/>"), "tidak dapat dibaca"),
        (packed(a=b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'), "tidak dapat dibaca"),
        (packed(**{f"n{n}": b"0" * (30 * 1024 * 1024) for n in range(3)}), "terlalu besar"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(BadSheet, match=words):
        read_sheets(content)


def read_or_told(content: bytes) -> bool:
    """Whether it is read, or refused by a whole sentence."""
    try:
        return bool(read_sheets(content))
    except BadSheet as bad:
        return str(bad).endswith(".")


@examples(200)
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_rows_or_a_sentence(content: bytes) -> None:
    assert read_or_told(content)


BOOK = book([("Nama", "NIP"), ("Ani", 5)])
HITS = st.lists(st.tuples(st.integers(0, 9_999), st.integers(0, 255)), max_size=8)


@given(HITS)
def test_a_broken_book_is_rows_or_a_sentence(hits: list[tuple[int, int]]) -> None:
    content = bytearray(BOOK)
    for place, byte in hits:
        content[place % len(content)] = byte
    assert read_or_told(bytes(content))


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6))
def test_what_is_written_is_read_back(rows: list[tuple[str, str]]) -> None:
    columns = (Column("a", "Kolom satu"), Column("b", "Kolom dua"))
    told = [{"a": a, "b": b} for a, b in rows]
    for content in (as_csv(columns, told), as_book(columns, told, "Daftar")):
        assert [row.cells for row in read_sheets(content)[0].rows[1:]] == rows


@given(WORDS)
def test_no_exported_cell_is_a_formula(text: str) -> None:
    assert quoted(text)[0] not in "=+-@"
    assert unquoted(quoted(text)) == text


COLUMNS = (
    Column("parent", "Kode induk", ("induk",)),
    Column("code", "Kode", ("kode kantor",), needed=True),
    Column("name", "Nama", ("nama lengkap",), needed=True),
)


def test_columns_are_recognised_in_any_order_under_any_title() -> None:
    grid = Grid(
        "",
        (
            Row(1, ("DAFTAR KANTOR",)),
            Row(3, ("No.", "NAMA LENGKAP (dengan gelar)", "Kode  Kantor *", None, "Kode-induk", "Nama ayah")),
            Row(4, (1, "Ani", "7", None, None, "Budi")),
            Row(5, ("", "contoh: Ani", "8")),
        ),
    )
    table = find_table([Grid("x", ()), grid], COLUMNS)
    assert [(record.number, dict(record.cells)) for record in table.records] == [(4, {"name": "Ani", "code": "7"})]
    assert table.ignored == ("No.", "Nama ayah")


def test_a_missing_column_is_named() -> None:
    with pytest.raises(BadSheet, match="“Nama” tidak ditemukan"):
        find_table([Grid("", (Row(1, ("kode", "x")),))], COLUMNS)


@pytest.mark.parametrize(
    "cell", ["198001012005012009", " 19800101 200501 2 009", "1980.0101-200501 2009", "'198001012005012009"]
)
def test_a_nip_is_read_however_it_is_spaced(cell: str) -> None:
    assert as_nip(cell) == "198001012005012009"
    assert as_nip(198001012005012009) == "198001012005012009"


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (1.98001012005012e17, "Excel"),
        ("1,98001E+17", "Excel"),
        ("1.98E+17", "Excel"),
        ("198001012005012000", "Excel"),
        ("19800101", "8 angka"),
        (19800101, "8 angka"),
        ("sedang diurus", "selain angka"),
    ],
)
def test_a_wrong_nip_is_told_clearly(cell: Cell, words: str) -> None:
    with pytest.raises(WrongCell, match=words):
        as_nip(cell)


def test_days_and_truths_are_read_as_offices_write_them() -> None:
    for cell in ("2 Januari 2020", "02/01/2020", "2020-01-02", 43832, 43832.0, date(2020, 1, 2)):
        assert as_day(cell) == date(2020, 1, 2)
    assert [as_truth(cell) for cell in ("Ya", "x", 1, True, "tidak", 0, None)] == [True] * 4 + [False] * 2 + [None]
    assert [as_text(cell) for cell in (33.0, 33.72, 12, None, True)] == ["33", "33.72", "12", "", "ya"]
    for read, cell in ((as_day, "besok"), (as_truth, "kadang"), (as_day, 5)):
        with pytest.raises(WrongCell):
            read(cell)
