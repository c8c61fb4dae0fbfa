"""Working time: what the times on a form are in working minutes, and back in words."""

from rambu.worktime.minutes import NONE, Minutes, lead_time, minutes, total, touch_time
from rambu.worktime.setting import DEFAULT, WorkingTime
from rambu.worktime.spelling import spell, spell_range

__all__ = [
    "DEFAULT",
    "NONE",
    "Minutes",
    "WorkingTime",
    "lead_time",
    "minutes",
    "spell",
    "spell_range",
    "total",
    "touch_time",
]
