"""Everything that changes the approval; each deed is atomic and leaves its event in the audit trail."""

from rambu.web.approval.actions.final import Tried, confirm_reading, end_waiver, record_trial, settle_trial, waive
from rambu.web.approval.actions.numbering import Rule, plan_numbers, void_number
from rambu.web.approval.actions.packages import call_for, close_call, hand_in, take_package_back
from rambu.web.approval.actions.sending import Sending, Signer, cancel, send_to_sign
from rambu.web.approval.actions.signing import initial, signed

__all__ = [
    "Rule",
    "Sending",
    "Signer",
    "Tried",
    "call_for",
    "cancel",
    "close_call",
    "confirm_reading",
    "end_waiver",
    "hand_in",
    "initial",
    "plan_numbers",
    "record_trial",
    "send_to_sign",
    "settle_trial",
    "signed",
    "take_package_back",
    "void_number",
    "waive",
]
