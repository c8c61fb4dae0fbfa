"""Invitations, links and codes through which people set their passwords."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.refusal import Refused
from rambu.web.people.authority import demand_keeping
from rambu.web.people.models import AccessKey, Person
from rambu.web.people.tokens import digest_of_code, digest_of_token, new_code, new_token

LASTS = {
    AccessKey.Kind.INVITATION: timedelta(days=14),
    AccessKey.Kind.LINK: timedelta(hours=1),
    AccessKey.Kind.CODE: timedelta(hours=24),
}


@transaction.atomic
def invite(*, by: Any, person: Person) -> str:
    """Make the link's token for somebody who has no password yet; earlier invitations end."""
    demand_keeping(by, person)
    if person.has_usable_password():
        raise Refused(_("{person} sudah punya sandi. Buat kode sekali pakai bila ia lupa.").format(person=person))
    token = new_token()
    _make(person, AccessKey.Kind.INVITATION, digest_of_token(token), by)
    record(by=by, office=person.office_id, action="people.invited", target=person, data={})
    return token


@transaction.atomic
def withdraw_invitation(*, by: Any, key: AccessKey) -> Any:
    """End an invitation before it is accepted."""
    demand_keeping(by, key.person)
    key.withdrawn = timezone.now()
    key.save(update_fields=["withdrawn"])
    office = key.person.office_id
    return record(by=by, office=office, action="people.invitation_withdrawn", target=key.person, data={})


@transaction.atomic
def make_code(*, by: Any, person: Person) -> str:
    """Make a code that the coordinator tells the person, for whom there is no e-mail."""
    demand_keeping(by, person)
    code = new_code()
    _make(person, AccessKey.Kind.CODE, digest_of_code(person.pk, code), by)
    record(by=by, office=person.office_id, action="people.code_made", target=person, data={})
    return code


@transaction.atomic
def send_link(*, person: Person) -> str:
    """Make the token of a link that only the person's mailbox gets to know."""
    token = new_token()
    _make(person, AccessKey.Kind.LINK, digest_of_token(token), None)
    record(by=None, office=person.office_id, action="people.link_sent", target=person, data={})
    return token


@transaction.atomic
def use_key(*, key: AccessKey, password: str) -> Person:
    """Set the password; the key and all others of the person are spent, all sessions end (their hash changes)."""
    usable = AccessKey.objects.everywhere(reason="a key is used once").usable().select_for_update()
    if not usable.filter(pk=key.pk, person__is_active=True).exists():
        raise Refused(_("Tautan atau kode ini sudah tidak berlaku. Mintalah yang baru."))
    now, person = timezone.now(), key.person
    _usable(person).exclude(pk=key.pk).update(withdrawn=now)
    AccessKey.objects.everywhere(reason="a key is used once").filter(pk=key.pk).update(used=now)
    person.set_password(password)
    person.save(update_fields=["password"])
    record(by=person, office=person.office_id, action="people.key_used", target=person, data={"kind": key.kind})
    return person


def _make(person: Person, kind: AccessKey.Kind, digest: str, by: Any) -> None:
    if not person.is_active:
        raise Refused(_("Akun {person} sedang nonaktif.").format(person=person))
    now = timezone.now()
    _usable(person).filter(kind=kind).update(withdrawn=now)
    AccessKey.objects.create(person=person, kind=kind, digest=digest, made_by=by, expires=now + LASTS[kind])


def _usable(person: Person) -> Any:
    return person.keys.everywhere(reason="keys of one person").usable()
