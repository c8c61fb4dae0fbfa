"""The identity block, as offices write it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rambu.diagram.scene import Box
from rambu.exchange.drawn.geometry import Sheet, Table, TableCell, Word
from rambu.exchange.drawn.identity_fields import read_identity
from rambu.exchange.drawn.recover import recover
from rambu.sop.model import DasarHukum, Pengesahan, Rujukan
from tests.support.drawn_sheets import down, drawn, outline, sheet

ROWS = ("Mengajukan berkas", "Memeriksa berkas")
FORM = """
Kantor Contoh | Nomor SOP | : SOP-01/2025
| Tanggal Pembuatan | 2 Juni 2025
| Tanggal Revisi | -
| Tanggal Efektif | 20 Agustus 2025
| Disahkan oleh | Kepala Kantor Contoh
| | Drs. Ahmad Contoh
| | NIP. 19700101 199503 1 001
| Nama SOP | SOP Pelayanan Surat
Dasar Hukum: | Kualifikasi Pelaksana:
1. UU Contoh Nomor 1 Tahun 2020 | 1. Memahami tata naskah
2. Peraturan Contoh Nomor 2 | 2. Mampu komputer
Keterkaitan | Peralatan/Perlengkapan
SOP Arsip (SOP-02) | Komputer
Peringatan | Pencatatan dan Pendataan
Surat terlambat | Buku agenda
"""


def cells(form: str) -> list[TableCell]:
    """A line a row, columns parted by a stroke."""
    found = []
    for row, line in enumerate(form.strip().splitlines()):
        for column, text in enumerate(line.split("|")):
            if text.strip():
                found.append(TableCell(row, column, text.strip(), Box(column * 100.0, row * 12.0, 100.0, 12.0)))
    return found


def test_the_official_block() -> None:
    sop = read_identity(cells(FORM))
    assert sop is not None
    assert (sop.unit, sop.nomor, sop.judul) == ("Kantor Contoh", "SOP-01/2025", "SOP Pelayanan Surat")
    assert (sop.tanggal.pembuatan, sop.tanggal.revisi, sop.tanggal.efektif) == ("2025-06-02", "", "2025-08-20")
    assert sop.disahkan == Pengesahan("Kepala Kantor Contoh", "Drs. Ahmad Contoh", "19700101 199503 1 001")
    laws = ("UU Contoh Nomor 1 Tahun 2020", "Peraturan Contoh Nomor 2")
    assert sop.dasar_hukum == tuple(map(DasarHukum, laws))
    assert sop.kualifikasi == ("Memahami tata naskah", "Mampu komputer")
    assert sop.keterkaitan == (Rujukan("SOP Arsip", "SOP-02"),)
    assert [one.teks for one in sop.peralatan] == ["Komputer"]
    assert (sop.peringatan, sop.pencatatan) == (("Surat terlambat",), ("Buku agenda",))


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("No. SOP | 12", "nomor", "12"),
        ("NOMOR SOP : 025 |", "nomor", "025"),
        ("Judul SOP | SOP Cuti", "judul", "SOP Cuti"),
        ("NAMA SOP : | SOP Cuti", "judul", "SOP Cuti"),
    ],
)
def test_other_spellings(line: str, name: str, value: str) -> None:
    rest = "Tanggal Revisi | -\nTgl. Berlaku | Oktober 2024\nDisahkan oleh | Kepala\nPeringatan |\n"
    sop = read_identity(cells(f"{line}\n{rest}"))
    assert sop is not None
    assert getattr(sop, name) == value
    assert sop.tanggal.efektif == "Oktober 2024"


def test_items_in_the_cell_of_their_heading_and_numbers_in_cells_of_their_own() -> None:
    form = "Nomor | 1\nNama SOP | x\nDisahkan oleh | y\nDasar Hukum |\n1 | UU Satu\n2 | UU Dua\n"
    found = [*cells(form), TableCell(9, 0, "Peringatan:\n1. Awas\n2. Hati-hati", Box(0, 108, 100, 12))]
    sop = read_identity(found)
    assert sop is not None
    assert [one.teks for one in sop.dasar_hukum] == ["UU Satu", "UU Dua"]
    assert sop.peringatan == ("Awas", "Hati-hati")


def test_a_few_words_are_no_block() -> None:
    assert read_identity(cells("Nomor | 1\nPeringatan | awas")) is None


def block(number: int, title: str) -> Sheet:
    own = cells(FORM.replace("Pelayanan Surat", title))
    ys = tuple(n * 12.0 for n in range(17))
    return Sheet(number, 300.0, 200.0, tables=(Table(tuple(own), (0.0, 100.0, 200.0, 300.0), ys),))


def flow(number: int) -> Sheet:
    a, b = outline("1", 0, 0, "terminator"), outline("2", 1, 1, "terminator")
    return sheet(ROWS, (a, b), (down("l1", a, b),), number=number)


def test_blocks_part_the_sops_of_a_file() -> None:
    found = recover(drawn(block(1, "Cuti"), flow(2), block(3, "Arsip"), flow(4)))
    assert [one.sop.judul for one in found] == ["SOP Cuti", "SOP Arsip"]
    assert [one.sheets for one in found] == [(1, 2), (3, 4)]


def test_a_block_behind_its_chart() -> None:
    found = recover(drawn(flow(1), block(2, "Cuti")))
    assert [one.sop.judul for one in found] == ["SOP Cuti"]


def test_words_above_the_table_name_a_sop_that_nothing_else_names() -> None:
    page = flow(1)
    shifted = replace(page, words=(Word("SOP Pelayanan Cuti", Box(100.0, -14.0, 90.0, 8.0)),))
    assert [one.sop.judul for one in recover(drawn(shifted))] == ["SOP Pelayanan Cuti"]
    paged = replace(page, words=(Word("- 2 -", Box(100.0, -14.0, 20.0, 8.0)),))
    assert [one.sop.judul for one in recover(drawn(paged))] == [""]
