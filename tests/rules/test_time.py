import pytest

from rambu.sop import Sop
from rambu.sop.edits import apply
from tests.support.charts import sop
from tests.support.rule_cases import found, rows_found


def chart(*times: str) -> Sop:
    return sop("\n".join(f"A | Mengerjakan bagian {n} | | | {time}" for n, time in enumerate(times)))


def test_an_empty_time() -> None:
    assert rows_found("waktu.kosong", chart("5 menit", "_", "-", "1 jam")) == ["2", "3"]


def test_a_time_merged_with_the_one_above_is_not_empty() -> None:
    rows = [
        {"teks": "Menerima berkas", "pelaksana": "A", "waktu": "3 menit"},
        {"teks": "Mencatat berkas", "pelaksana": "A", "gabung": ["waktu"]},
    ]
    assert not found("waktu.kosong", sop("A | x", kegiatan=rows))


def test_a_column_without_any_time_is_one_finding() -> None:
    (finding,) = found("waktu.kosong", chart("_", "_", "_"))
    assert finding.place.row_name == ""


@pytest.mark.parametrize("time", ["tergantung perangkat", "sesuai jadwal", "segera"])
def test_a_time_that_cannot_be_counted(time: str) -> None:
    assert rows_found("waktu.tak_terbaca", chart("5 menit", time)) == ["2"]


@pytest.mark.parametrize("time", ["5 menit", "2-3 hari", "1-5 hari kerja", "2 menit/berkas", "1 hari kerja/150 siswa",
                                  "1 semester", "120 m/3 hari"])  # fmt: skip
def test_times_as_published_can_be_counted(time: str) -> None:
    assert not found("waktu.tak_terbaca", chart(time))
    assert not found("waktu.terbalik", chart(time))


@pytest.mark.parametrize(("time", "turned"), [
    ("5-2 hari kerja", "2-5 hari kerja"), ("10 s.d. 5 menit", "5 s.d. 10 menit"), ("1 jam - 30 menit", None),
])  # fmt: skip
def test_a_range_the_wrong_way_round(time: str, turned: str | None) -> None:
    (finding,) = found("waktu.terbalik", chart(time))
    assert finding.severity == "wajib"
    mended = [apply(chart(time), r.edits).bagan[0].kegiatan[0].waktu.nominal for r in finding.repairs]
    assert mended == ([turned] if turned else [])


def test_touch_time_beyond_lead_time() -> None:
    rows = [{"teks": "Mencatat berkas", "pelaksana": "A", "waktu": {"nominal": "10 menit", "sentuh": "30 menit"}}]
    assert [f.severity for f in found("waktu.sentuh_melebihi", sop("A | x", kegiatan=rows))] == ["wajib"]
    rows[0]["waktu"] = {"nominal": "1 hari kerja", "sentuh": "30 menit"}
    assert not found("waktu.sentuh_melebihi", sop("A | x", kegiatan=rows))


@pytest.mark.parametrize(("time", "odd"), [("24 jam", True), ("600 menit", True), ("7 jam", False), ("3 hari", False)])
def test_more_hours_than_a_day_has(time: str, odd: bool) -> None:
    assert bool(found("waktu.tidak_wajar", chart(time))) is odd
