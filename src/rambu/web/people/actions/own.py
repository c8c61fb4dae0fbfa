"""What people do with their own accounts."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.actions.changed import put
from rambu.web.offices.refusal import Refused, unless_taken
from rambu.web.people.models import Person, SignIn


@transaction.atomic
def change_password(*, by: Person, old: str, new: str) -> Any:
    """Set a new password; all sessions end except the one that keeps its hash (`update_session_auth_hash`)."""
    _refuse_wrong(by, old)
    by.set_password(new)
    by.save(update_fields=["password"])
    return record(by=by, office=by.office_id, action="people.password_changed", target=by, data={})


@transaction.atomic
def change_email(*, by: Person, password: str, email: str | None) -> Any:
    """Set or clear the own e-mail, to which links for a new password go."""
    _refuse_wrong(by, password)
    taken = Person.objects.everywhere(reason="e-mails are unique over all offices").exclude(pk=by.pk)
    told = _("Surel {email} sudah dipakai akun lain.").format(email=email)
    if email and taken.filter(email=email).exists():
        raise Refused(told)
    if not email and not by.nip:
        raise Refused(_("Tanpa NIP, Anda memerlukan surel untuk masuk."))
    with unless_taken(told):
        data = put(by, email=email or None)
    return record(by=by, office=by.office_id, action="people.email_changed", target=by, data=data) if data else None


@transaction.atomic
def end_session(*, by: Person, sign_in: SignIn) -> None:
    """Log one session out."""
    Session.objects.filter(session_key=sign_in.session_key).delete()
    sign_in.delete()
    record(by=by, office=by.office_id, action="people.sessions_ended", target=by, data={"count": 1})


@transaction.atomic
def end_other_sessions(*, by: Person, session_key: str | None) -> int:
    """Log out everywhere but here."""
    others = SignIn.objects.filter(person=by).exclude(session_key=session_key or "")
    count = Session.objects.filter(session_key__in=others.values_list("session_key", flat=True)).delete()[0]
    others.delete()
    record(by=by, office=by.office_id, action="people.sessions_ended", target=by, data={"count": count})
    return count


def _refuse_wrong(person: Person, password: str) -> None:
    if not person.check_password(password):
        raise Refused(_("Sandi Anda saat ini tidak cocok."))
