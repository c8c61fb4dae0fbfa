"""Workbooks as offices make them become a map, with what a person should look at."""

from xlsxwriter import Workbook

from rambu.processmap import Involvement, MapOffice, OfficeUnit, Process
from rambu.processmap.sheets import Preview, TableGuess, guess, preview, preview_book, read_book
from tests.support.map_books import book, plain


def codes(found: Preview) -> list[str]:
    return [process.code for process in found.map.processes]


def test_columns_in_any_order_below_titles() -> None:
    content = plain(
        (
            "Ringkasan",
            (
                ("Ringkasan peta (contoh)",),
                (),
                ("Unit Kerja", "Nama Proses Bisnis", "No", "Kode Proses", "Satker"),
                ("(1)", "(2)", "(3)", "(4)", "(5)"),
                ("Seksi Bimas Islam", "Pelayanan nikah", 1, "C.01.01", "kankemenag"),
                ("", "Pelayanan", 2, "C.01", ""),
            ),
        )
    )
    found = preview_book(content)
    assert codes(found) == ["C.01.01", "C.01"]
    assert found.map.involvements == (Involvement("C.01.01", "kankemenag", unit="Seksi Bimas Islam"),)
    assert found.tables[0].heads["kode"] == "Kode Proses"
    assert found.tables[0].confidence == 1
    assert found.notes == ("Kolom yang tidak dipakai di lembar “Ringkasan”: No.",)


def test_merged_cells_and_heads_of_several_rows() -> None:
    def make(made: Workbook) -> None:
        sheet = made.add_worksheet("Peta 2025")
        sheet.merge_range("A1:E1", "PETA PROSES BISNIS (CONTOH)")
        sheet.merge_range("A3:A4", "Kode")
        sheet.merge_range("B3:B4", "Proses")
        sheet.merge_range("C3:D3", "Keterlibatan")
        sheet.write_row(3, 2, ("Jenis Kantor", "Unit"))
        sheet.merge_range("A5:A6", "C.01.01")
        sheet.merge_range("B5:B6", "Pelayanan nikah")
        sheet.write_row(4, 2, ("kua", ""))
        sheet.write_row(5, 2, ("kankemenag", "Seksi Bimas Islam"))

    found = preview_book(book(make))
    assert codes(found) == ["C.01.01"]
    assert found.map.involvements == (
        Involvement("C.01.01", "kua"),
        Involvement("C.01.01", "kankemenag", unit="Seksi Bimas Islam"),
    )
    assert found.tables[0].head == (4, 4)


def test_a_head_of_two_rows_that_is_not_merged() -> None:
    rows = (("Kode", "Proses", "Keterlibatan"), ("", "", "Jenis kantor", "Unit"), ("C.01", "Surat", "kua", "TU"))
    found = preview_book(plain(("Peta 2025", rows)))
    assert found.tables[0].head == (1, 2)
    assert found.map.involvements == (Involvement("C.01", "kua", unit="TU"),)


def test_a_name_that_is_spread_over_a_column_for_each_level() -> None:
    rows = (
        ("Kode", "Level 0", "Level 1", "Level 2"),
        ("1", "Surat", "", ""),
        ("1.1", "", "Surat masuk", ""),
        ("1.1.1", "", "", "Pencatatan"),
    )
    found = preview_book(plain(("Peta level", rows)))
    assert [process.name for process in found.map.processes] == ["Surat", "Surat masuk", "Pencatatan"]


def test_codes_that_excel_keeps_as_numbers() -> None:
    def make(made: Workbook) -> None:
        sheet = made.add_worksheet("Proses")
        two = made.add_format({"num_format": "0.00"})
        sheet.write_row(0, 0, ("Kode", "Nama proses"))
        for row in range(1, 12):
            sheet.write_row(row, 0, (float(f"1.{row}"), f"Nama {row}"))
        sheet.write_number(12, 0, 2.1, two)
        sheet.write_string(12, 1, "Dengan format")

    read = read_book(book(make))
    found = preview(read, guess(read))
    assert codes(found)[8:] == ["1.9", "1.1", "1.11", "2.10"]
    (doubt,) = found.findings
    assert (doubt.row, doubt.key, doubt.proposals, doubt.severity) == (11, "kode", ("1.10",), "wajib")
    assert doubt.message == "Excel menyimpan kode ini sebagai angka 1.1; menurut urutannya mungkin 1.10."
    accepted = preview(read, guess(read), accept=True)
    assert codes(accepted)[9] == "1.10"
    assert accepted.findings == ()


