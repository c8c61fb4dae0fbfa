"""Every write to people, positions, roles and logins; each is atomic and leaves its audit event."""

from rambu.web.people.actions.first_run import begin
from rambu.web.people.actions.invitations import invite_many
from rambu.web.people.actions.keys import invite, make_code, send_link, use_key, withdraw_invitation
from rambu.web.people.actions.own import change_email, change_password, end_other_sessions, end_session
from rambu.web.people.actions.people import change_person, move_person, register_person, restore_person, stop_person
from rambu.web.people.actions.positions import change_position, close_position, open_position, reopen_position
from rambu.web.people.actions.roles import end_role, give_role
from rambu.web.people.actions.sheets import apply_sheet, forget_sheet, keep_sheet, undo_sheet
from rambu.web.people.actions.tenures import begin_tenure, end_tenure, remove_tenure, resume_tenure

__all__ = [
    "apply_sheet",
    "begin",
    "begin_tenure",
    "change_email",
    "change_password",
    "change_person",
    "change_position",
    "close_position",
    "end_other_sessions",
    "end_role",
    "end_session",
    "end_tenure",
    "forget_sheet",
    "give_role",
    "invite",
    "invite_many",
    "keep_sheet",
    "make_code",
    "move_person",
    "open_position",
    "register_person",
    "remove_tenure",
    "reopen_position",
    "restore_person",
    "resume_tenure",
    "send_link",
    "stop_person",
    "undo_sheet",
    "use_key",
    "withdraw_invitation",
]
