import pytest

from rambu.rules.lexicon.answers import is_negative, is_positive, other_answer
from rambu.sop import Decision, Sop
from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found, rows_found


def chart(exits: str) -> Sop:
    return sop(f"A | Menerima berkas\nB | Memeriksa berkas | ?{exits}\nA | Memperbaiki berkas\nB | Mengirim berkas")


def labels(of: Sop) -> list[str]:
    exits = of.bagan[0].kegiatan[1].simbol[0].exits
    assert isinstance(exits, Decision)
    return [e.label for e in exits.exits]


def test_a_diamond_with_three_bare_exits() -> None:
    (finding,) = found("alur.label_kosong", chart(" 1, 3, 4"))
    assert "3 dari 3" in finding.message


@pytest.mark.parametrize(("exits", "mended"), [
    ("ya 4, 1", ["ya", "tidak"]), ("3, Tidak 4", ["Ya", "Tidak"]), ("lengkap 4, 1", ["lengkap", "tidak lengkap"]),
])  # fmt: skip
def test_one_label_tells_the_other(exits: str, mended: list[str]) -> None:
    half = chart(exits)
    (finding,) = found("alur.label_kosong", half)
    assert labels(apply(half, finding.repairs[0].edits)) == mended


def test_no_label_is_guessed_from_free_words() -> None:
    (finding,) = found("alur.label_kosong", chart("darurat 4, 1"))
    assert finding.repairs == ()


def test_one_label_twice() -> None:
    doubled = chart("ya 4, Ya 1")
    (finding,) = found("alur.label_ganda", doubled)
    assert finding.severity == "wajib"
    assert labels(apply(doubled, finding.repairs[0].edits)) == ["ya", "Tidak"]


@pytest.mark.parametrize("exits", ["ya 4, teknis 1", "ya 4, lengkap 1", "tidak 1, belum lengkap 3"])
def test_answers_that_leave_a_gap(exits: str) -> None:
    assert found("alur.label_tak_lengkap", chart(exits))


@pytest.mark.parametrize(
    "exits",
    ["ya 4, tidak 1", "lengkap 4, tidak 1", "Teknis 3, Administratif 4", "rawat jalan 4, darurat 3",
     "sesuai 4, perbaikan 1", "disetujui 4, ditolak 1", "ya 4, tidak 1, tolak selesai", "benar 4, salah 1",
     "valid 4, tidak valid 1"],
)  # fmt: skip
def test_answers_that_cover_all(exits: str) -> None:
    for rule in ("alur.label_tak_lengkap", "alur.label_kosong", "alur.label_ganda", "alur.satu_tujuan"):
        assert not found(rule, chart(exits))


def test_all_answers_to_one_place() -> None:
    (finding,) = found("alur.satu_tujuan", chart("ya 4, tidak 4"))
    assert "menuju 4" in finding.message


@pytest.mark.parametrize("text", ["Mereviu proposal", "Memeriksa berkas", "Menerima dan meneliti berkas", "Cek berkas"])
def test_a_check_without_a_decision(text: str) -> None:
    assert rows_found("alur.periksa_tanpa_keputusan", sop(f"A | {text}\nB | Mencatat berkas")) == ["1"]


@pytest.mark.parametrize(
    "lines",
    [
        "A | Memeriksa berkas | ?ya 2, tidak selesai\nB | Mencatat berkas",
        "A | Memeriksa berkas\nB | Memutuskan kelengkapan berkas | ?ya 3, tidak 1\nA | Mencatat berkas",
        "A | Mencatat hasil pemeriksaan\nB | Mengirim berkas",
        "A | Menjadwalkan verifikasi lapangan\nB | Mengirim berkas",
        "A | Memeriksa kesehatan siswa\nB | Mencatat hasil",
    ],
)
def test_a_check_that_decides_or_is_none(lines: str) -> None:
    assert not found("alur.periksa_tanpa_keputusan", sop(lines))


@pytest.mark.parametrize(("label", "positive", "negative"), [
    ("Ya", True, False), ("tidak lengkap", False, True), ("Belum", False, True), ("Teknis", False, False),
    ("", False, False), ("dikembalikan", False, True), ("SESUAI", True, False),
])  # fmt: skip
def test_labels_as_answers(label: str, positive: bool, negative: bool) -> None:
    assert (is_positive(label), is_negative(label)) == (positive, negative)


@pytest.mark.parametrize(("label", "other"), [
    ("ya", "tidak"), ("YA", "TIDAK"), ("Lengkap", "Tidak lengkap"), ("tidak sesuai", "sesuai"), ("teknis", ""),
])  # fmt: skip
def test_the_other_answer(label: str, other: str) -> None:
    assert other_answer(label) == other
