"""Add, name, use and remove passkeys."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers import bytes_to_base64url
from webauthn.registration.verify_registration_response import VerifiedRegistration

from rambu.web.audit.actions import record
from rambu.web.doors.models import Passkey
from rambu.web.doors.telling import tell_owner
from rambu.web.offices.refusal import Refused, unless_taken
from rambu.web.people.models import Person

MOST = 20
"""Passkeys of one person."""


@transaction.atomic
def add_passkey(*, by: Person, name: str, made: VerifiedRegistration, transports: list[str]) -> Passkey:
    """Keep the public half of a passkey that the browser has just made."""
    if Passkey.objects.for_person(by).count() >= MOST:
        raise Refused(_("Anda sudah punya {count} kunci sandi; hapus yang tidak dipakai lagi.").format(count=MOST))
    with unless_taken(_("Kunci sandi itu sudah terdaftar.")):
        row: Passkey = Passkey.objects.create(
            person=by,
            name=name,
            credential=bytes_to_base64url(made.credential_id),
            public_key=made.credential_public_key,
            sign_count=made.sign_count,
            transports=transports,
            synced=made.credential_backed_up,
        )
    record(by=by, office=by.office_id, action="doors.passkey_added", target=by, data={"name": name})
    tell_owner(by, _("Kunci sandi “{name}” ditambahkan ke akun Anda.").format(name=name))
    return row


@transaction.atomic
def use_passkey(*, passkey: Passkey, proof: VerifiedAuthentication) -> None:
    """Note the use; whoever shows an older count afterwards holds a copy and is refused."""
    rows = Passkey.objects.for_person(passkey.person).filter(pk=passkey.pk, sign_count=passkey.sign_count)
    fresh = {"sign_count": proof.new_sign_count, "used": timezone.now(), "synced": proof.credential_backed_up}
    if not rows.update(**fresh):
        raise Refused(_("Kunci sandi itu baru saja dipakai di tempat lain. Coba lagi."))


@transaction.atomic
def rename_passkey(*, by: Person, passkey: Passkey, name: str) -> Any:
    """Another name; returns the event, or None if it is the same."""
    was = passkey.name
    if was == name:
        return None
    Passkey.objects.for_person(by).filter(pk=passkey.pk).update(name=name)
    return record(
        by=by, office=by.office_id, action="doors.passkey_renamed", target=by, data={"was": was, "name": name}
    )


@transaction.atomic
def remove_passkey(*, by: Person, passkey: Passkey) -> Any:
    """It opens nothing any more."""
    Passkey.objects.for_person(by).filter(pk=passkey.pk).delete()
    tell_owner(by, _("Kunci sandi “{name}” dihapus dari akun Anda.").format(name=passkey.name))
    return record(by=by, office=by.office_id, action="doors.passkey_removed", target=by, data={"name": passkey.name})
