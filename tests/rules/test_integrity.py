import pytest

from rambu.rules import catalogue
from rambu.sop import loads
from tests.support.charts import sop
from tests.support.rule_cases import found


def test_integrity_only_suggests() -> None:
    assert {rule.severity for rule in catalogue() if rule.chapter == "integritas"} == {"saran"}


def test_who_prepares_also_approves() -> None:
    chart = "A | Menyusun daftar pembayaran honor\nB | Mencatat daftar\nA | Menyetujui daftar pembayaran honor"
    (finding,) = found("integritas.rangkap", sop(chart))
    assert finding.place.row_name == "3"


@pytest.mark.parametrize(
    "chart",
    [
        "A | Menyusun daftar pembayaran\nB | Menyetujui daftar pembayaran",
        "A | Menyusun jadwal kegiatan\nA | Menandatangani berita acara serah terima",
        "A | Mengajukan usul revisi\nA | Menandatangani tanda terima",
    ],
)
def test_two_hands_or_two_things(chart: str) -> None:
    assert not found("integritas.rangkap", sop(chart))


RETURN = "A | Menerima berkas\nB | Memeriksa kelengkapan berkas | ?ya 3, tidak 1 | | | | {}\nA | Mencatat berkas"


def test_a_return_without_limit() -> None:
    (finding,) = found("integritas.kembali_tanpa_batas", sop(RETURN.format("")))
    assert finding.place.symbol_name == "2"


@pytest.mark.parametrize(
    "note", ["Maksimal 3 kali", "Paling lama 5 hari kerja", "2 (dua) kali pengembalian", "Batas waktu 1 hari"]
)
def test_a_return_with_a_limit(note: str) -> None:
    assert not found("integritas.kembali_tanpa_batas", sop(RETURN.format(note)))


def test_a_return_is_named_as_in_its_own_chart() -> None:
    chart = "{pelaksana: [A], kegiatan: [{pelaksana: A}, {pelaksana: A, keputusan: {ya: 3, tidak: 1}}, {pelaksana: A}]}"
    first, second = found("integritas.kembali_tanpa_batas", loads(f"rambu: 1\nbagan: [{chart}, {chart}]"))
    assert "kembali ke 1 tanpa" in first.message
    assert "(bagan 2) dapat kembali ke 1 tanpa" in second.message


DECISION = "A | Menerima berkas\nB | {} | ?{} \nA | Mencatat berkas"


@pytest.mark.parametrize(("text", "exits", "open_"), [
    ("Memutuskan permohonan", "ya 3, tidak 1", True),
    ("Menyetujui usul", "setuju 3, ditolak 1", True),
    ("Memeriksa", "ya 3, tidak 1", True),
    ("Memeriksa kelengkapan berkas", "ya 3, tidak 1", False),
    ("Memutuskan permohonan", "lengkap 3, tidak lengkap 1", False),
    ("Memutuskan permohonan sesuai daftar syarat", "ya 3, tidak 1", False),
])  # fmt: skip
def test_a_decision_has_a_measure(text: str, exits: str, open_: bool) -> None:
    assert bool(found("integritas.kriteria", sop(DECISION.format(text, exits)))) is open_


def test_no_record_is_left() -> None:
    chart = "A | Menerima tamu\nB | Menemui tamu"
    assert found("integritas.rekaman", sop(chart, pencatatan=None))
    assert not found("integritas.rekaman", sop(chart))
    assert not found("integritas.rekaman", sop(chart + "\nA | Mencatat kunjungan", pencatatan=None))
