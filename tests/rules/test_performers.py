import pytest

from rambu.sop.edits import apply
from tests.support.charts import CHART, sop
from tests.support.rule_cases import found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kasubbag TU", "Kasubag TU"),
        ("Kasubbag TU", "Ka. Subbag TU"),
        ("Kasubbag TU", "kasubbag tu"),
        ("Pengadministrasi Umum", "Pengadminstrasi Umum"),
        ("PPK", "P.P.K."),
        ("Bendahara Pengeluaran", "Bendahara  Pengeluaran"),
    ],
)
def test_one_performer_in_two_spellings(one: str, other: str) -> None:
    chart = sop(f"{one} | Menerima berkas\n{other} | Mengarsipkan berkas\n{one} | Melaporkan berkas")
    (finding,) = found("pelaksana.mirip", chart)
    merged = apply(chart, finding.repairs[0].edits)
    assert [p.nama for p in merged.bagan[0].pelaksana] == [one]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pelaksana 1", "Pelaksana 2"),
        ("Seksi I", "Seksi II"),
        ("Bendahara Pengeluaran", "Bendahara Penerimaan"),
        ("Guru BK", "Guru PK"),
        ("Analis", "Analisis"),
        ("Kepala", "Kepala Seksi"),
        ("Tim A", "Tim B"),
        ("PPK", "PPSPM"),
        ("Kepala Bagian", "Kepala Bidang"),
    ],
)
def test_two_performers_are_two(one: str, other: str) -> None:
    assert not found("pelaksana.mirip", sop(f"{one} | Menerima berkas\n{other} | Mengarsipkan berkas"))


def test_a_column_without_a_symbol_goes_away() -> None:
    unused = sop(CHART, pelaksana=["Petugas", "Kasi", "Kabag Umum", "Kepala"])
    (finding,) = found("pelaksana.tanpa_simbol", unused)
    assert "Kabag Umum" in finding.message
    assert [p.nama for p in apply(unused, finding.repairs[0].edits).bagan[0].pelaksana] == ["Petugas", "Kasi", "Kepala"]


def test_a_column_used_in_a_joint_symbol_only_is_used() -> None:
    assert not found("pelaksana.tanpa_simbol", sop("Petugas + Kasi | Menandatangani berita acara"))


@pytest.mark.parametrize(("name", "generic"), [
    ("Pelaksana 1", True), ("Pelaksana II", True), ("Petugas A", True),
    ("Petugas", False), ("Penghulu", False), ("Pelaksana Zakat", False),
])  # fmt: skip
def test_a_position_has_a_name(name: str, generic: bool) -> None:
    assert bool(found("pelaksana.umum", sop(f"{name} | Menerima berkas"))) is generic


def test_an_application_is_marked_as_one() -> None:
    plain = sop("Operator | Mengunggah berkas\nAplikasi Persuratan | Memberi nomor agenda\nOperator | Mencetak agenda")
    (finding,) = found("pelaksana.aplikasi", plain)
    marked = apply(plain, finding.repairs[0].edits)
    assert marked.bagan[0].pelaksana[1].jenis == "aplikasi"
    assert not found("pelaksana.aplikasi", marked)


@pytest.mark.parametrize("name", ["Admin Aplikasi", "Operator Sistem", "Pengelola Sistem Informasi"])
def test_a_person_who_works_an_application_is_a_person(name: str) -> None:
    assert not found("pelaksana.aplikasi", sop(f"{name} | Mengunggah berkas"))
