import pytest

from rambu.worktime.calendar import CLOSED, RAMADAN_HOURS, USUAL_HOURS, BadHours, WeekHours, parse_spans


def test_the_weeks_have_the_hours_of_the_regulation() -> None:
    assert USUAL_HOURS.minutes == 37.5 * 60
    assert RAMADAN_HOURS.minutes == 32.5 * 60


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("07.30-12.00, 13.00-16.00", ((450, 720), (780, 960))),
        ("07:30 – 12:00 dan 13:00 – 16:00", ((450, 720), (780, 960))),
        ("08.00 s.d. 24.00", ((480, 1440),)),
        ("tutup", CLOSED),
        ("", CLOSED),
    ],
)
def test_hours_as_people_write_them(text: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert parse_spans(text) == spans


@pytest.mark.parametrize("text", ["pagi", "8-12", "07.60-12.00", "12.00-07.30", "08.00-12.00, 11.00-13.00", "0-25.00"])
def test_other_hours_get_a_sentence(text: str) -> None:
    with pytest.raises(BadHours, match=r"\.$"):
        parse_spans(text)


def test_a_week_has_seven_days_in_order() -> None:
    with pytest.raises(ValueError, match="seven"):
        WeekHours((CLOSED,))
    with pytest.raises(ValueError, match="follow"):
        WeekHours((((480, 700), (600, 900)), *(CLOSED,) * 6))
