from datetime import datetime

from rambu.conformance import Aligner, Event, deviations
from rambu.worktime.calendar import Calendar, CalendarYear
from tests.support.flows import flow

SOP = flow("1@A=1 jam; 2@B? ya>3 tidak>1=1 jam; 3@A=1 jam; 4@C=1 hari")
ALIGNER = Aligner(SOP)


def told(*events: Event, calendar: Calendar | None = None) -> list[tuple[str, str]]:
    return [(each.kind, each.message) for each in deviations(SOP, ALIGNER, events, calendar)]


def test_a_case_by_the_book_has_none() -> None:
    assert told(*map(Event, ("s1", "s2", "s1", "s2", "s3", "s4"))) == []


def test_skipped_extra_and_out_of_order() -> None:
    assert told(*map(Event, ("s1", "s3", "s4"))) == [("skipped", "Langkah 2 (Kegiatan 2) dilewati.")]
    assert told(*map(Event, ("s1", "s2", "s3", "asing", "s4"))) == [
        ("extra", "“asing” dikerjakan padahal tidak ada pada SOP.")
    ]
    assert told(*map(Event, ("s1", "s2", "s3", "s3", "s4")))[0][0] == "extra"
    assert [kind for kind, _message in told(*map(Event, ("s1", "s2", "s4", "s3")))] == ["out_of_order"]


def test_the_wrong_performer_is_a_position_that_the_sop_does_not_name() -> None:
    events = (Event("s1", "a"), Event("s2", "C"), Event("s3"), Event("s4", " C "))
    assert told(*events) == [("wrong_performer", "Langkah 2 (Kegiatan 2) dikerjakan C, seharusnya B.")]


def test_too_late_is_counted_in_working_minutes() -> None:
    calendar = Calendar(years=(CalendarYear(2030),))
    friday, monday = datetime(2030, 1, 4, 16), datetime(2030, 1, 7, 8, 30)
    events = (
        Event("s1", finished=friday),
        Event("s2", finished=monday),
        Event("s3", finished=datetime(2030, 1, 7, 9, 30)),
        Event("s4"),
    )
    assert told(*events, calendar=calendar) == [
        ("too_late", "Langkah 2 (Kegiatan 2) memakan 1 jam 30 menit, melebihi 1 jam.")
    ]
    assert told(*events) == []
