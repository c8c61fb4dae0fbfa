"""What changes for those who act in a SOP: their rows, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given

from rambu.compare import own_changes
from rambu.sop import Sop, loads
from rambu.sop.names import Index
from tests.support.sops import sops

BEFORE = loads("""
rambu: 1
judul: SOP Surat (contoh)
pelaksana: [Pengadministrasi, Kepala Seksi]
kegiatan:
  - {teks: Menerima surat, pelaksana: Pengadministrasi, waktu: 5 menit, output: [Surat]}
  - {teks: Memeriksa surat, pelaksana: Kepala Seksi, keputusan: {ya: 3, tidak: 1}, waktu: 10 menit}
  - {teks: Menyimpan surat, pelaksana: Pengadministrasi, waktu: 5 menit, output: [Arsip]}
""")
AFTER = """
rambu: 1
judul: SOP Surat (contoh)
pelaksana: [Pengadministrasi, Kepala Seksi]
kegiatan:
  - {teks: Menerima surat, pelaksana: Pengadministrasi, waktu: 3 menit, output: [Surat, Tanda terima]}
  - {teks: Mencatat surat, pelaksana: Pengadministrasi, waktu: 2 menit}
  - {teks: Memeriksa surat, pelaksana: Kepala Seksi, keputusan: {ya: 4, tidak: 1}, waktu: 8 menit}
  - {teks: Menyimpan surat, pelaksana: Kepala Seksi, waktu: 5 menit, output: [Arsip]}
"""


def test_the_clerk_is_told_of_his_rows_only() -> None:
    told = own_changes(BEFORE, loads(AFTER), ["pengadministrasi"])
    assert told.rows == 2
    assert told.sentences == (
        "Langkah 1, waktu: “5 menit” menjadi “3 menit”.",
        "Langkah 1, output: “Surat” menjadi “Surat; Tanda terima”.",
        "Langkah baru 2: Mencatat surat.",
        "Langkah 4 bukan lagi bagian Anda, melainkan Kepala Seksi: Menyimpan surat.",
    )


def test_the_head_is_told_of_his() -> None:
    told = own_changes(BEFORE, loads(AFTER), ["KEPALA  SEKSI"])
    assert told.sentences == (
        "Langkah 2 menjadi langkah 3.",
        "Langkah 3, waktu: “10 menit” menjadi “8 menit”.",
        "Langkah 4 kini menjadi bagian Anda: Menyimpan surat.",
    )


def test_a_first_revision_tells_what_they_do() -> None:
    told = own_changes(None, BEFORE, ["Kepala Seksi"])
    assert (told.new, told.sentences) == (True, ("Langkah 2: Memeriksa surat (10 menit).",))


def test_a_row_that_goes_and_a_way_that_changes() -> None:
    after = loads(AFTER.replace("tidak: 1", "tidak: 2").replace("teks: Menyimpan", "teks: Memusnahkan"))
    assert (
        "Langkah 3, lanjutnya: “tidak: ke 1” menjadi “tidak: ke 2”."
        in own_changes(BEFORE, after, ["Kepala Seksi"]).sentences
    )
    shorter = loads(AFTER.partition("  - {teks: Memeriksa")[0])
    assert own_changes(BEFORE, shorter, ["Kepala Seksi"]).sentences == ("Langkah 2 tidak ada lagi: Memeriksa surat.",)


@pytest.mark.parametrize("names", [[], ["Orang lain"]])
def test_who_does_not_act_is_told_nothing(names: list[str]) -> None:
    assert own_changes(BEFORE, loads(AFTER), names).sentences == ()


@given(sops(), sops())
def test_any_two_revisions(a: Sop, b: Sop) -> None:
    names = [one.nama for sop in (a, b) for one in Index.of(sop).pelaksana.values()]
    assert own_changes(a, a, names).sentences == ()
    assert all(sentence.startswith("Langkah ") for sentence in own_changes(a, b, names).sentences)
    assert own_changes(a, b, []).sentences == ()
