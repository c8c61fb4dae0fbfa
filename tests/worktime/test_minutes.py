from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.sop.model import Waktu
from rambu.worktime import NONE, Minutes, WorkingTime, lead_time, minutes, total, touch_time


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5 menit", 5, 5),
        ("1 jam 30 menit", 90, 90),
        ("1 hari kerja", 450, 450),
        ("2-3 hari", 900, 1350),
        ("3-2 hari", 900, 1350),
        ("1 minggu", 2250, 2250),
        ("2 bulan", 18_900, 18_900),
        ("30 detik", Fraction(1, 2), Fraction(1, 2)),
        ("maksimal 3 hari", 1350, 1350),
    ],
)
def test_times_are_working_minutes(text: str, low: Fraction, high: Fraction) -> None:
    assert minutes(text) == Minutes(Fraction(low), Fraction(high))


@pytest.mark.parametrize("text", ["", "-", "sesuai jadwal", "tergantung perangkat", "2 menit/berkas"])
def test_what_cannot_be_counted_is_none(text: str) -> None:
    assert minutes(text) is None


def test_rates_are_taken_for_a_volume() -> None:
    assert minutes("2 menit/berkas", volume=30) == Minutes(Fraction(60), Fraction(60))
    assert minutes("1 hari kerja/150 siswa", volume=100) == Minutes(Fraction(300), Fraction(300))
    assert minutes("5 menit", volume=30) == Minutes(Fraction(5), Fraction(5))


def test_touch_time_is_never_guessed_from_lead_time() -> None:
    waktu = Waktu("1 hari kerja")
    assert lead_time(waktu) == Minutes(Fraction(450), Fraction(450))
    assert touch_time(waktu) is None
    assert touch_time(Waktu("1 hari kerja", "10 menit")) == Minutes(Fraction(10), Fraction(10))


numbers = st.fractions(min_value=0, max_value=1000, max_denominator=60)


@given(st.lists(st.tuples(numbers, numbers).map(sorted).map(lambda pair: Minutes(*pair))))
def test_sums_are_exact(parts: list[Minutes]) -> None:
    assert total(parts).low == sum(part.low for part in parts)
    assert total(reversed(parts)).high == sum(part.high for part in parts)
    assert total([*parts, NONE]) == total(parts)


@given(st.integers(0, 999), st.sampled_from(["menit", "jam", "hari", "minggu", "bulan", "tahun"]), st.integers(1, 600))
def test_minutes_grow_with_the_amount_and_the_day(amount: int, unit: str, day: int) -> None:
    setting = WorkingTime(minutes_per_day=day)
    one, more = minutes(f"1 {unit}", setting), minutes(f"{amount} {unit}", setting)
    assert one is not None
    assert more == Minutes(one.low * amount, one.high * amount)
