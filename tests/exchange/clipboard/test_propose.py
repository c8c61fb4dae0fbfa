"""Columns without captions, plain lists, rows over several lines, choices of the person who pastes."""

from __future__ import annotations

import pytest

from rambu.exchange.clipboard import Proposal, propose, read, read_text
from rambu.sop.edits import EditError, apply
from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Sop, Symbol

PEOPLE = (Pelaksana("p1", "Petugas"), Pelaksana("p2", "Kepala Kantor"))
SOP = Sop(
    bagan=(Bagan("b1", pelaksana=PEOPLE, kegiatan=(Kegiatan("k1", "Menerima surat", (Symbol("k1-1", ("p1",)),)),)),)
)


def rows(proposal: Proposal, sop: Sop = SOP) -> list[Kegiatan]:
    old = {row.id for row in sop.bagan[0].kegiatan}
    return [row for row in apply(sop, proposal.edits).bagan[0].kegiatan if row.id not in old]


def lanes(row: Kegiatan, sop: Sop = SOP, proposal: Proposal | None = None) -> list[list[str]]:
    people = apply(sop, proposal.edits).bagan[0].pelaksana if proposal else sop.bagan[0].pelaksana
    names = {p.id: p.nama for p in people}
    return [[names[p] for p in symbol.pelaksana] for symbol in row.simbol]


def test_without_captions_columns_are_guessed_and_said_so() -> None:
    text = "1\tMencatat surat\tx\t\tSurat\t5 menit\tSurat tercatat\n2\tMenandatangani\t\tx\tSurat\t1 jam\tSurat resmi"
    proposal = propose(read_text(text), SOP, "b1", "k1")
    assert [column.meaning for column in proposal.columns] == [
        "no", "kegiatan", "pelaksana", "pelaksana", "kelengkapan", "waktu", "output",
    ]  # fmt: skip
    assert {column.certainty for column in proposal.columns} == {"guess"}
    first, second = rows(proposal)
    assert (first.teks, first.waktu.nominal, first.output, first.no) == (
        "Mencatat surat", "5 menit", ("Surat tercatat",), "",
    )  # fmt: skip
    assert lanes(first) == [["Petugas"]]
    assert lanes(second) == [["Kepala Kantor"]]
    assert proposal.notes[0].kind == "guess"


def test_another_meaning_can_be_chosen() -> None:
    text = "Kegiatan\tParaf\nMencatat\tsudah"
    assert rows(propose(read_text(text), SOP, "b1"))[0].keterangan == ""
    assert rows(propose(read_text(text), SOP, "b1", chosen={1: "keterangan"}))[0].keterangan == "sudah"


def test_numerals_in_performers_cells_are_the_order() -> None:
    text = "No\tKegiatan\tPetugas\tKepala Kantor\n1\tMenyusun konsep\t2\t1"
    (row,) = rows(propose(read_text(text), SOP, "b1", "k1"))
    assert lanes(row) == [["Kepala Kantor"], ["Petugas"]]


def test_a_cell_over_two_performers_is_a_joint_symbol() -> None:
    html = "<table><tr><td>Kegiatan<td>Petugas<td>Kepala Kantor<tr><td>Rapat<td colspan=2>x</table>"
    (row,) = rows(propose(read(html), SOP, "b1"))
    assert lanes(row) == [["Petugas", "Kepala Kantor"]]


def test_rows_below_that_only_go_on_belong_to_the_row() -> None:
    text = "No\tKegiatan\tKelengkapan\tWaktu\n1\tMencatat\tSurat\t5 menit\n\t\tBuku agenda\t\n2\tMengirim\t\t"
    first, second = rows(propose(read_text(text), SOP, "b1", "k1"))
    assert first.kelengkapan == ("Surat", "Buku agenda")
    assert second.teks == "Mengirim"


def test_a_caption_repeated_on_the_next_page_is_no_row() -> None:
    text = "No\tKegiatan\tWaktu\n1\tMencatat\t1 jam\nNo\tKegiatan\tWaktu\n2\tMengirim\t2 jam"
    assert [row.teks for row in rows(propose(read_text(text), SOP, "b1"))] == ["Mencatat", "Mengirim"]


def test_a_list_becomes_rows() -> None:
    text = "Alur pengaduan:\n1. Menerima aduan\n2) Mencatat aduan\n   di buku agenda\n3. Menjawab"
    proposal = propose(read_text(text), SOP, "b1", "k1")
    assert [row.teks for row in rows(proposal)] == ["Menerima aduan", "Mencatat aduan di buku agenda", "Menjawab"]
    assert proposal.notes[-1].texts == ("Alur pengaduan:",)
    assert [row.teks for row in rows(propose(read_text("- Satu\n• Dua"), SOP, "b1"))] == ["Satu", "Dua"]
    assert [row.teks for row in rows(propose(read_text("Menerima\nMencatat"), SOP, "b1"))] == ["Menerima", "Mencatat"]


def test_a_list_in_an_item_stays_in_it_and_known_performers_are_found() -> None:
    text = "1. Petugas menerima berkas:\n   a. ijazah\n   b. fotokopi\n2. Arsip disimpan\nTerima kasih"
    proposal = propose(read_text(text), SOP, "b1", "k1")
    first, second = rows(proposal)
    assert (first.teks, lanes(first)) == ("Petugas menerima berkas:\na. ijazah\nb. fotokopi", [["Petugas"]])
    assert (second.teks, lanes(second)) == ("Arsip disimpan", [[]])
    assert proposal.notes[-1].texts == ("Terima kasih",)


def test_a_sum_of_times_is_no_row() -> None:
    proposal = propose(read_text("No\tKegiatan\tWaktu\n1\tMencatat\t1 jam\n\tJumlah waktu\t1 jam"), SOP, "b1")
    assert [row.teks for row in rows(proposal)] == ["Mencatat"]
    assert proposal.notes[-1].texts == ("Jumlah waktu", "1 jam")


def test_rows_stand_behind_the_row_and_numbers_that_differ_stay() -> None:
    proposal = propose(read_text("No\tKegiatan\n4\tMencatat\n5a\tMengirim"), SOP, "b1", "k1")
    assert [row.teks for row in apply(SOP, proposal.edits).bagan[0].kegiatan] == [
        "Menerima surat",
        "Mencatat",
        "Mengirim",
    ]
    assert [row.no for row in rows(proposal)] == ["4", "5a"]
    assert [row.no for row in rows(propose(read_text("No\tKegiatan\n1.\tMencatat\n2.\tKirim"), SOP, "b1", "k1"))] == [
        "",
        "",
    ]


def test_quotation_marks_hold_lines_or_are_words() -> None:
    grid = read_text('Kegiatan\tOutput\n"Mencatat ""surat"""\t"Surat\nAgenda"\n')
    assert grid.text(1, 0) == '"Mencatat ""surat"""'
    assert grid.text(1, 1) == "Surat\nAgenda"


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(EditError):
        propose(read_text("Mencatat"), SOP, "b9")
    with pytest.raises(EditError):
        propose(read_text("Mencatat"), SOP, "b1", "k9")
