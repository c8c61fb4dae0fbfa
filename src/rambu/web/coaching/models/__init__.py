"""Tables of coaching."""

from rambu.web.coaching.models.event import Attendance, Event, Exercise
from rambu.web.coaching.models.patience import Patience

__all__ = ["Attendance", "Event", "Exercise", "Patience"]
