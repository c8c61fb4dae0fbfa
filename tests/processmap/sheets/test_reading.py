"""Hostile, huge and locked workbooks end in one sentence, or in a preview that says what was left aside."""

import io
import zipfile

import pytest
from xlsxwriter import Workbook

from rambu.processmap.sheets import BadBook, preview_book
from tests.support.map_books import book, plain, with_part

GOOD = plain(("Proses", (("Kode", "Nama proses"), ("C.01", "Surat"))))
BOMB = with_part(GOOD, "xl/media/a.bin", b"\x00" * (130 * 1024 * 1024))
ENTITY = with_part(GOOD, "xl/sharedStrings.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><sst/>')


def _zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("a.txt", "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "tidak dapat dibaca sebagai buku kerja Excel"),
        (b"kode;nama", "tidak dapat dibaca sebagai buku kerja Excel"),
        (_zip(), "tidak dapat dibaca sebagai buku kerja Excel"),
        (GOOD[:-200], "tidak dapat dibaca sebagai buku kerja Excel"),
        (ENTITY, "tidak dapat dibaca sebagai buku kerja Excel"),
        (with_part(GOOD, "xl/worksheets/sheet1.xml", b"<worksheet"), "tidak dapat dibaca sebagai buku kerja Excel"),
        (BOMB, "mengembang terlalu besar"),
        (b"x" * (20 * 1024 * 1024 + 1), "lebih dari 20 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "terkunci dengan kata sandi"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Workbook", "Excel lama (.xls)"),
        (plain(("Kosong", ())), "kosong"),
        (plain(("Lain", (("a", "b"), ("c", "d")))), "Tidak ada lembar dengan kolom"),
    ],
)
def test_one_sentence(content: bytes, told: str) -> None:
    with pytest.raises(BadBook, match=r"\.$") as caught:
        preview_book(content)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_macros_hidden_sheets_and_formulas_are_told() -> None:
    def make(made: Workbook) -> None:
        sheet = made.add_worksheet("Proses")
        sheet.write_row(0, 0, ("Kode", "Nama proses"))
        sheet.write_formula(1, 0, '="C"&".01"', None, "C.01")
        sheet.write_string(1, 1, "Surat")
        hidden = made.add_worksheet("Rahasia")
        hidden.write_row(0, 0, ("Kode", "Nama proses"))
        hidden.hide()

    found = preview_book(with_part(book(make), "xl/vbaProject.bin", b"x"))
    assert [process.code for process in found.map.processes] == ["C.01"]
    assert found.notes == (
        "Buku kerja ini bermakro; makronya tidak dijalankan.",
        "Lembar tersembunyi tidak dibaca: Rahasia.",
        "Lembar “Proses” memuat 1 rumus; nilai yang tersimpan di dalamnya yang dibaca.",
    )


def test_two_hundred_thousand_empty_rows() -> None:
    def make(made: Workbook) -> None:
        sheet = made.add_worksheet("Proses")
        sheet.write_row(0, 0, ("Kode", "Nama proses"))
        sheet.write_row(1, 0, ("C.01", "Surat"))
        blank = made.add_format({"border": 1})
        for row in range(2, 200_002):
            sheet.write_blank(row, 0, None, blank)

    found = preview_book(book(make))
    assert len(found.map.processes) == 1
    assert found.notes == ("Lembar “Proses” dibaca sampai baris 2; sesudahnya ada 20000 baris kosong berturut-turut.",)


def test_merged_ranges_over_everything_end_soon() -> None:
    sheet = "".join(f'<mergeCell ref="A{row}:XFD1048576"/>' for row in range(3, 3_000))
    content = plain(("Proses", (("Kode", "Nama proses"), ("C.01", "Surat"), ("C.02", "Arsip"))))
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        text = packed.read("xl/worksheets/sheet1.xml").decode()
    merged = text.replace("</sheetData>", f"</sheetData><mergeCells>{sheet}</mergeCells>")
    found = preview_book(with_part(content, "xl/worksheets/sheet1.xml", merged.encode()))
    assert [process.code for process in found.map.processes] == ["C.01", "C.02"]


def test_more_rows_than_are_read() -> None:
    rows = [("Kode", "Nama proses"), *((f"C.{n}", "x") for n in range(20_001))]
    with pytest.raises(BadBook, match="lebih dari 20000 baris"):
        preview_book(plain(("Proses", rows)))


def test_who_waits_hears_how_many_rows_are_read() -> None:
    heard: list[tuple[int, int]] = []
    content = plain(("Proses", [["Kode", "Nama"], ["C.01", "Satu"]]), ("Lain", [["a", "b"]]))
    preview_book(content, told=lambda done, total: heard.append((done, total)))
    assert heard == [(1, 3), (2, 3), (3, 3)]
