from rambu.rules import check
from rambu.sop import Sop
from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found


def certain(of: Sop) -> list[str]:
    return [f.rule for f in check(of) if f.severity == "wajib"]


def test_the_missing_answer_leads_back_by_one() -> None:
    chart = sop("A | Menerima berkas\nB | Memeriksa berkas | ?lengkap 3\nA | Mengirim berkas")
    (finding,) = found("alur.satu_jalan", chart)
    assert [r.title for r in finding.repairs] == [
        'Tambahkan jalan "tidak lengkap" kembali ke 1', "Jadikan kegiatan biasa, bukan keputusan",
    ]  # fmt: skip
    assert [certain(apply(chart, r.edits)) for r in finding.repairs] == [[], []]


def test_a_check_becomes_a_decision() -> None:
    chart = sop("A | Menerima berkas\nB | Memeriksa berkas\nA | Mengirim berkas")
    (finding,) = found("alur.periksa_tanpa_keputusan", chart)
    mended = apply(chart, finding.repairs[0].edits)
    assert not found("alur.periksa_tanpa_keputusan", mended)
    assert certain(mended) == []


def test_ways_at_once_are_made_to_wait() -> None:
    rows = [
        {"teks": "Menerima berkas", "pelaksana": "A", "lanjut": ["2", "3"]},
        {"teks": "Mencatat berkas", "pelaksana": "A", "lanjut": "4"},
        {"teks": "Memindai berkas", "pelaksana": "B", "lanjut": "4"},
        {"teks": "Mengarsipkan berkas", "pelaksana": "B"},
    ]
    chart = sop("A | x\nB | y", kegiatan=rows)
    (finding,) = found("alur.berganda", chart)
    mended = apply(chart, finding.repairs[0].edits)
    assert not found("alur.berganda", mended)
    assert certain(mended) == []


def test_a_repair_that_would_hang_the_flow_is_not_offered() -> None:
    rows = [
        {"teks": "Menerima berkas", "pelaksana": "A"},
        {"teks": "Memilah berkas", "pelaksana": "A", "lanjut": ["3", "4"]},
        {"teks": "Mencatat berkas", "pelaksana": "A", "keputusan": {"ya": "4", "tidak": "selesai"}},
        {"teks": "Mengarsipkan berkas", "pelaksana": "B"},
    ]
    chart = sop("A | x\nB | y", kegiatan=rows)
    (finding,) = found("alur.berganda", chart)
    assert finding.repairs == ()