def test_a_code_that_excel_took_for_a_day() -> None:
    def make(made: Workbook) -> None:
        sheet = made.add_worksheet("Proses")
        day = made.add_format({"num_format": "d mmm"})
        sheet.write_row(0, 0, ("Kode", "Nama proses"))
        sheet.write_row(1, 0, ("1.2", "Surat"))
        sheet.write_number(2, 0, 45_717, day)
        sheet.write_string(2, 1, "Arsip")

    (doubt,) = preview_book(book(make)).findings
    assert doubt.proposals == ("1.3",)


def test_a_sheet_for_each_top_level_process() -> None:
    head = ("Kode", "Nama proses")
    sheets = [(f"C.{n:02} Bidang {n}", (head, (f"C.{n:02}.01", f"Subproses {n}"))) for n in range(1, 17)]
    found = preview_book(plain(*sheets))
    assert len(found.map.processes) == 32
    assert Process("C.07", "Bidang 7") in found.map.processes
    assert {fault.rule for fault in found.faults} == {"peta.kategori"}


def test_a_ready_list_is_enough() -> None:
    rows = (("No", "Nama SOP", "Unit Kerja"), (1, "SOP Surat Masuk", "Subbagian Tata Usaha"), (2, "SOP Arsip", ""))
    found = preview_book(plain(("Daftar", rows)))
    assert [(listed.title, listed.unit) for listed in found.map.listed] == [
        ("SOP Surat Masuk", "Subbagian Tata Usaha"),
        ("SOP Arsip", ""),
    ]
    assert found.applicable


def test_a_person_chooses_other_columns() -> None:
    content = plain(("Data", (("Nomor", "Isi", "Kode lama"), ("C.01", "Surat", "9"), ("C.02", "Arsip", "8"))))
    read = read_book(content)
    (first,) = guess(read)
    assert first.confidence < 0.6
    chosen = TableGuess("Data", "proses", (1, 1), tuple(c for c in first.columns if c.key == "kode" or c.key == "nama"))
    assert codes(preview(read, [chosen])) == ["C.01", "C.02"]


def test_findings_of_the_map_name_what_may_be_meant() -> None:
    rows = (
        ("Kode", "Nama proses", "Kategori", "Unit"),
        ("1", "Surat", "Inti", "Seksi Bimas Islm"),
        ("1", "Lain", "x", ""),
    )
    office = MapOffice("K1", units=(OfficeUnit("Seksi Bimas Islam"),))
    found = preview_book(plain(("Proses", rows)), [office])
    assert [fault.rule for fault in found.faults] == ["peta.kode_ganda", "peta.kategori", "peta.unit"]
    assert found.faults[2].proposals == ("Seksi Bimas Islam",)
    assert found.findings[0].message == "“x” bukan pilihan di kolom ini; tulis inti, manajerial, pendukung."
    assert not found.applicable
    assert [found.place(fault) for fault in found.faults] == [
        "lembar “Proses” baris 3",
        "lembar “Proses” baris 3",
        "lembar “Proses” baris 2",
    ]


def test_rows_that_repeat_a_process_add_who_takes_part_once() -> None:
    rows = (("Kode", "Nama proses", "Unit"), ("C.01", "Surat", "A"), ("C.01", "Surat", "B"), ("C.01", "Surat", "A"))
    found = preview_book(plain(("Proses", rows)))
    assert len(found.map.processes) == 1
    assert [line.unit for line in found.map.involvements] == ["A", "B"]
    assert found.origins["keterlibatan"] == (("Proses", 2), ("Proses", 3))
