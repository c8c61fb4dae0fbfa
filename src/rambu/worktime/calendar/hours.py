"""When an office is open on each day of a week."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rambu.language import gettext as _

Span = tuple[int, int]
"""Open from the first to the second minute after midnight, ``0 <= from < to <= 1440``."""

CLOSED: Final[tuple[Span, ...]] = ()
"""The spans of a day on which nobody works."""

_SPAN = re.compile(r"(\d{1,2})[.:](\d{2})\s*(?:-|–|s\.?d\.?|sampai)\s*(\d{1,2})[.:](\d{2})", re.ASCII)
_SHUT = frozenset({"", "tutup", "libur", "-"})


class BadHours(ValueError):
    """Hours that cannot be read; the message is one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class WeekHours:
    """The open spans of the seven days, Monday first; breaks lie between spans. ValueError where spans overlap."""

    days: tuple[tuple[Span, ...], ...]

    def __post_init__(self) -> None:
        if len(self.days) != 7:
            raise ValueError("a week has seven days")
        for spans in self.days:
            check_spans(spans)

    @property
    def minutes(self) -> int:
        """Working minutes of a week without days off; breaks are not counted."""
        return sum(end - begin for spans in self.days for begin, end in spans)

    def within(self, spans: Iterable[Span], weekday: int) -> tuple[Span, ...]:
        """The parts of `spans` in which these hours are open too; `weekday` counts from 0, Monday."""
        own = self.days[weekday]
        shared = ((max(a, c), min(b, d)) for a, b in spans for c, d in own)
        return tuple((begin, end) for begin, end in shared if begin < end)


def check_spans(spans: tuple[Span, ...]) -> None:
    """ValueError unless the spans lie within one day, each with a length, one after the other."""
    if any(not 0 <= begin < end <= 1440 for begin, end in spans):
        raise ValueError("a span lies within one day and ends after it begins")
    if any(first[1] > second[0] for first, second in pairwise(spans)):
        raise ValueError("spans follow one another")


def parse_spans(text: str) -> tuple[Span, ...]:
    """Read ``07.30-12.00, 13.00-16.00``, or ``tutup``. Raises `BadHours`."""
    plain = " ".join(text.casefold().split())
    if plain in _SHUT:
        return CLOSED
    spans = tuple(_span(part.strip()) for part in re.split(r"[,;]| dan ", plain))
    try:
        check_spans(spans)
    except ValueError as fault:
        raise BadHours(_("jam '{text}' tidak berurutan; tulis misalnya 07.30-12.00, 13.00-16.00.").format(
            text=text[:60]
        )) from fault  # fmt: skip
    return spans


def _span(text: str) -> Span:
    match = _SPAN.fullmatch(text)
    numbers = [int(number) for number in match.groups()] if match else []
    if not numbers or numbers[1] > 59 or numbers[3] > 59:
        raise BadHours(_("jam '{text}' tidak terbaca; tulis misalnya 07.30-12.00, atau tutup.").format(text=text[:60]))
    return numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3]


def _week(usual: str, friday: str) -> WeekHours:
    return WeekHours((*(parse_spans(usual),) * 4, parse_spans(friday), CLOSED, CLOSED))


USUAL_HOURS: Final = _week("07.30-12.00, 13.00-16.00", "07.30-11.30, 13.00-16.30")
"""37.5 hours on 5 days without breaks (Perpres 21/2023); where they begin and pause is good practice, not law."""

RAMADAN_HOURS: Final = _week("08.00-12.00, 12.30-15.00", "08.00-11.30, 12.30-15.30")
"""32.5 hours (Perpres 21/2023); where they begin and pause is good practice, not law."""
