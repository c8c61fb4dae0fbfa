"""Pasting into a column or a block of the table."""

from __future__ import annotations

import pytest

from rambu.exchange.clipboard import paste_into, read, read_text
from rambu.sop.edits import EditError, apply
from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Sop, Symbol, Waktu

SOP = Sop(
    bagan=(
        Bagan(
            "b1",
            pelaksana=(Pelaksana("p1", "Petugas"), Pelaksana("p2", "Kepala Kantor")),
            kegiatan=(
                Kegiatan("k1", "Menerima", (Symbol("k1-1", ("p1",)),), waktu=Waktu("5 menit")),
                Kegiatan("k2", "Mencatat", (Symbol("k2-1"),)),
            ),
        ),
    )
)


def pasted(text: str, row: str, column: str) -> tuple[Kegiatan, ...]:
    return apply(SOP, paste_into(read_text(text), SOP, "b1", row, column).edits).bagan[0].kegiatan


def test_a_column_downwards_with_new_rows() -> None:
    rows = pasted("1 jam\n2 jam\n3 jam", "k1", "waktu")
    assert [row.waktu.nominal for row in rows] == ["1 jam", "2 jam", "3 jam"]
    proposal = paste_into(read_text("1 jam\n2 jam\n3 jam"), SOP, "b1", "k1", "waktu")
    assert [(note.sentence, note.texts) for note in proposal.notes] == [
        ("1 baris baru ditambahkan di akhir.", ()),
        ("1 sel diganti isinya.", ("5 menit",)),
    ]


def test_lists_and_empty_cells() -> None:
    rows = pasted('"1. Surat\n2. Agenda"\t\tDisposisi\n\t1 jam\tSurat', "k1", "kelengkapan")
    assert rows[0].kelengkapan == ("Surat", "Agenda")
    assert [row.waktu.nominal for row in rows] == ["5 menit", "1 jam"]
    assert [row.output for row in rows] == [("Disposisi",), ("Surat",)]


def test_a_blank_cell_of_a_column_keeps_its_place() -> None:
    assert [row.waktu.nominal for row in pasted("1 jam\n\n3 jam", "k1", "waktu")] == ["1 jam", "", "3 jam"]


def test_a_column_of_lists() -> None:
    rows = pasted('"1. Surat\n2. Agenda"\nDisposisi', "k1", "output")
    assert [row.output for row in rows] == [("Surat", "Agenda"), ("Disposisi",)]
    assert [row.output for row in pasted("1. Surat\n2. Agenda", "k1", "output")] == [("Surat",), ("Agenda",)]


def test_marks_place_symbols() -> None:
    rows = pasted("x\tx\nx\t", "k1", "pelaksana:p1")
    assert [symbol.pelaksana for symbol in rows[0].simbol] == [("p1",), ("p2",)]
    assert rows[1].simbol == (Symbol("k2-1", ("p1",)),)


def test_merged_cells_merge() -> None:
    grid = read("<table><tr><td rowspan=2>1 jam<td>a<tr><td>b</table>")
    rows = apply(SOP, paste_into(grid, SOP, "b1", "k1", "waktu").edits).bagan[0].kegiatan
    assert (rows[0].waktu.nominal, rows[1].gabung) == ("1 jam", ("waktu",))


def test_what_is_right_of_the_table_is_said() -> None:
    proposal = paste_into(read_text("catatan\tlagi"), SOP, "b1", "k2", "keterangan")
    assert proposal.notes[-1].texts == ("lagi",)


def test_what_is_not_there_is_refused() -> None:
    for row, column in (("k9", "waktu"), ("k1", "pelaksana:p9"), ("k1", "simbol")):
        with pytest.raises(EditError):
            paste_into(read_text("x"), SOP, "b1", row, column)
