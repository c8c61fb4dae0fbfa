import pytest

from rambu.rules import Settings
from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found


def rows(count: int) -> str:
    return "\n".join(f"{'AB'[n // 3 % 2]} | Mengerjakan bagian {n}" for n in range(count))


def test_a_chart_of_thirty_rows_is_long() -> None:
    assert found("bentuk.panjang", sop(rows(30)))
    assert not found("bentuk.panjang", sop(rows(20)))
    assert found("bentuk.panjang", sop(rows(12)), Settings(longest=10))


@pytest.mark.parametrize(("count", "short"), [(1, True), (2, True), (3, False)])
def test_a_chart_of_two_rows_is_short(count: int, short: bool) -> None:
    assert bool(found("bentuk.pendek", sop(rows(count)))) is short


@pytest.mark.parametrize(("kinds", "chart", "wrong"), [
    (["teknis"], "A | Menerima\nB | Mencatat", True),
    (["administratif"], "A | Menerima\nA | Mencatat", True),
    (["teknis"], "A | Menerima\nA | Mencatat", False),
    (["administratif", "mikro"], "A | Menerima\nB | Mencatat", False),
    ([], "A | Menerima\nB | Mencatat", False),
])  # fmt: skip
def test_kind_and_number_of_performers(kinds: list[str], chart: str, wrong: bool) -> None:
    kinds_given = sop(chart, jenis=kinds or None)
    findings = found("bentuk.jenis", kinds_given)
    assert bool(findings) is wrong
    for finding in findings:
        assert not found("bentuk.jenis", apply(kinds_given, finding.repairs[0].edits))


def test_kinds_that_exclude_each_other() -> None:
    assert [f.severity for f in found("bentuk.jenis_bertentangan", sop(jenis=["makro", "mikro"]))] == ["wajib"]
    assert not found("bentuk.jenis_bertentangan", sop(jenis=["administratif", "mikro", "final", "spesifik"]))


def test_a_skipped_number_is_mended_by_numbering_anew() -> None:
    numbers = ["1", "2", "3", "4", "5", "7", "8"]
    chart = sop("A | x", kegiatan=[{"no": n, "teks": f"Mengerjakan bagian {n}", "pelaksana": "A"} for n in numbers])
    (finding,) = found("bentuk.nomor_kegiatan", chart)
    assert finding.place.row_name == "6"
    assert not found("bentuk.nomor_kegiatan", apply(chart, finding.repairs[0].edits))


@pytest.mark.parametrize("numbers", [["1.", "2.", "3."], ["", "", ""], ["1", "", "3"], ["a", "b", "c"]])
def test_numbers_in_order(numbers: list[str]) -> None:
    kegiatan = [
        {**({"no": n} if n else {}), "teks": f"Mengerjakan {i}", "pelaksana": "A"} for i, n in enumerate(numbers)
    ]
    assert not found("bentuk.nomor_kegiatan", sop("A | x", kegiatan=kegiatan))


def test_nothing_stands_above_the_first_row() -> None:
    chart = sop("A | x", kegiatan=[{"teks": "Menerima berkas", "pelaksana": "A", "gabung": ["waktu"]}])
    (finding,) = found("bentuk.gabung", chart)
    assert not found("bentuk.gabung", apply(chart, finding.repairs[0].edits))


def test_a_macro_sop_refers_to_its_parts() -> None:
    parts = [{"teks": "Merencanakan", "pelaksana": "A", "rujukan": "SOP Perencanaan Desa"}]
    assert found("bentuk.makro", sop(rows(4), jenis=["makro"]))
    assert not found("bentuk.makro", sop("A | x", jenis=["makro"], kegiatan=parts))
