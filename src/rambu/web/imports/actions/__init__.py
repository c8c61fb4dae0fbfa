"""Everything that changes imports; each deed is atomic, and those that others see leave their event in the trail."""

from rambu.web.imports.actions.parcels import discard_parcel, restore_parcel, send_files
from rambu.web.imports.actions.proposing import propose_edits
from rambu.web.imports.actions.reading import keep_failure, keep_intake
from rambu.web.imports.actions.reviewing import accept, correct, take_back
from rambu.web.imports.actions.revising import give_up_revision, open_revision
from rambu.web.imports.actions.stacks import (
    discard_stack,
    enter_stack,
    keep_look,
    keep_looked,
    restore_stack,
    send_stack,
    withdraw_stack,
)
from rambu.web.imports.actions.taking import leave, put_back, take_over, untake

__all__ = [
    "accept",
    "correct",
    "discard_parcel",
    "discard_stack",
    "enter_stack",
    "give_up_revision",
    "keep_failure",
    "keep_intake",
    "keep_look",
    "keep_looked",
    "leave",
    "open_revision",
    "propose_edits",
    "put_back",
    "restore_parcel",
    "restore_stack",
    "send_files",
    "send_stack",
    "take_back",
    "take_over",
    "untake",
    "withdraw_stack",
]
