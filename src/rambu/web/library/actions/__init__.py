"""Everything that changes the library; each deed is atomic and leaves its event in the audit trail."""

from rambu.web.library.actions.adopting import newer_source, renew_adoption
from rambu.web.library.actions.assignments import assign, end_assignment, may_give
from rambu.web.library.actions.carrying import Upon, read_edits
from rambu.web.library.actions.copies import confirm_copy, may_confirm
from rambu.web.library.actions.documents import adopt_document, discard_document, open_document, restore_document
from rambu.web.library.actions.drafts import discard_draft, open_draft, reopen_draft
from rambu.web.library.actions.editing import Clash, Done, Warrant, edit_draft, undo_change
from rambu.web.library.actions.many import Tally, assign_many, move_many
from rambu.web.library.actions.moves import Possible, move_draft, possible_moves, unmove_draft
from rambu.web.library.actions.revisions import (
    legalise,
    legalise_as_written,
    put_effective,
    restore_revision,
    revoke_revision,
)
from rambu.web.library.actions.saved import forget_view, keep_view
from rambu.web.library.actions.sealing import take_identity_back, write_identity
from rambu.web.library.actions.signed import Identity, Scan, enter_signed, read_scan, restore_signed, withdraw_signed
from rambu.web.library.actions.stages import plan_stages

__all__ = [
    "Clash",
    "Done",
    "Identity",
    "Possible",
    "Scan",
    "Tally",
    "Upon",
    "Warrant",
    "adopt_document",
    "assign",
    "assign_many",
    "confirm_copy",
    "discard_document",
    "discard_draft",
    "edit_draft",
    "end_assignment",
    "enter_signed",
    "forget_view",
    "keep_view",
    "legalise",
    "legalise_as_written",
    "may_confirm",
    "may_give",
    "move_draft",
    "move_many",
    "newer_source",
    "open_document",
    "open_draft",
    "plan_stages",
    "possible_moves",
    "put_effective",
    "read_edits",
    "read_scan",
    "renew_adoption",
    "reopen_draft",
    "restore_document",
    "restore_revision",
    "restore_signed",
    "revoke_revision",
    "take_identity_back",
    "undo_change",
    "unmove_draft",
    "withdraw_signed",
    "write_identity",
]
