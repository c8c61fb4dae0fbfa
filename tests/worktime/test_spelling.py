from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.worktime import Minutes, WorkingTime, minutes, spell, spell_range


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0 menit"),
        (45, "45 menit"),
        (150, "2 jam 30 menit"),
        (450, "1 hari kerja"),
        (1500, "3 hari kerja 2 jam 30 menit"),
        (Fraction(5, 2), "2 menit 30 detik"),
        (Fraction(1, 600), "0 menit"),
    ],
)
def test_minutes_in_words(value: Fraction, words: str) -> None:
    assert spell(value) == words


def test_a_range_has_two_ends_or_one() -> None:
    assert spell_range(Minutes(Fraction(30), Fraction(120))) == "30 menit sampai 2 jam"
    assert spell_range(Minutes(Fraction(30), Fraction(30))) == "30 menit"


@given(st.integers(0, 10**7), st.integers(1, 1440))
def test_words_are_read_back_as_the_same_minutes(seconds: int, day: int) -> None:
    setting = WorkingTime(minutes_per_day=day)
    value = Fraction(seconds, 60)
    assert minutes(spell(value, setting), setting) == Minutes(value, value)
