"""What follows from a change, in one sentence."""

from __future__ import annotations

from dataclasses import replace

from rambu.compare import effects
from rambu.sop import (
    AddPelaksana,
    Decision,
    Edit,
    Exit,
    Janji,
    Pelaksana,
    SetExits,
    SetKegiatan,
    Sop,
    apply,
    loads,
)

TEXT = """
rambu: 1
judul: SOP Pelayanan Surat Masuk (contoh)
unit: Tata Usaha
pelaksana: [Pengadministrasi, Kepala]
kegiatan:
  - {teks: Menerima surat, pelaksana: Pengadministrasi, waktu: 1 hari kerja, output: [Surat]}
  - {teks: Memeriksa surat, pelaksana: Kepala, keputusan: {ya: 3, tidak: 1}, waktu: 1 hari kerja, output: [Hasil]}
  - {teks: Menyimpan surat, pelaksana: Pengadministrasi, waktu: 1 hari kerja, output: [Arsip]}
"""


def told(sop: Sop, *edits: Edit) -> str:
    return effects(sop, apply(sop, list(edits))).sentence()


def slower(sop: Sop) -> Edit:
    return SetKegiatan(sop.bagan[0].kegiatan[0].id, "waktu.nominal", "3 hari kerja")


def test_times_and_the_promise() -> None:
    sop = replace(loads(TEXT), janji=Janji("4 hari kerja"))
    assert told(sop, slower(sop)).startswith(
        "Total waktu 3 hari kerja → 5 hari kerja; melampaui janji layanan 4 hari kerja"
    )


def test_a_promise_that_was_broken_before_is_not_told_again() -> None:
    sop = replace(loads(TEXT), janji=Janji("2 hari kerja"))
    assert "melampaui" not in told(sop, slower(sop))


def test_gates_and_performers() -> None:
    sop = loads(TEXT)
    gate = sop.bagan[0].kegiatan[1].simbol[0]
    assert isinstance(gate.exits, Decision)
    bare = Decision(tuple(Exit(one.to, "" if one.label == "tidak" else one.label) for one in gate.exits.exits))
    assert "1 gerbang baru tanpa label" in told(sop, SetExits(gate.id, bare))
    new = AddPelaksana("b1", "p2", Pelaksana("p9", "Arsiparis"))
    assert "pelaksana bertambah: Arsiparis" in told(sop, new).lower().replace("arsiparis", "Arsiparis")


def test_nothing_to_tell() -> None:
    sop = loads(TEXT)
    assert effects(sop, sop).sentence() == "Tidak mengubah waktu, pelaksana, maupun temuan wajib."
