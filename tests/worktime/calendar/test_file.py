import json
from datetime import date
from pathlib import Path

import pytest

from rambu.sop import BadInput
from rambu.worktime.calendar import USUAL_HOURS, Calendar, load_calendar, loads_calendar


def test_the_smallest_file_is_the_usual_week() -> None:
    assert loads_calendar("kalender: 1\n") == Calendar()


def test_json_says_the_same() -> None:
    tree = {"kalender": "1", "tahun": {"2030": {"libur": [{"tanggal": "1 Januari 2030", "nama": "Libur contoh"}]}}}
    calendar = loads_calendar(json.dumps(tree))
    assert calendar.kind_of(date(2030, 1, 1)) == "holiday"
    assert calendar.hours == USUAL_HOURS


def test_hours_and_decreed_days_may_come_in_files_of_their_own(tmp_path: Path) -> None:
    hours, days = tmp_path / "jam.yaml", tmp_path / "2030.yaml"
    hours.write_text("kalender: 1\nnama: Kantor contoh\njam: {senin: 08.00-12.00}\n", encoding="utf-8")
    days.write_text("kalender: 1\ntahun:\n  2030:\n    cuti_bersama: [{tanggal: 2030-01-08}]\n", encoding="utf-8")
    calendar = load_calendar(hours, days)
    assert calendar.name == "Kantor contoh"
    assert calendar.minutes_on(date(2030, 1, 7)) == 240
    assert calendar.kind_of(date(2030, 1, 8)) == "leave"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a\n", "bukan kalender kerja"),
        ("kalender: 2\n", "tidak dikenal"),
        ("kalender: 1\njam: {snin: tutup}\n", "mungkin maksud Anda 'senin'"),
        ("kalender: 1\njam: {senin: pagi}\n", "baris 2, kolom 14: jam 'pagi' tidak terbaca"),
        ("kalender: 1\ntahun: {30: {}}\n", "'30' bukan tahun"),
        ("kalender: 1\ntahun: {2030: {libur: [{tanggal: 2031-01-01}]}}\n", "tidak jatuh pada tahun 2030"),
        ("kalender: 1\ntahun: {2030: {libur: [{tanggal: besok}]}}\n", "tanggal 'besok' tidak terbaca"),
        (
            "kalender: 1\ntahun: {2030: {ramadan: [{mulai: 2030-02-01, selesai: 2030-01-01}]}}\n",
            "selesai sebelum mulai",
        ),
        ("kalender: 1\npengecualian: [{tanggal: 2030-01-01}]\n", "kunci wajib belum ada"),
        ("kalender: 1\npengecualian: [{tanggal: 2030-01-01, jam: kapan saja}]\n", "jam 'kapan saja' tidak terbaca"),
    ],
)
def test_a_wrong_file_gets_a_sentence_with_its_place(text: str, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        loads_calendar(text, "kantor.kalender.yaml")
    assert told in str(caught.value)
    assert str(caught.value).startswith("kantor.kalender.yaml")
