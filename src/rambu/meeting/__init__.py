"""A meeting about SOPs as a value: an append-only log, the state that follows from it, its agenda, papers and replay.

>>> from rambu.meeting.entry import Entry
>>> fold([Entry(1, "2026-01-05T09:00:00+07:00", "Koko", "begun", {})]).stage
'opening'
"""

from rambu.meeting.about import OUTCOMES, About
from rambu.meeting.agenda import AgendaLine, Phases, over_days, plan_agenda
from rambu.meeting.conflicts import meeting_corrections, still_fits
from rambu.meeting.entry import BEGINNING, KINDS, Entry, digest, first_break
from rambu.meeting.fold import fold
from rambu.meeting.order import Candidate, in_order, minutes_for
from rambu.meeting.papers import NAMES, paper
from rambu.meeting.record import Record, Text, read_record, write_record
from rambu.meeting.replay import Replayed, replay
from rambu.meeting.state import Correction, Decision, Paper, Presence, Remark, State
from rambu.meeting.telling import told_decision

__all__ = [
    "BEGINNING",
    "KINDS",
    "NAMES",
    "OUTCOMES",
    "About",
    "AgendaLine",
    "Candidate",
    "Correction",
    "Decision",
    "Entry",
    "Paper",
    "Phases",
    "Presence",
    "Record",
    "Remark",
    "Replayed",
    "State",
    "Text",
    "digest",
    "first_break",
    "fold",
    "in_order",
    "meeting_corrections",
    "minutes_for",
    "over_days",
    "paper",
    "plan_agenda",
    "read_record",
    "replay",
    "still_fits",
    "told_decision",
    "write_record",
]
