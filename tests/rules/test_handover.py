from tests.support.charts import sop
from tests.support.rule_cases import found, rows_found


def test_a_symbol_without_a_performer() -> None:
    assert rows_found("alur.tanpa_pelaksana", sop("A | Menerima berkas\n_ | Mencatat berkas", pelaksana=["A"],
        kegiatan=[{"teks": "Menerima berkas", "pelaksana": "A"}, {"teks": "Mencatat berkas"}])) == ["2"]  # fmt: skip


def test_work_that_goes_to_and_fro() -> None:
    chart = "\n".join(f"{who} | Mengerjakan bagian {n}" for n, who in enumerate("ABABA"))
    (finding,) = found("alur.bolak_balik", sop(chart))
    assert finding.path == ("1", "2", "3", "4", "5")
    assert finding.severity == "saran"


def test_three_hands_are_no_ping_pong() -> None:
    chart = "\n".join(f"{who} | Mengerjakan bagian {n}" for n, who in enumerate("ABCABC"))
    assert not found("alur.bolak_balik", sop(chart))


def test_a_long_stay_is_one_turn() -> None:
    chart = "\n".join(f"{who} | Mengerjakan bagian {n}" for n, who in enumerate("AAABBBAAA"))
    assert not found("alur.bolak_balik", sop(chart))


def test_symbols_side_by_side_are_no_hand_over() -> None:
    rows = [
        {
            "teks": f"Mengerjakan bagian {n}",
            "simbol": [{"pelaksana": "A", "lanjut": a}, {"pelaksana": "B", "lanjut": b}],
        }
        for n, (a, b) in enumerate([("2.1", "2.2"), ("3.1", "3.2"), ("selesai", "selesai")])
    ]
    rows[0]["simbol"][1]["mulai"] = True  # type: ignore[index]
    assert not found("alur.bolak_balik", sop("A | x\nB | y", kegiatan=rows))
