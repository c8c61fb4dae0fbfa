from typing import Any

from rambu.sop import Sop
from tests.support.charts import sop
from tests.support.rule_cases import found

CHART = """
Petugas | Menerima berkas                | | | 30 menit
Kasi    | Memeriksa kelengkapan berkas | ?lengkap 4, tidak lengkap 3 | | 1 jam
Petugas | Melengkapi berkas              | | | 2 hari kerja
Kepala  | Menandatangani surat           | | | 1 hari kerja
"""


def promised(time: str, **more: Any) -> Sop:
    return sop(CHART, janji={"waktu": time}, **more)


def test_even_the_fastest_way_is_too_slow() -> None:
    (finding,) = found("waktu.janji_terlampaui", promised("1 hari kerja"))
    assert finding.severity == "wajib"
    assert finding.path == ("1", "2", "4")
    assert "1 hari kerja 1 jam 30 menit" in finding.message
    assert not found("waktu.janji_terancam", promised("1 hari kerja"))


def test_only_the_slowest_way_is_too_slow() -> None:
    (finding,) = found("waktu.janji_terancam", promised("2 hari kerja"))
    assert finding.path == ("1", "2", "3", "4")
    assert not found("waktu.janji_terlampaui", promised("2 hari kerja"))


def test_a_promise_that_holds_or_is_not_given() -> None:
    for chart in (promised("4 hari kerja"), sop(CHART)):
        assert not found("waktu.janji_terlampaui", chart)
        assert not found("waktu.janji_terancam", chart)


def test_a_promise_in_words() -> None:
    assert found("waktu.janji_tak_terbaca", promised("secepatnya"))
    assert not found("waktu.janji_tak_terbaca", promised("25 menit"))
