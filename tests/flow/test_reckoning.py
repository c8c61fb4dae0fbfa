"""The times of a procedure in words."""

import pytest

from rambu.flow import BadAssumptions, read_assumptions, tell_times
from rambu.sop import Sop, loads

LOOP = """\
rambu: 1
judul: SOP Pelayanan Surat
pelaksana: [A, B]
kegiatan:
  - {teks: Menerima, pelaksana: A, waktu: 30 menit}
  - {teks: Memeriksa, pelaksana: B, waktu: {nominal: 1 jam, sentuh: 10 menit}, keputusan: {ya: 3, tidak: 1}}
  - {teks: Mengirim, pelaksana: A, waktu: WAKTU}
"""


def sop(waktu: str = "1 hari kerja") -> Sop:
    return loads(LOOP.replace("WAKTU", waktu))


def test_one_way_and_its_loop() -> None:
    assert tell_times(sop()).splitlines() == [
        "Waktu keseluruhan 1 hari kerja 1 jam 30 menit: langkah 1 → 2 → 3; berpindah tangan 2 kali.",
        "Setiap putaran ulang langkah 1 → 2 → 1 menambah paling lama 1 jam 30 menit.",
    ]


def test_what_cannot_be_counted_is_named() -> None:
    assert "Belum termasuk kegiatan 3" in tell_times(sop("sesuai jadwal"))


def test_times_of_which_nothing_is_known_are_not_called_nothing() -> None:
    told = tell_times(loads("rambu: 1\npelaksana: [A]\nkegiatan: [{pelaksana: A, waktu: 2 menit/berkas}]"))
    assert told.splitlines()[0] == "Waktu keseluruhan belum dapat dihitung."


def test_every_return_is_told() -> None:
    rows = "{pelaksana: A, waktu: 1 jam}, {pelaksana: A, keputusan: {ya: 3, tidak: 1}, waktu: 1 jam}"
    more = "{pelaksana: A, keputusan: {ya: 4, tidak: 1}, waktu: 1 jam}, {pelaksana: A}"
    told = tell_times(loads(f"rambu: 1\npelaksana: [A]\nkegiatan: [{rows}, {more}]"))
    assert "langkah 1 → 2 → 1 menambah paling lama 2 jam" in told
    assert "langkah 1 → 2 → 3 → 1 menambah paling lama 3 jam" in told


def test_best_and_worst_differ_with_ranges() -> None:
    told = tell_times(sop("1-3 hari kerja"))
    assert "Waktu tercepat 1 hari kerja 1 jam 30 menit" in told
    assert "Waktu terlama 3 hari kerja 1 jam 30 menit" in told


def test_an_expected_time_needs_assumptions() -> None:
    given = sop()
    assert "rata-rata" not in tell_times(given)
    told = tell_times(given, read_assumptions('{"peluang": {"2": {"ya": "1/2", "tidak": "1/2"}}}', given))
    assert "satu kasus rata-rata selesai dalam 1 hari kerja 3 jam." in told
    assert "pengerjaan 20 menit" in told
    assert "Kegiatan 1 dan 3 belum mempunyai waktu pengerjaan" in told


def test_assumptions_that_do_not_suffice_are_refused() -> None:
    given = sop()
    with pytest.raises(BadAssumptions):
        tell_times(given, read_assumptions("{}", given))


def test_a_flow_without_end_has_no_time() -> None:
    stuck = loads(LOOP.replace("waktu: WAKTU", "lanjut: []"))
    assert "tidak sampai selesai" in tell_times(stuck)
