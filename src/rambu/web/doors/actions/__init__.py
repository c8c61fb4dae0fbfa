"""Every write to the ways in; each is atomic and leaves its audit event."""

from rambu.web.doors.actions.authenticator import begin_authenticator, confirm_authenticator, remove_authenticator
from rambu.web.doors.actions.codes import make_recovery_codes, use_code
from rambu.web.doors.actions.demands import change_demands
from rambu.web.doors.actions.passkeys import add_passkey, remove_passkey, rename_passkey, use_passkey
from rambu.web.doors.actions.resetting import reset_factors

__all__ = [
    "add_passkey",
    "begin_authenticator",
    "change_demands",
    "confirm_authenticator",
    "make_recovery_codes",
    "remove_authenticator",
    "remove_passkey",
    "rename_passkey",
    "reset_factors",
    "use_code",
    "use_passkey",
]
