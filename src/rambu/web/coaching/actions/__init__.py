"""Everything that is done when people are coached."""

from rambu.web.coaching.actions.conducting import (
    add_exercise,
    begin_event,
    end_event,
    note_event,
    question_event,
    reopen_event,
)
from rambu.web.coaching.actions.desk import choose_patience, give_task
from rambu.web.coaching.actions.planning import Plan, cancel_event, change_event, plan_event, restore_event

__all__ = [
    "Plan",
    "add_exercise",
    "begin_event",
    "cancel_event",
    "change_event",
    "choose_patience",
    "end_event",
    "give_task",
    "note_event",
    "plan_event",
    "question_event",
    "reopen_event",
    "restore_event",
]
