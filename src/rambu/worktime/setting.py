"""How long a working day, week, month and year are: a setting of the office, never calendar time."""

from __future__ import annotations

from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Final

from rambu.sop.quantities import Unit


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Lengths of working time. All numbers are positive; ValueError otherwise.

    ================= ======= ==========================================================================================
    setting           default where it comes from
    ================= ======= ==========================================================================================
    minutes_per_day   450     Perpres 21/2023: 37.5 hours a week on 5 days, breaks not counted
    days_per_week     5       the same
    days_per_month    21      good practice: about what is left of a month without weekends and holidays
    days_per_year     252     twelve such months
    ================= ======= ==========================================================================================
    """

    minutes_per_day: Fraction | int = 450
    days_per_week: Fraction | int = 5
    days_per_month: Fraction | int = 21
    days_per_year: Fraction | int = 252

    def __post_init__(self) -> None:
        for field in fields(self):
            if getattr(self, field.name) <= 0:
                raise ValueError(f"{field.name} must be positive")

    def minutes_of(self, unit: Unit) -> Fraction:
        """Working minutes in one `unit`. A "hari" in a SOP is a working day, whether "kerja" was written or not."""
        days = {
            "hari": 1,
            "hari kerja": 1,
            "minggu": self.days_per_week,
            "bulan": self.days_per_month,
            "tahun": self.days_per_year,
        }
        if unit in days:
            return Fraction(days[unit]) * self.minutes_per_day
        return Fraction(60 if unit == "jam" else 1)


DEFAULT: Final = WorkingTime()
