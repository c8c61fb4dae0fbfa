"""Everything that is done with a meeting; in the room each deed is an entry of its log."""

from rambu.web.meeting.actions.agenda import order_agenda, renew_agenda
from rambu.web.meeting.actions.attending import Guest, come, leave, tick, write_in
from rambu.web.meeting.actions.conducting import (
    STAGES,
    begin_meeting,
    close_meeting,
    note,
    reopen_meeting,
    show,
    stage_meeting,
)
from rambu.web.meeting.actions.counting import add_sop, drop_sop, merge_sop
from rambu.web.meeting.actions.deciding import Ruling, agree, decide, undo_decision
from rambu.web.meeting.actions.next_meeting import plan_final
from rambu.web.meeting.actions.papers import renew_sheet, write_sheet
from rambu.web.meeting.actions.planning import (
    Plan,
    answer_invitation,
    cancel_meeting,
    change_meeting,
    plan_meeting,
    restore_meeting,
)
from rambu.web.meeting.actions.remarking import draft_correction, drop_correction, remark, retract
from rambu.web.meeting.actions.settling import settle_task

__all__ = [
    "STAGES",
    "Guest",
    "Plan",
    "Ruling",
    "add_sop",
    "agree",
    "answer_invitation",
    "begin_meeting",
    "cancel_meeting",
    "change_meeting",
    "close_meeting",
    "come",
    "decide",
    "draft_correction",
    "drop_correction",
    "drop_sop",
    "leave",
    "merge_sop",
    "note",
    "order_agenda",
    "plan_final",
    "plan_meeting",
    "remark",
    "renew_agenda",
    "renew_sheet",
    "reopen_meeting",
    "restore_meeting",
    "retract",
    "settle_task",
    "show",
    "stage_meeting",
    "tick",
    "undo_decision",
    "write_in",
    "write_sheet",
]
