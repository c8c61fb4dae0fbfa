"""Everything that changes the approval; each deed is atomic and leaves its event in the audit trail."""

from rambu.web.approval.actions.numbering import Rule, plan_numbers, void_number
from rambu.web.approval.actions.sending import Sending, Signer, cancel, send_to_sign
from rambu.web.approval.actions.signing import initial, signed

__all__ = [
    "Rule",
    "Sending",
    "Signer",
    "cancel",
    "initial",
    "plan_numbers",
    "send_to_sign",
    "signed",
    "void_number",
]
