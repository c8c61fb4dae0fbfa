"""Every write to offices and units; each is atomic and leaves its audit event."""

from rambu.web.offices.actions.kinds import change_kind, create_kind
from rambu.web.offices.actions.offices import change_office, close_office, move_office, open_office, reopen_office
from rambu.web.offices.actions.offices_merge import merge_office
from rambu.web.offices.actions.units import change_unit, close_unit, merge_unit, open_unit, reopen_unit

__all__ = [
    "change_kind",
    "change_office",
    "change_unit",
    "close_office",
    "close_unit",
    "create_kind",
    "merge_office",
    "merge_unit",
    "move_office",
    "open_office",
    "open_unit",
    "reopen_office",
    "reopen_unit",
]
