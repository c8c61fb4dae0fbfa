from fractions import Fraction

import pytest

from rambu.worktime import DEFAULT, WorkingTime


def test_the_default_day_has_seven_and_a_half_hours() -> None:
    assert DEFAULT.minutes_of("hari kerja") == 450
    assert DEFAULT.minutes_of("minggu") == Fraction("37.5") * 60


def test_a_day_is_a_working_day_even_without_the_word() -> None:
    assert DEFAULT.minutes_of("hari") == DEFAULT.minutes_of("hari kerja")
    assert DEFAULT.minutes_of("tahun") == 12 * DEFAULT.minutes_of("bulan")


def test_an_office_sets_its_own_lengths() -> None:
    ramadan = WorkingTime(minutes_per_day=390)
    assert ramadan.minutes_of("minggu") == Fraction("32.5") * 60


def test_lengths_are_positive() -> None:
    with pytest.raises(ValueError, match="days_per_week"):
        WorkingTime(days_per_week=0)
