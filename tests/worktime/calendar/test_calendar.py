from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.worktime.calendar import (
    Calendar,
    CalendarYear,
    Exceptional,
    NamedDay,
    Stretch,
    UnknownYear,
    WeekHours,
    load_calendar,
    parse_spans,
)
from tests.support.house import ROOT

THREE_YEARS = load_calendar(ROOT / "examples" / "kalender-contoh.kalender.yaml")
PLAIN = Calendar(years=(CalendarYear(2030), CalendarYear(2031)))
MONDAY = datetime(2030, 1, 7)

moments = st.datetimes(datetime(2030, 1, 1), datetime(2032, 11, 30))
ticks = st.integers(0, 40_000 * 60_000_000)


def at(text: str, day: datetime = MONDAY) -> datetime:
    hour, minute = text.split(".")
    return day + timedelta(hours=int(hour), minutes=int(minute))


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("07.30", "16.00", 450),
        ("00.00", "07.30", 0),
        ("07.00", "08.00", 30),
        ("11.50", "13.10", 20),
        ("12.10", "12.50", 0),
        ("15.59", "23.00", 1),
        ("16.00", "07.30", -450),
    ],
)
def test_breaks_and_evenings_are_no_working_time(start: str, end: str, minutes: int) -> None:
    assert PLAIN.between(at(start), at(end)) == minutes


def test_minutes_are_exact() -> None:
    start = datetime(2030, 1, 7, 9, 0, 0, 1)
    assert PLAIN.between(start, start + timedelta(microseconds=1)) == Fraction(1, 60_000_000)
    assert PLAIN.after(start, Fraction(1, 60_000_000)) == start + timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("07.30", 450, datetime(2030, 1, 7, 16)),
        ("07.30", 451, datetime(2030, 1, 8, 7, 31)),
        ("11.30", 60, datetime(2030, 1, 7, 13, 30)),
        ("11.30", 30, datetime(2030, 1, 7, 12)),
        ("18.00", 1, datetime(2030, 1, 8, 7, 31)),
        ("07.30", 2250, datetime(2030, 1, 11, 16, 30)),
        ("07.30", 2251, datetime(2030, 1, 14, 7, 31)),
        ("18.00", 0, datetime(2030, 1, 7, 18)),
    ],
)
def test_the_moment_after_so_much_work(start: str, minutes: int, end: datetime) -> None:
    assert PLAIN.after(at(start), minutes) == end


def test_friday_ramadan_days_off_and_exceptions() -> None:
    year = CalendarYear(
        2030,
        (NamedDay(date(2030, 1, 9)),),
        (NamedDay(date(2030, 1, 10)), NamedDay(date(2030, 1, 17))),
        (Stretch(date(2030, 1, 14), date(2030, 1, 18)),),
    )
    calendar = Calendar(
        years=(year,), exceptions=(Exceptional(date(2030, 1, 10), parse_spans("09.00-10.00"), "loket"),)
    )
    kinds = [calendar.kind_of(date(2030, 1, day)) for day in (8, 9, 10, 14, 17)]
    assert kinds == ["usual", "holiday", "exception", "ramadan", "leave"]
    assert calendar.between(datetime(2030, 1, 7), datetime(2030, 1, 14)) == 450 + 450 + 0 + 60 + 450
    assert calendar.between(datetime(2030, 1, 14), datetime(2030, 1, 21)) == 3 * 390 + 0 + 390


def test_a_year_goes_on_into_the_next() -> None:
    assert PLAIN.between(datetime(2030, 12, 31, 15), datetime(2031, 1, 1, 8)) == 90
    assert PLAIN.after(datetime(2030, 12, 31, 15), 90) == datetime(2031, 1, 1, 8)


def test_presence_leaves_only_the_hours_that_somebody_is_there() -> None:
    mornings = WeekHours((parse_spans("08.00-12.30"), *((),) * 6))
    somebody = Calendar(years=PLAIN.years, presence=mornings)
    assert somebody.minutes_on(date(2030, 1, 7)) == 240
    assert somebody.minutes_on(date(2030, 1, 8)) == 0


def test_days_off_are_never_guessed() -> None:
    with pytest.raises(UnknownYear, match="2033"):
        PLAIN.between(datetime(2033, 1, 1), datetime(2033, 1, 2))
    with pytest.raises(UnknownYear, match="2032"):
        PLAIN.after(datetime(2031, 12, 31, 16), 1)


def test_a_moment_has_no_zone_and_work_is_not_negative() -> None:
    with pytest.raises(ValueError, match="zone"):
        PLAIN.between(datetime(2030, 1, 7, tzinfo=UTC), datetime(2030, 1, 8, tzinfo=UTC))
    with pytest.raises(ValueError, match="negative"):
        PLAIN.after(MONDAY, -1)


def test_a_year_holds_its_own_days() -> None:
    with pytest.raises(ValueError, match="another year"):
        CalendarYear(2030, (NamedDay(date(2031, 1, 1)),))


@given(moments, moments, moments)
def test_time_adds_up(a: datetime, b: datetime, c: datetime) -> None:
    assert THREE_YEARS.between(a, b) + THREE_YEARS.between(b, c) == THREE_YEARS.between(a, c)
    assert THREE_YEARS.between(a, b) == -THREE_YEARS.between(b, a)
    assert abs(THREE_YEARS.between(a, b)) <= abs(b - a) / timedelta(minutes=1)


@given(st.datetimes(datetime(2030, 1, 1), datetime(2032, 3, 1)), ticks)
def test_after_and_between_are_inverse(start: datetime, worked: int) -> None:
    minutes = Fraction(worked, 60_000_000)
    end = THREE_YEARS.after(start, minutes)
    assert THREE_YEARS.between(start, end) == minutes
    if minutes:
        assert THREE_YEARS.between(start, end - timedelta(microseconds=1)) < minutes


@given(moments, moments)
def test_the_sum_is_that_of_the_minutes_one_by_one(a: datetime, b: datetime) -> None:
    start = min(a, b).replace(second=0, microsecond=0)
    end = min(max(a, b).replace(second=0, microsecond=0), start + timedelta(days=2))
    counted, moment = 0, start
    while moment < end:
        minute = moment.hour * 60 + moment.minute
        counted += any(begin <= minute < close for begin, close in THREE_YEARS.spans_on(moment.date()))
        moment += timedelta(minutes=1)
    assert THREE_YEARS.between(start, end) == counted


def test_the_line_in_minutes_agrees() -> None:
    line = THREE_YEARS.minute_line(2030)
    assert line.total == THREE_YEARS.minutes_in(2030)
    assert line.worked(6 * 1440 + 9 * 60) == THREE_YEARS.between(datetime(2030, 1, 1), datetime(2030, 1, 7, 9))
