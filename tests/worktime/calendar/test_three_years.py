"""The calendar against a table of 1,096 days that was made without it: by coreutils' `date` and lists of days."""

import csv
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from rambu.worktime.calendar import Calendar, load_calendar
from tests.support.house import ROOT

KINDS = {"usual": "biasa", "ramadan": "ramadan", "holiday": "libur", "leave": "cuti", "exception": "pengecualian"}
MIDNIGHT = time()


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return load_calendar(ROOT / "examples" / "kalender-contoh.kalender.yaml")


def table() -> Iterator[tuple[date, str, int]]:
    with (Path(__file__).parent / "three_years.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield date.fromisoformat(row["tanggal"]), row["keadaan"], int(row["menit"])


def test_every_day_has_the_minutes_of_the_table(calendar: Calendar) -> None:
    told = [(day, KINDS[calendar.kind_of(day)], calendar.minutes_on(day)) for day, _kind, _minutes in table()]
    assert told == list(table())


def test_a_day_holds_its_minutes_from_midnight_to_midnight(calendar: Calendar) -> None:
    for day, _kind, minutes in table():
        start = datetime.combine(day, MIDNIGHT)
        if day != date(2032, 12, 31):
            assert calendar.between(start, start + timedelta(1)) == minutes, day


@pytest.mark.parametrize(
    ("year", "minutes"),
    [
        (2030, 233 * 450 + 22 * 390 + 240),  # 261 weekdays less 4 holidays, a day of leave and 22 days of Ramadan
        (2031, 233 * 450 + 22 * 390),
        (2032, 232 * 450 + 26 * 390 + 150),
    ],
)
def test_a_year_sums_up(calendar: Calendar, year: int, minutes: int) -> None:
    assert calendar.minutes_in(year) == minutes


def test_the_three_years_sum_up(calendar: Calendar) -> None:
    whole = calendar.between(datetime(2030, 1, 1), datetime(2032, 12, 31, 23, 59, 59, 999999))
    assert whole == sum(minutes for _day, _kind, minutes in table()) == 341_790
