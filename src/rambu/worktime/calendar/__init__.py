"""The working-time calendar of an office: hours, breaks, Ramadan, days off, and exact sums of working minutes."""

from rambu.worktime.calendar.calendar import Calendar
from rambu.worktime.calendar.days import CalendarYear, DayKind, Exceptional, NamedDay, Stretch, UnknownYear
from rambu.worktime.calendar.file import load_calendar, loads_calendar
from rambu.worktime.calendar.hours import CLOSED, RAMADAN_HOURS, USUAL_HOURS, BadHours, Span, WeekHours, parse_spans
from rambu.worktime.calendar.timeline import Timeline

__all__ = [
    "CLOSED",
    "RAMADAN_HOURS",
    "USUAL_HOURS",
    "BadHours",
    "Calendar",
    "CalendarYear",
    "DayKind",
    "Exceptional",
    "NamedDay",
    "Span",
    "Stretch",
    "Timeline",
    "UnknownYear",
    "WeekHours",
    "load_calendar",
    "loads_calendar",
    "parse_spans",
]
