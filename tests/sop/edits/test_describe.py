"""Edits in Indonesian sentences."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.sop.edits import (
    NOTHING,
    AddPelaksana,
    AddSymbol,
    Edit,
    InsertBagan,
    InsertKegiatan,
    MergePelaksana,
    MoveKegiatan,
    MovePelaksana,
    MoveSymbol,
    Reidentify,
    RemoveKegiatan,
    RemovePelaksana,
    RemoveSymbol,
    SetBagan,
    SetExits,
    SetField,
    SetKegiatan,
    SetPelaksana,
    SetSymbol,
    describe,
    describe_all,
)
from rambu.sop.model import (
    END,
    Bagan,
    DasarHukum,
    Decision,
    Exit,
    Kegiatan,
    Onward,
    Pelaksana,
    Rujukan,
    Sop,
    Symbol,
    Waktu,
)
from tests.support.edits import edits_of
from tests.support.sops import sops


def row(number: int, teks: str, *columns: str, **more: Any) -> Kegiatan:
    symbols = tuple(Symbol(f"k{number}-{n}", (column,)) for n, column in enumerate(columns, 1))
    return Kegiatan(f"k{number}", teks, symbols, **more)


SOP = Sop(
    "SOP Pelayanan Surat Masuk",
    dasar_hukum=(DasarHukum("UU 25 Tahun 2009"),),
    bagan=(
        Bagan(
            "b1",
            "",
            (Pelaksana("p1", "Arsiparis"), Pelaksana("p2", "Kasubbag TU"), Pelaksana("p3", "Kepala Kantor")),
            (
                row(1, "Menerima surat", "p1"),
                row(2, "Memeriksa kelengkapan", "p2", waktu=Waktu("1 hari")),
                row(3, "Memberi disposisi", "p3", "p2", output=("Disposisi",)),
            ),
        ),
        Bagan("b2", "Pengarsipan", (), (Kegiatan("b2-k1", "Menyimpan"),)),
    ),
)

CASES: list[tuple[Edit, str]] = [
    (
        SetField("judul", "SOP Pengelolaan Surat"),
        "Judul SOP diubah: “SOP Pelayanan Surat Masuk” → “SOP Pengelolaan Surat”.",
    ),
    (SetField("nomor", "01"), "Nomor SOP diisi: 01."),
    (SetField("judul", ""), "Judul SOP dikosongkan (semula “SOP Pelayanan Surat Masuk”)."),
    (
        SetField("dasar_hukum", (DasarHukum("UU 25 Tahun 2009"), DasarHukum("PermenPAN-RB 35 Tahun 2012"))),
        "Dasar hukum ditambah: “PermenPAN-RB 35 Tahun 2012”.",
    ),
    (SetBagan("b2", "Penyimpanan"), "Judul bagan 2 diubah: “Pengarsipan” → “Penyimpanan”."),
    (SetKegiatan("k2", "waktu.nominal", "30 menit"), "Waktu kegiatan 2 diubah: 1 hari → 30 menit."),
    (SetKegiatan("k2", "waktu", Waktu("1 hari", "5 menit")),
     "Waktu kegiatan 2 diubah: 1 hari → 1 hari (waktu sentuh 5 menit)."),
    (SetKegiatan("b2-k1", "no", "7"), "Nomor kegiatan 2/1 diisi: 7."),
    (SetSymbol("k2-1", "pelaksana", ("p3",)), "Kegiatan 2 dipindah ke Kepala Kantor."),
    (SetSymbol("k3-2", "pelaksana", ("p1", "p2")), "Simbol 3.2 menjadi kegiatan bersama Arsiparis dan Kasubbag TU."),
    (SetSymbol("k2-1", "teks", "Lengkap?"), "Tulisan dalam simbol kegiatan 2 diisi: “Lengkap?”."),
    (SetSymbol("k2-1", "wait_all", True), "Kegiatan 2 kini menunggu semua alur masuk."),
    (
        SetExits("k2-1", Decision((Exit("k3-1", "ya"), Exit("k1-1", "tidak")))),
        "Kegiatan 2 menjadi keputusan: ya → simbol 3.1, tidak → kegiatan 1.",
    ),
    (SetExits("k2-1", Onward((END,))), "Kegiatan 2 berlanjut ke selesai."),
    (SetExits("k2-1", Onward((Rujukan("SOP Arsip"),))), "Kegiatan 2 berlanjut ke SOP lain “SOP Arsip”."),
    (SetExits("k2-1", Onward()), "Kegiatan 2 tidak berlanjut ke mana pun."),
    (SetPelaksana("p1", "nama", "Pranata Arsip"), "Pelaksana Arsiparis berganti nama menjadi Pranata Arsip."),
    (
        InsertKegiatan("b1", "k3", Kegiatan("k4", "Mengirim surat kepada unit pengolah melalui aplikasi persuratan")),
        "Kegiatan baru disisipkan setelah kegiatan 3: “Mengirim surat kepada unit pengolah melalui aplikasi…”.",
    ),
    (InsertKegiatan("b1", "", Kegiatan("k4", "A")), "Kegiatan baru disisipkan di awal bagan 1: “A”."),
    (RemoveKegiatan("k2"), "Kegiatan 2 dihapus: “Memeriksa kelengkapan”."),
    (MoveKegiatan("k3", "b1", "k1"), "Kegiatan 3 dipindah ke setelah kegiatan 1."),
    (MoveKegiatan("k3", "b1", ""), "Kegiatan 3 dipindah ke urutan pertama."),
    (AddSymbol("k2", "k2-1", Symbol("k2-2", ("p3",))), "Kegiatan 2 mendapat simbol untuk Kepala Kantor."),
    (RemoveSymbol("k3-2"), "Kegiatan 3 kehilangan simbol untuk Kasubbag TU."),
    (MoveSymbol("k3-2", "k2", ""), "Simbol Kasubbag TU di kegiatan 3 dipindah ke kegiatan 2."),
    (AddPelaksana("b1", "p1", Pelaksana("p4", "Bendahara")), "Pelaksana Bendahara ditambahkan setelah Arsiparis."),
    (RemovePelaksana("p1"), "Pelaksana Arsiparis dihapus."),
    (MergePelaksana("p1", "p2"), "Pelaksana Arsiparis digabung ke Kasubbag TU."),
    (MovePelaksana("p3", ""), "Kolom Kepala Kantor dipindah ke urutan pertama."),
    (InsertBagan("b2", Bagan("b3", "Lain")), "Bagan baru disisipkan setelah bagan 2: “Lain”."),
    (NOTHING, ""),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "words"), CASES, ids=lambda x: x if isinstance(x, str) else type(x).__name__)
def test_one_sentence(edit: Edit, words: str) -> None:
    assert describe(SOP, edit) == words


@given(st.data(), sops())
def test_any_edit_is_one_line_with_a_full_stop(data: st.DataObject, sop: Sop) -> None:
    edit = data.draw(edits_of(sop))
    words = describe(sop, edit)
    assert words.isprintable()
    assert words.endswith(".") or isinstance(edit, Reidentify)
    assert describe_all(sop, [edit]) == ([words] if words else [])


def test_edits_of_one_row_are_one_sentence() -> None:
    edits = (
        SetSymbol("k2-1", "pelaksana", ("p3",)),
        SetField("nomor", "01"),
        SetKegiatan("k2", "waktu.nominal", "30 menit"),
    )
    assert describe_all(SOP, edits) == [
        "Kegiatan 2 dipindah ke Kepala Kantor; waktu 1 hari → 30 menit.",
        "Nomor SOP diisi: 01.",
    ]


def test_cells_of_one_row_are_one_sentence() -> None:
    edits = (SetKegiatan("k2", "waktu.nominal", ""), SetKegiatan("k2", "output", ("Catatan", "Tanda terima")))
    assert describe_all(SOP, edits) == [
        "Kegiatan 2: waktu dikosongkan (semula 1 hari); output diisi “Catatan”, “Tanda terima”."
    ]


def test_rows_keep_the_numbers_that_the_reader_knows() -> None:
    edits = (
        InsertKegiatan("b1", "k1", Kegiatan("k9", "Mencatat surat", (Symbol("k9-1"),))),
        InsertKegiatan("b1", "k9", Kegiatan("k8")),
        SetKegiatan("k2", "waktu.nominal", "30 menit"),
        SetExits("k3-1", Onward(("k9-1",))),
    )
    assert describe_all(SOP, edits) == [
        "Kegiatan baru disisipkan setelah kegiatan 1: “Mencatat surat”.",
        "Kegiatan baru disisipkan setelah kegiatan baru “Mencatat surat”.",
        "Waktu kegiatan 2 diubah: 1 hari → 30 menit.",
        "Simbol 3.1 berlanjut ke kegiatan baru “Mencatat surat”.",
    ]
