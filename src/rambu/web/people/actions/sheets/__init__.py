"""Lists that are sent, applied as one act, and taken back as one."""

from rambu.web.people.actions.sheets.applying import apply_sheet
from rambu.web.people.actions.sheets.keeping import forget_sheet, keep_sheet
from rambu.web.people.actions.sheets.undoing import undo_sheet

__all__ = ["apply_sheet", "forget_sheet", "keep_sheet", "undo_sheet"]
