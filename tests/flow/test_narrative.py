from dataclasses import replace

import pytest
from hypothesis import given, settings

from rambu.flow import tell, tell_chart, tell_rows
from rambu.sop.model import Bagan, Decision, Exit, Kegiatan, Onward, Pelaksana, Rujukan, Sop, Symbol, Waktu
from tests.support.flows import chart, flow
from tests.support.sops import sops

FILING = Rujukan("Penataan Berkas")
ARCHIVE = Decision((Exit("selesai", "selesai"), Exit(Rujukan("SOP Arsip", "7"))))
SOP = Sop(
    "SOP Pelayanan Surat Masuk",
    bagan=(
        Bagan(
            "b1",
            pelaksana=(
                Pelaksana("a", "Pengadministrasi"),
                Pelaksana("b", "Kasubbag TU"),
                Pelaksana("c", "Kepala Kantor"),
            ),
            kegiatan=(
                Kegiatan(
                    "k1",
                    "Menerima dan mencatat surat",
                    (Symbol("s1", ("a",)),),
                    ("Surat masuk", "Buku agenda", "KTP"),
                    Waktu("5 menit"),
                    ("Surat tercatat",),
                ),
                Kegiatan(
                    "k2",
                    "Memeriksa kelengkapan surat.",
                    (Symbol("s2", ("b",), "Lengkap?", Decision((Exit("s3", "Ya"), Exit("s1", "Tidak")))),),
                    waktu=Waktu("1 hari kerja", "15 menit"),
                ),
                Kegiatan("h", "Penyelesaian"),
                Kegiatan(
                    "k3",
                    "Disposisi diberikan",
                    (Symbol("s3", ("c",), exits=Onward(("s4", "s5"))),),
                    gabung=("waktu",),
                    no="3",
                ),
                Kegiatan("k4", "Menyiapkan jawaban", (Symbol("s4", ("a", "b"), exits=Onward(("s6",))),)),
                Kegiatan(
                    "k5", "Membuka berkas", (Symbol("s5", exits=Onward(("s6",))),), rujukan=Rujukan("Penataan Berkas")
                ),
                Kegiatan(
                    "k6",
                    "Mengirim jawaban",
                    (
                        Symbol("s6", ("b",), wait_all=True),
                        Symbol(
                            "s7",
                            ("c",),
                            "Arsip",
                            ARCHIVE,
                        ),
                    ),
                ),
            ),
        ),
    ),
)

TOLD = """\
SOP Pelayanan Surat Masuk

Pelaksana: Pengadministrasi, Kasubbag TU, dan Kepala Kantor. Alur dimulai dari langkah 1. \
Jika tidak disebutkan lain, alur berlanjut ke langkah berikutnya.
1. Pengadministrasi menerima dan mencatat surat. Kelengkapan: Surat masuk, buku agenda, dan KTP. \
Waktu: 5 menit. Hasil: Surat tercatat.
2. Kasubbag TU memeriksa kelengkapan surat. Waktu: 1 hari kerja, termasuk 15 menit waktu pengerjaan. \
Yang diputuskan: Lengkap? Jika ya, lanjut ke langkah 4; jika tidak, kembali ke langkah 1.
3. Penyelesaian. Baris ini bukan langkah dalam alur.
4. Kepala Kantor: Disposisi diberikan. Pada formulir bernomor 3. Waktunya menyatu dengan langkah 3. \
Setelah itu langkah 5 dan 6 berjalan bersamaan.
5. Pengadministrasi dan Kasubbag TU bersama-sama menyiapkan jawaban. Lanjut ke langkah 7.1.
6. Membuka berkas. Pelaksananya belum ditentukan. Rinciannya ada pada SOP Penataan Berkas.
7. Mengirim jawaban.
   7.1 Oleh Kasubbag TU. Dikerjakan setelah langkah 5 dan 6 selesai semuanya. Lanjut ke langkah 7.2.
   7.2 Kepala Kantor memutuskan: Arsip. Jika selesai, alur selesai; pada jalan ke-2 yang tanpa keterangan, \
dilanjutkan dengan SOP Arsip (nomor 7)."""


def test_a_procedure_is_told_as_a_person_would() -> None:
    assert tell(SOP) == TOLD


def test_a_page_is_told_in_short_on_one_line() -> None:
    assert tell_rows(SOP, 1, 1, 2) == (
        "Alur dimulai dari langkah 1. Langkah 1: Pengadministrasi menerima dan mencatat surat. "
        "Langkah 2: Kasubbag TU memeriksa kelengkapan surat. Yang diputuskan: Lengkap? "
        "Jika ya, lanjut ke langkah 4; jika tidak, kembali ke langkah 1."
    )
    assert tell_rows(SOP, 1, 3, 3) == "Langkah 3: Penyelesaian. Baris ini bukan langkah dalam alur."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1; *2", "Alur dapat dimulai dari langkah 1 atau 2."),
        ("-1", "Alur belum mempunyai titik mulai."),
        ("1; 2", "2. P: Kegiatan 2. Alur selesai."),
        ("1>!", "Alur terhenti di sini tanpa kelanjutan."),
        ("1>1", "Ulangi langkah 1."),
        ("1? ya>.", "Jika ya, alur selesai."),
        ("1? >2 >.; 2", "yang tidak diberi keterangan: lanjut ke langkah 2 atau alur selesai."),
        ("1>2+.; 2", "Setelah itu sekaligus: lanjut ke langkah 2; alur selesai."),
    ],
)
def test_turns_of_phrase(text: str, words: str) -> None:
    assert words in tell(flow(text))


def test_words_of_a_start_stand_beside_it() -> None:
    one = chart("1; 2")
    via = replace(one.kegiatan[1].simbol[0], mulai="via surel")
    sop = Sop("Contoh", bagan=(replace(one, kegiatan=(one.kegiatan[0], replace(one.kegiatan[1], simbol=(via,)))),))
    assert "Alur dapat dimulai dari langkah 1 atau langkah 2 (via surel)." in tell(sop)


def test_charts_are_told_apart_and_their_lines_named() -> None:
    sop = Sop("Contoh", bagan=(chart("1>3"), replace(chart("-3; 4", "b2"), judul="Lanjutan")))
    assert "Lanjut ke langkah 1 pada bagan 2." in tell_chart(sop, 1)
    assert tell_chart(sop, 2).startswith("Bagan 2: Lanjutan.\nPelaksana: P. ")
    with pytest.raises(IndexError):
        tell_chart(sop, 3)


def test_a_remark_that_only_points_to_the_other_sop_is_not_repeated() -> None:
    other = Rujukan("SOP Penataan Berkas")
    rows = tuple(
        Kegiatan(f"k{number}", "Menata berkas", (Symbol(f"s{number}"),), keterangan=remark, rujukan=other)
        for number, remark in enumerate(("Lihat SOP Penataan Berkas", "Setiap bulan"))
    )
    told = tell(Sop("Contoh", bagan=(Bagan("b1", kegiatan=rows),)))
    assert told.count("Keterangan") == 1
    assert told.count("Rinciannya ada pada SOP Penataan Berkas.") == 2


def test_an_empty_sop_is_told_too() -> None:
    assert tell(Sop()) == "SOP tanpa judul\n\nBagan ini belum mempunyai kegiatan."


@settings(max_examples=40)
@given(sops())
def test_every_sop_can_be_told(sop: Sop) -> None:
    told = tell(sop)
    assert all(line.strip() for part in told.split("\n\n") for line in part.split("\n"))
    for position, bagan in enumerate(sop.bagan, 1):
        assert "\n" not in tell_rows(sop, position, 1, len(bagan.kegiatan))
