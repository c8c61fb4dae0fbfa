"""Make recovery codes, and use a code on the way in."""

from __future__ import annotations

import time
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.doors import codes
from rambu.web.doors.models import Authenticator, RecoveryCode
from rambu.web.doors.sealing import unseal
from rambu.web.doors.second import has_factor
from rambu.web.doors.telling import tell_owner
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person


@transaction.atomic
def make_recovery_codes(*, by: Person) -> list[str]:
    """New recovery codes instead of the old ones, shown this once."""
    if not has_factor(by):
        raise Refused(_("Kode cadangan baru ada sesudah aplikasi autentikator atau kunci sandi dipasang."))
    drawn = write_recovery_codes(by)
    record(by=by, office=by.office_id, action="doors.recovery_codes_made", target=by, data={})
    tell_owner(by, _("Kode cadangan akun Anda diganti dengan yang baru."))
    return drawn


def write_recovery_codes(person: Person) -> list[str]:
    """Store the digests of new codes; a part of actions that leave their own event."""
    RecoveryCode.objects.for_person(person).delete()
    drawn = codes.new_recovery_codes()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(person=person, digest=codes.digest_of(person.pk, code)) for code in drawn
    )
    return drawn


@transaction.atomic
def use_code(*, person: Person, code: str) -> bool:
    """Whether the code opens: one of the app, whose window was not used yet, or a recovery code, which is spent."""
    return _use_of_app(person, code) if codes.is_of_app(code) else _use_recovery(person, code)


def _use_of_app(person: Person, code: str) -> bool:
    rows = Authenticator.objects.for_person(person).switched_on()
    row = rows.first()
    secret = unseal(row.sealed) if row else ""
    window = codes.window_of(secret, code, time.time()) if secret else None
    # One statement, so that of two who send the same code at once only one gets in.
    return bool(window and rows.filter(last_window__lt=window).update(last_window=window))


def _use_recovery(person: Person, code: str) -> bool:
    mine: Any = RecoveryCode.objects.for_person(person).unused()
    if not mine.filter(digest=codes.digest_of(person.pk, code)).update(used=timezone.now()):
        return False
    left = mine.count()
    record(by=person, office=person.office_id, action="doors.recovery_code_used", target=person, data={"left": left})
    tell_owner(person, _("Akun Anda dibuka dengan kode cadangan. Tersisa {left} kode.").format(left=left))
    return True
