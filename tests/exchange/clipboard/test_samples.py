"""What the office programs put on the clipboard: the one of LibreOffice is its own output, the others follow theirs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rambu import dumps
from rambu.exchange.clipboard import Proposal, propose, read_html
from rambu.sop.edits import apply
from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Sop, Symbol

SAMPLES = Path(__file__).parent / "samples"
SOP = Sop(
    bagan=(
        Bagan(
            "b1",
            pelaksana=(Pelaksana("p1", "Pengadministrasi"), Pelaksana("p2", "Kepala Subbagian Tata Usaha")),
            kegiatan=(Kegiatan("k1", simbol=(Symbol("k1-1"),)),),
        ),
    )
)


def pasted(name: str, sop: Sop = SOP) -> tuple[Proposal, str]:
    proposal = propose(read_html((SAMPLES / f"{name}.html").read_bytes()), sop, "b1", "k1")
    return proposal, dumps(apply(sop, proposal.edits)).split("kegiatan:\n")[1]


def said(proposal: Proposal, kind: str) -> list[str]:
    return [note.sentence for note in proposal.notes if note.kind == kind]


LETTERS = """\
  - teks: Menerima & mencatat surat masuk
    pelaksana: Pengadministrasi
    kelengkapan: [Surat masuk, Lembar disposisi]
    waktu: 10 menit
    output: [Surat tercatat]
  - teks: Memeriksa kelengkapan surat
    pelaksana: Kepala Subbagian Tata Usaha
    kelengkapan: [Surat tercatat]
    output: [Hasil pemeriksaan]
    keterangan: Apabila diperlukan
    gabung: [waktu]
  - teks: Memberi disposisi
    pelaksana: Kepala Kantor
    kelengkapan: [Surat tercatat]
    waktu: 1-2 hari kerja
    output: [Disposisi]
"""


def test_libreoffice_with_coloured_cells() -> None:
    proposal, rows = pasted("libreoffice")
    assert _without_ids(rows) == LETTERS
    assert said(proposal, "left") == []
    assert said(proposal, "check") == ["Pelaksana “Kasubbag TU” dicocokkan dengan kolom “Kepala Subbagian Tata Usaha”."]


def test_excel_with_units_in_the_caption_and_a_shape_over_a_cell() -> None:
    proposal, rows = pasted("excel")
    rows = _without_ids(rows)
    assert "teks: Menerima dan mencatat surat masuk & lampirannya\n    pelaksana: Pengadministrasi\n" in rows
    assert rows.count("waktu: 15 menit") == 1
    assert "gabung: [waktu]" in rows
    assert "teks: Memberi disposisi\n    pelaksana: Kepala Kantor" in rows
    assert "Kotak, garis, dan gambar tidak ikut tertempel; lengkapi simbol dan arah alurnya." in said(proposal, "check")
    assert "Angka di kolom Waktu diberi satuan “menit” dari judul kolomnya." in said(proposal, "read")
    assert "Kolom “Waktu (menit)” dibaca sebagai Waktu." in said(proposal, "read")


def test_word_with_lists_a_heading_and_a_tick_of_wingdings() -> None:
    proposal, rows = pasted("word")
    assert (
        _without_ids(rows)
        == """\
  - teks: A. Penerimaan berkas
    simbol: []
  - "no": "1"
    teks: Menerima berkas permohonan legalisasi
    pelaksana: Petugas PTSP
    kelengkapan: [Ijazah asli, Salinan ijazah]
    waktu: 5 menit
    output: [Berkas diterima]
  - "no": "2"
    teks: Menandatangani salinan ijazah
    simbol:
      - {pelaksana: Kepala Madrasah, teks: "Setuju?", bentuk: keputusan}
    kelengkapan: [Berkas diterima]
    waktu: 1 hari kerja
    output: [Salinan dilegalisasi]
"""
    )
    assert [note.texts for note in proposal.notes if note.kind == "left"] == [
        ("SOP Pelayanan Legalisasi Ijazah (contoh)",)
    ]


def test_google_sheets_with_names_in_the_cells_and_a_column_of_its_own() -> None:
    proposal, rows = pasted("google-sheets")
    assert "teks: Mengisi buku tamu\n    pelaksana: Petugas PTSP\n    kelengkapan: [Buku tamu, Alat tulis]" in rows
    assert "waktu: 10 menit/tamu" in rows
    assert [note.texts for note in proposal.notes if note.kind == "left"] == [("Paraf",), ("ap",)]
    assert "Kolom pelaksana baru: Petugas PTSP, Satpam." in said(proposal, "read")


@pytest.mark.parametrize("name", ["excel", "word", "libreoffice", "google-sheets"])
def test_a_blank_row_of_a_new_form_is_replaced(name: str) -> None:
    proposal, _rows = pasted(name)
    after = apply(SOP, proposal.edits)
    assert all(row.teks for row in after.bagan[0].kegiatan)


def _without_ids(rows: str) -> str:
    return re.sub(r"  - id: \S+\n    ", "  - ", re.sub(r"\{id: \w+(?:-\d+)?, ", "{", rows))
