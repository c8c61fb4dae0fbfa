"""Set an authenticator app up, and take it off."""

from __future__ import annotations

import time
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.doors import codes
from rambu.web.doors.actions.codes import write_recovery_codes
from rambu.web.doors.models import Authenticator, RecoveryCode
from rambu.web.doors.sealing import seal, unseal
from rambu.web.doors.telling import tell_owner
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person


@transaction.atomic
def begin_authenticator(*, by: Person) -> Authenticator:
    """Draw a secret; it opens nothing before a first code has shown that the app works."""
    if _mine(by).switched_on().exists():
        raise Refused(_("Aplikasi autentikator sudah terpasang. Lepas dahulu bila ingin memasang yang lain."))
    row: Authenticator
    row, _made = _mine(by).update_or_create(person=by, defaults={"sealed": seal(codes.new_secret())})
    return row


@transaction.atomic
def confirm_authenticator(*, by: Person, code: str) -> list[str]:
    """Switch the app on with its first code; gives the recovery codes, which are shown this once."""
    row = _mine(by).filter(confirmed=None).first()
    if row is None:
        raise Refused(_("Aplikasi autentikator sudah terpasang, atau pemasangannya belum dimulai."))
    window = codes.window_of(unseal(row.sealed), code, time.time())
    if window is None:
        raise Refused(_("Kode tidak cocok. Pastikan jam ponsel Anda otomatis, lalu ketik kode yang sedang tampil."))
    row.confirmed, row.last_window = timezone.now(), window
    row.save(update_fields=["confirmed", "last_window"])
    record(by=by, office=by.office_id, action="doors.authenticator_confirmed", target=by, data={})
    tell_owner(by, _("Aplikasi autentikator dipasang pada akun Anda."))
    return write_recovery_codes(by)


@transaction.atomic
def remove_authenticator(*, by: Person) -> Any:
    """Take the app off, with the recovery codes that stand for it."""
    if not _mine(by).delete()[0]:
        raise Refused(_("Aplikasi autentikator sudah dilepas."))
    RecoveryCode.objects.for_person(by).delete()
    tell_owner(by, _("Aplikasi autentikator dilepas dari akun Anda."))
    return record(by=by, office=by.office_id, action="doors.authenticator_removed", target=by, data={})


def _mine(by: Person) -> Any:
    return Authenticator.objects.for_person(by)
