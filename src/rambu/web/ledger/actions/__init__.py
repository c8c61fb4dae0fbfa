"""Everything that changes the ledger; each deed is atomic and leaves its event in the audit trail."""

from rambu.web.ledger.actions.columns import choose_list_columns, choose_map_columns
from rambu.web.ledger.actions.decisions import decide, end_decision, keep_stray, restore_decision
from rambu.web.ledger.actions.holders import hold_whole
from rambu.web.ledger.actions.identifying import FIELDS, identify
from rambu.web.ledger.actions.lines import Spot
from rambu.web.ledger.actions.lists import adopt_list, forget_list, keep_list, undo_list
from rambu.web.ledger.actions.maps import change_map, forget_map, keep_file, keep_map, put_map_in_force, undo_map
from rambu.web.ledger.actions.matches import end_match, judge_match
from rambu.web.ledger.actions.plans import Intent, begin_line, plan_line, plan_many

__all__ = [
    "FIELDS",
    "Intent",
    "Spot",
    "adopt_list",
    "begin_line",
    "change_map",
    "choose_list_columns",
    "choose_map_columns",
    "decide",
    "end_decision",
    "end_match",
    "forget_list",
    "forget_map",
    "hold_whole",
    "identify",
    "judge_match",
    "keep_file",
    "keep_list",
    "keep_map",
    "keep_stray",
    "plan_line",
    "plan_many",
    "put_map_in_force",
    "restore_decision",
    "undo_list",
    "undo_map",
]
