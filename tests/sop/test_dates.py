from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.sop.dates import format_date, parse_date


@pytest.mark.parametrize(
    "text",
    ["2025-08-20", "2025-8-20", "2025-08-20T10:00:00", "20-08-2025", "20/8/2025", "20.08.2025", "20 Agustus 2025",
     "20 AGUSTUS 2025", "Rabu, 20 Agustus 2025", "20 Agt. 2025", "20-Agu-2025", " 20  agustus 2025 "],
)  # fmt: skip
def test_ways_to_write_one_day(text: str) -> None:
    assert parse_date(text) == date(2025, 8, 20)


@pytest.mark.parametrize(
    "text",
    ["", "-", "Agustus 2025", "2025", "31 Februari 2025", "20/8-2025", "20 Augustus 2025", "0000-01-01", "segera"],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates(min_value=date(1900, 1, 1)))
def test_formatting_and_reading_agree(day: date) -> None:
    assert parse_date(format_date(day)) == day
    assert parse_date(day.isoformat()) == day


@given(st.one_of(st.text(), st.from_regex(r"[0-9]{1,4}[-/. ][0-9a-z]{1,9}[-/. ][0-9]{1,4}", fullmatch=True)))
def test_any_text_is_read_without_error(text: str) -> None:
    day = parse_date(text)
    assert day is None or parse_date(format_date(day)) == day
