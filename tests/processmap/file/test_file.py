"""A map is written and read again without a difference; what is wrong is told at its place."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from rambu.processmap import Decree, Ending, Involvement, Process, ProcessMap
from rambu.processmap.file import canonical_map, dump_map, dumps_map, load_map, loads_map
from rambu.sop import BadInput
from tests.support.process_maps import process_maps
from tests.support.thorough import examples

TEXT = """\
peta: 1
nama: Peta contoh
keputusan: {nomor: "1", tanggal: "2025-01-02"}
status: berlaku
proses:
  - {kode: C.01, nama: Surat, kategori: pendukung}
  - kode: C.01.10
    nama: Pengelolaan surat masuk
    output: [Surat terdisposisi]
    volume: 1200
    berakhir: {tanggal: 1 September 2025, dialihkan_ke: Kementerian Contoh}
keterlibatan:
  - {proses: C.01, jenis_kantor: kua, kecuali: [U1]}
"""


def test_a_map_as_people_write_it() -> None:
    map_ = loads_map(TEXT)
    assert map_ == ProcessMap(
        "Peta contoh",
        Decree("1", date(2025, 1, 2)),
        "berlaku",
        processes=(
            Process("C.01", "Surat", "pendukung"),
            Process(
                "C.01.10",
                "Pengelolaan surat masuk",
                outputs=("Surat terdisposisi",),
                volume=1200,
                ending=Ending(date(2025, 9, 1), "Kementerian Contoh"),
            ),
        ),
        involvements=(Involvement("C.01", "kua", excepted=("U1",)),),
    )
    assert dumps_map(map_) == TEXT.replace("1 September 2025", '"2025-09-01"')


@given(process_maps())
@examples(150)
def test_writing_and_reading_change_nothing(map_: ProcessMap) -> None:
    assert loads_map(dumps_map(map_)) == map_
    assert loads_map(canonical_map(map_).decode(), "x.json") == map_


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "baris 1, kolom 1: isi berkas bukan peta proses bisnis; mulai dengan 'peta: 1'."),
        ("peta: 2", "baris 1, kolom 7: peta ini memakai format versi 2 yang lebih baru; perbarui Rambu."),
        ("nama: x", "baris 1, kolom 1: kunci wajib belum ada; isi peta."),
        ("peta: 1\nprosess: []", "baris 2, kolom 1: kunci 'prosess' tidak dikenal; mungkin maksud Anda 'proses'?"),
        ("peta: 1\nberlaku: besok", "baris 2, kolom 10: tanggal 'besok' tidak terbaca; tulis misalnya 2025-09-01."),
        (
            "peta: 1\nproses:\n  - {kode: 1, volume: banyak}",
            "baris 3, kolom 23: 'banyak' tidak dikenal; tulis bilangan",
        ),
        ("peta: 1\nproses: [{kode: 1, berakhir: {tanggal: x}}]", "baris 2, kolom 40: tanggal 'x' tidak terbaca"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        loads_map(text)
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize("name", ["a.peta.yaml", "a.peta.json"])
def test_files(tmp_path: Path, name: str) -> None:
    map_ = loads_map(TEXT)
    dump_map(map_, tmp_path / name)
    assert load_map(tmp_path / name) == map_
