from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.sop.durations import MISSING, WORDS, Amount, Duration, Per, parse_duration
from rambu.sop.quantities import UNIT_WORDS, Unit


def time(*low: tuple[int | Fraction, Unit], to: tuple[tuple[int | Fraction, Unit], ...] = ()) -> Duration:
    low_ = tuple(Amount(Fraction(v), u) for v, u in low)
    return Duration("time", low_, tuple(Amount(Fraction(v), u) for v, u in to) or low_)


AMOUNTS = {
    "5 menit": (5, "menit"), "5menit": (5, "menit"), "10 MNT.": (10, "menit"), "5 m": (5, "menit"),
    "3 j": (3, "jam"), "2 h": (2, "hari"), "7 hk": (7, "hari kerja"), "1 Hari Kerja": (1, "hari kerja"),
    "2 mg": (2, "minggu"), "3 bln": (3, "bulan"), "1 thn": (1, "tahun"), "1 semester": (6, "bulan"),
    "30 detik": (Fraction(1, 2), "menit"), "1,5 jam": (Fraction(3, 2), "jam"), "1.5 jam": (Fraction(3, 2), "jam"),
    "1.000 menit": (1000, "menit"), "½ jam": (Fraction(1, 2), "jam"), "1½ jam": (Fraction(3, 2), "jam"),
    "⅓ jam": (Fraction(1, 3), "jam"),
    "1/2 jam": (Fraction(1, 2), "jam"), "1 1/2 jam": (Fraction(3, 2), "jam"), "setengah jam": (Fraction(1, 2), "jam"),
    "1 (satu) hari kerja": (1, "hari kerja"), "dua hari": (2, "hari"), "seminggu": (1, "minggu"),
    "3 x 24 jam": (72, "jam"), "0,1 hari": (Fraction(1, 10), "hari"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "amount"), AMOUNTS.items())
def test_an_amount_is_exact(text: str, amount: tuple[int | Fraction, Unit]) -> None:
    assert parse_duration(text) == time(amount)


RANGES = {
    "1-5 hari kerja": time((1, "hari kerja"), to=((5, "hari kerja"),)),
    "2–3 hari": time((2, "hari"), to=((3, "hari"),)),
    "1 s.d. 3 hari": time((1, "hari"), to=((3, "hari"),)),
    "1 s/d 3 hari": time((1, "hari"), to=((3, "hari"),)),
    "1 sampai dengan 3 hari": time((1, "hari"), to=((3, "hari"),)),
    "30 menit - 1 jam": time((30, "menit"), to=((1, "jam"),)),
    "1 (satu) s.d. 3 (tiga) hari": time((1, "hari"), to=((3, "hari"),)),
    "5-1 hari": time((5, "hari"), to=((1, "hari"),)),
    "1 jam 30 menit": time((1, "jam"), (30, "menit")),
    "1 jam dan 30 menit": time((1, "jam"), (30, "menit")),
}


@pytest.mark.parametrize(("text", "duration"), RANGES.items())
def test_ranges_and_sums(text: str, duration: Duration) -> None:
    assert parse_duration(text) == duration


RATES = {
    "2 menit/berkas": Per(Fraction(1), "berkas"),
    "2 menit per berkas": Per(Fraction(1), "berkas"),
    "2 menit / 10 berkas": Per(Fraction(10), "berkas"),
    "1 hari kerja/150 siswa": Per(Fraction(150), "siswa"),
    "120 m/3 hari": Per(Fraction(3), "hari"),
}


@pytest.mark.parametrize(("text", "per"), RATES.items())
def test_rates(text: str, per: Per) -> None:
    assert parse_duration(text).per == per
    assert parse_duration(text).kind == "time"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("± 5 menit", "kira-kira"),
        ("maksimal 3 hari", "maksimal"),
        ("kurang dari 1 jam", "maksimal"),
        ("tidak lebih dari 3 hari kerja", "maksimal"),
        ("lebih dari 1 jam", "minimal"),
        ("paling cepat 1 jam", "minimal"),
        ("< 1 jam", "maksimal"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert parse_duration(text).bound == bound


@pytest.mark.parametrize(
    "text", ["-", "sesuai jadwal", "tergantung perangkat", "sebelum periode revisi", "1-2", "m", "5", "1/0 jam",
             "3 hari setelah berkas lengkap", "120 m/3", "5 / berkas", "jam 08.00", "x" * 10_000]
)  # fmt: skip
def test_what_is_not_understood_whole_is_free_words(text: str) -> None:
    assert parse_duration(text) == WORDS


def test_nothing_is_missing() -> None:
    assert parse_duration("") == parse_duration(" \n") == MISSING


def test_unit_and_range_at_a_glance() -> None:
    assert parse_duration("1-2 jam").unit == "jam"
    assert parse_duration("1 jam 30 menit").unit is None
    assert parse_duration("-").unit is None
    assert parse_duration("1-2 jam").is_range
    assert not parse_duration("2 jam").is_range


@given(st.integers(0, 10**6), st.sampled_from(sorted(UNIT_WORDS)))
def test_every_spelling_of_every_unit(number: int, word: str) -> None:
    scale, unit = UNIT_WORDS[word]
    assert parse_duration(f"{number} {word}") == time((number * scale, unit))


@given(st.one_of(st.text(max_size=40), st.from_regex(r"[0-9½/,. x()\-–±a-z]{0,30}", fullmatch=True)))
def test_any_text_is_read_without_error(text: str) -> None:
    duration = parse_duration(text)
    assert (duration.kind == "time") == bool(duration.low) == bool(duration.high)
