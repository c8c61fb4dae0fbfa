"""Tables of meetings."""

from rambu.web.meeting.models.agenda import AgendaItem
from rambu.web.meeting.models.attendee import Attendee
from rambu.web.meeting.models.happening import Happening, StartingText
from rambu.web.meeting.models.meeting import Meeting
from rambu.web.meeting.models.sheet import Sheet
from rambu.web.meeting.models.task import Task

__all__ = ["AgendaItem", "Attendee", "Happening", "Meeting", "Sheet", "StartingText", "Task"]
