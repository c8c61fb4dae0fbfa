"""Working minutes of what is written in a Waktu cell, in exact numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from rambu.sop.durations import Amount, Duration, parse_duration
from rambu.sop.model import Waktu
from rambu.worktime.setting import DEFAULT, WorkingTime


@dataclass(frozen=True, slots=True)
class Minutes:
    """Working minutes from `low` to `high`, ``0 <= low <= high``; equal where one time was written."""

    low: Fraction
    high: Fraction

    def __add__(self, other: Minutes) -> Minutes:
        return Minutes(self.low + other.low, self.high + other.high)


NONE: Final = Minutes(Fraction(0), Fraction(0))
"""No time at all."""


@lru_cache(maxsize=2048)
def minutes(
    duration: Duration | str, setting: WorkingTime = DEFAULT, volume: Fraction | int | None = None
) -> Minutes | None:
    """Working minutes of `duration`; None for free words, a missing time, and a rate without a volume.

    `volume` is how many pieces a rate ("2 menit/berkas") is to be taken for. A range that was written the wrong way
    round is turned; "maksimal", "minimal" and "kira-kira" leave the number as it stands.
    """
    read = parse_duration(duration) if isinstance(duration, str) else duration
    if read.kind != "time":
        return None
    times = Fraction(1)
    if read.per is not None:
        if volume is None:
            return None
        times = volume / read.per.value
    low, high = sorted((_sum(read.low, setting) * times, _sum(read.high, setting) * times))
    return Minutes(low, high)


def lead_time(waktu: Waktu, setting: WorkingTime = DEFAULT, volume: Fraction | int | None = None) -> Minutes | None:
    """The elapsed working time that the form allows for a step."""
    return minutes(waktu.nominal, setting, volume)


def touch_time(waktu: Waktu, setting: WorkingTime = DEFAULT, volume: Fraction | int | None = None) -> Minutes | None:
    """The time that somebody really works on a step; None where it is not given: the lead time says nothing of it."""
    return minutes(waktu.sentuh, setting, volume)


def total(parts: Iterable[Minutes]) -> Minutes:
    """The sum of ranges."""
    return sum(parts, NONE)


def _sum(amounts: tuple[Amount, ...], setting: WorkingTime) -> Fraction:
    return sum((amount.value * setting.minutes_of(amount.unit) for amount in amounts), Fraction(0))
