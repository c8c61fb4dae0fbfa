"""What an office has and has to do: its positions with their people, and each SOP with how often it is run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, Literal

from rambu.flow import Assumptions
from rambu.sop import Sop
from rambu.worktime import DEFAULT, Minutes, WorkingTime
from rambu.worktime.calendar import WeekHours

Rounding = Literal["terdekat", "naik", "tanpa"]
"""How people are rounded, position by position: half up, up, or not at all."""
Within = Literal["bawah", "tengah", "atas"]
"""Which time of a range ("5-10 menit") is counted."""

Lack = Literal["volume", "touch", "split", "performer", "share", "people", "position"]
"""What can be missing."""

ROUNDINGS: Final[tuple[Rounding, ...]] = ("terdekat", "naik", "tanpa")
WITHIN: Final[tuple[Within, ...]] = ("bawah", "tengah", "atas")

EFFECTIVE_MINUTES: Final = 72_000
"""Effective minutes of one person a year: 240 days of 300 minutes (Perka BKN 19/2011); an office may set its own."""


@dataclass(frozen=True, slots=True)
class WorkSetting:
    """How minutes become people. ValueError unless `effective_minutes` is positive and `allowance` not negative."""

    effective_minutes: Fraction | int = EFFECTIVE_MINUTES
    allowance: Fraction | int = 0
    """Share that is added to all minutes."""
    rounding: Rounding = "terdekat"
    within: Within = "tengah"
    lengths: WorkingTime = DEFAULT

    def __post_init__(self) -> None:
        if self.effective_minutes <= 0 or self.allowance < 0:
            raise ValueError("effective minutes are positive, an allowance is not negative")

    def pick(self, of: Minutes) -> Fraction:
        """The one time of a range that is counted."""
        return {"bawah": of.low, "tengah": (of.low + of.high) / 2, "atas": of.high}[self.within]

    def people(self, minutes: Fraction) -> Fraction:
        """How many people work off so many minutes a year."""
        return minutes * (1 + self.allowance) / self.effective_minutes

    def rounded(self, people: Fraction) -> Fraction:
        """People as the form shows them."""
        if self.rounding == "tanpa":
            return people
        return Fraction(-(-people // 1) if self.rounding == "naik" else (people + Fraction(1, 2)) // 1)


@dataclass(frozen=True, slots=True)
class Position:
    """A position (jabatan) of the office. The same name may stand in several units."""

    name: str
    unit: str = ""
    people: Fraction | None = None
    """How many hold it now; None: nobody has said."""
    presence: WeekHours | None = None
    """When its people are there, within the office's hours; None: all the time."""
    listed: bool = True
    """False: no list names it, a SOP does."""

    @property
    def label(self) -> str:
        """Its name, with the unit where one is known."""
        return f"{self.name} ({self.unit})" if self.unit else self.name


@dataclass(frozen=True, slots=True)
class Demand:
    """One SOP with what it does not say itself."""

    sop: Sop
    volume: Fraction | None = None
    """Cases a year; None: nobody has said."""
    assumptions: Assumptions = field(default_factory=Assumptions)
    touch: Mapping[str, Minutes] = field(default_factory=dict)
    """Id of a symbol -> its own touch time, where its row holds several."""
    without: frozenset[str] = frozenset()
    """Ids of symbols that take no time and nobody: steps taken out in thought."""
    priority: int = 0
    """Cases of a smaller number go first."""
    variation: Fraction | None = None
    """Standard deviation of a touch time over its mean; None: as written, ranges evenly between their ends."""

    @property
    def unit(self) -> str:
        """The unit that owns the SOP."""
        return " ".join(self.sop.unit.split())


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that nobody has said and that is not guessed."""

    sop: str
    """Title of the SOP; empty for the office."""
    place: str
    """Name of the step; empty for the whole SOP."""
    kind: Lack
    message: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office: positions, SOPs with their volumes, settings, and what could not be settled when they were read."""

    name: str = ""
    setting: WorkSetting = WorkSetting()
    positions: tuple[Position, ...] = ()
    demands: tuple[Demand, ...] = ()
    missing: tuple[Missing, ...] = ()
    unmatched: tuple[str, ...] = ()
    """SOPs for which something was said, but that are not among those that were read."""
