import pytest

from rambu.rules import check
from rambu.sop import Bagan, Sop
from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found

STEPS = "A | Menerima berkas\nB | Mencatat berkas | {}\nA | Mengirim berkas\nB | Mengarsipkan berkas"


def test_an_empty_chart() -> None:
    assert [f.severity for f in found("alur.kosong", Sop(bagan=(Bagan("b1"),)))] == ["wajib"]


def test_no_start_gets_one() -> None:
    rows = [{"teks": "Menerima berkas", "simbol": [{"pelaksana": "A", "mulai": False}]}]
    chart = sop("A | Menerima berkas", kegiatan=rows)
    (finding,) = found("alur.mulai", chart)
    assert not found("alur.mulai", apply(chart, finding.repairs[0].edits))


def test_a_loop_without_exit_never_ends_and_shows_the_way_round() -> None:
    chart = sop("A | Menerima berkas\nB | Mencatat berkas\nA | Mengirim berkas | > 2")
    (loop,) = found("alur.lingkaran", chart)
    assert loop.path == ("1", "2", "3", "2")
    assert found("alur.selesai", chart)


def test_a_loop_with_a_decision_ends() -> None:
    chart = sop("A | Menerima berkas\nB | Memeriksa berkas | ?ya 3, tidak 1\nA | Mengirim berkas")
    assert not [f for f in check(chart) if f.severity == "wajib"]


def test_what_is_never_reached() -> None:
    (finding,) = found("alur.tak_terjangkau", sop(STEPS.format("> 4")))
    assert finding.place.row_name == "3"
    assert finding.path == ("3", "4")


def test_a_dead_end_can_end_there() -> None:
    chart = sop("A | Menerima berkas\nB | Mencatat berkas | > -")
    (finding,) = found("alur.buntu", chart)
    assert finding.path == ("1", "2")
    assert not [f for f in check(apply(chart, finding.repairs[0].edits)) if f.severity == "wajib"]


def test_a_decision_with_one_way_out() -> None:
    chart = sop(STEPS.format("?ya 3"))
    (finding,) = found("alur.satu_jalan", chart)
    assert finding.message == (
        "Kegiatan 2: keputusan hanya punya satu jalan keluar; tambahkan jalan untuk jawaban lainnya."
    )
    assert not found("alur.satu_jalan", apply(chart, finding.repairs[0].edits))


def test_a_diamond_that_does_not_choose() -> None:
    rows = [
        {"teks": "Memeriksa berkas", "pelaksana": "A", "bentuk": "keputusan"},
        {"teks": "Mengirim berkas", "pelaksana": "B"},
    ]
    chart = sop("A | Menerima berkas\nB | Mengirim berkas", kegiatan=rows)
    (finding,) = found("alur.satu_jalan", chart)
    assert finding.message.startswith("Kegiatan 1: belah ketupat tidak memilih")
    assert not found("alur.satu_jalan", apply(chart, finding.repairs[0].edits))


def test_two_flows_in_one_chart() -> None:
    rows = [
        {"teks": "Menerima berkas", "pelaksana": "A"},
        {"teks": "Mencatat berkas", "pelaksana": "A", "lanjut": "selesai"},
        {"teks": "Mengirim surat", "simbol": [{"pelaksana": "B", "mulai": True}]},
        {"teks": "Mengarsipkan surat", "pelaksana": "B"},
    ]
    assert [f.severity for f in found("alur.terpisah", sop("A | x\nB | y", kegiatan=rows))] == ["periksa"]


def _join(wait: bool, exits: dict[str, object]) -> Sop:
    rows: list[dict[str, object]] = [
        {"teks": "Menerima berkas", "pelaksana": "A", **exits},
        {"teks": "Mencatat berkas", "pelaksana": "A", "lanjut": "4"},
        {"teks": "Memindai berkas", "pelaksana": "B", "lanjut": "4"},
        {"teks": "Mengarsipkan berkas", "simbol": [{"pelaksana": "B", **({"tunggu": "semua"} if wait else {})}]},
    ]
    return sop("A | x\nB | y", kegiatan=rows)


def test_waiting_for_a_way_not_taken_hangs_for_ever() -> None:
    chart = _join(True, {"keputusan": {"ya": "2", "tidak": "3"}})
    (finding,) = found("alur.macet", chart)
    assert finding.severity == "wajib"
    assert finding.path
    assert not found("alur.macet", apply(chart, finding.repairs[0].edits))


def test_ways_at_once_that_do_not_wait_for_each_other() -> None:
    assert found("alur.berganda", _join(False, {"lanjut": ["2", "3"]}))
    assert not found("alur.berganda", _join(True, {"lanjut": ["2", "3"]}))


@pytest.mark.parametrize("exits", [{"keputusan": {"ya": "2", "tidak": "3"}}])
def test_a_choice_that_meets_again_is_sound(exits: dict[str, object]) -> None:
    assert not [f for f in check(_join(False, exits)) if f.rule.startswith("alur.") and f.severity == "wajib"]
