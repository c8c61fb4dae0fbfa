"""Minutes put back into words."""

from __future__ import annotations

from fractions import Fraction

from rambu.language import gettext as _
from rambu.language import ngettext as _n
from rambu.worktime.minutes import Minutes
from rambu.worktime.setting import DEFAULT, WorkingTime


def spell(value: Fraction | int, setting: WorkingTime = DEFAULT) -> str:
    """``3 hari kerja 2 jam 30 menit``: working days, hours, minutes; seconds only where there are any (rounded)."""
    seconds = round(Fraction(value) * 60)
    day = Fraction(setting.minutes_per_day) * 60
    days = int(seconds // day)
    rest = round(seconds - days * day)
    hours, minutes, seconds = rest // 3600, rest % 3600 // 60, rest % 60
    parts = (
        (days, _n("{n} hari kerja", days)),
        (hours, _n("{n} jam", hours)),
        (minutes, _n("{n} menit", minutes)),
        (seconds, _n("{n} detik", seconds)),
    )
    return " ".join(text.format(n=number) for number, text in parts if number) or _n("{n} menit", 0).format(n=0)


def spell_range(of: Minutes, setting: WorkingTime = DEFAULT) -> str:
    """``30 menit sampai 2 jam``, or one time where both ends are equal."""
    low, high = spell(of.low, setting), spell(of.high, setting)
    return low if low == high else _("{low} sampai {high}").format(low=low, high=high)
