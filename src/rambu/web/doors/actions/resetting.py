"""Who has lost his phone is let in again by those who keep his account."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.doors.models import Authenticator, Passkey, RecoveryCode
from rambu.web.doors.telling import tell_owner
from rambu.web.offices.refusal import Refused
from rambu.web.people.authority import demand_keeping
from rambu.web.people.models import Person, SignIn


@transaction.atomic
def reset_factors(*, by: Any, person: Person) -> Any:
    """Take off the app, the recovery codes and all passkeys, and end all sessions: the phone may be in other hands."""
    demand_keeping(by, person)
    if by is not None and by.pk == person.pk:
        raise Refused(_("Langkah kedua Anda sendiri diatur di Akun saya."))
    tables: Any = (Authenticator, RecoveryCode, Passkey)
    rows = [table.objects.everywhere(reason="the account is kept").filter(person=person) for table in tables]
    if not sum(part.delete()[0] for part in rows):
        raise Refused(_("{person} tidak memakai langkah kedua.").format(person=person))
    sessions = SignIn.objects.filter(person=person)
    Session.objects.filter(session_key__in=list(sessions.values_list("session_key", flat=True))).delete()
    sessions.delete()
    told = _("Langkah kedua dan kunci sandi akun Anda dilepas oleh {by}. Pasang lagi dari Akun saya.")
    tell_owner(person, told.format(by=by or "Rambu"))
    return record(by=by, office=person.office_id, action="doors.factors_reset", target=person, data={})
