"""Invite many people at once, by codes that are handed out on paper."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import Deed, record_many
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people.actions.keys import LASTS
from rambu.web.people.authority import kept_by
from rambu.web.people.models import AccessKey, Person
from rambu.web.people.tokens import digest_of_code, new_code

MOST = 500
"""As many slips are printed at once."""


def not_yet_in(by: Any, office: Office) -> list[Person]:
    """The people at home at and below an office whose accounts ``by`` keeps and who have no password yet."""
    people = Person.objects.for_person_with(Power.STRUCTURE, by).below(office.path).filter(is_active=True)
    waiting = people.filter(password__startswith=UNUSABLE_PASSWORD_PREFIX).select_related("office")
    return kept_by(by, waiting.order_by("office__path", "name"))


@transaction.atomic
def invite_many(*, by: Any, people: list[Person]) -> list[tuple[Person, str, Any]]:
    """Make an invitation for each, to be told as a code; earlier ones end. Gives person, code and when it expires."""
    if not people:
        raise Refused(_("Pilih dahulu siapa yang diundang."))
    if len(people) > MOST:
        raise Refused(_("Paling banyak {most} orang sekali undang.").format(most=MOST))
    if by is not None and len(kept_by(by, people)) != len(people):
        raise PermissionDenied
    named = [person for person in people if person.is_active and not person.has_usable_password()]
    now = timezone.now()
    old = AccessKey.objects.everywhere(reason="earlier invitations end").usable().filter(person__in=named)
    old.filter(kind=AccessKey.Kind.INVITATION).update(withdrawn=now)
    expires = now + LASTS[AccessKey.Kind.INVITATION]
    slips = [(person, new_code(), expires) for person in named]
    AccessKey.objects.bulk_create(
        AccessKey(
            person=person,
            kind=AccessKey.Kind.INVITATION,
            digest=digest_of_code(person.pk, code),
            made_by=by,
            expires=expires,
        )
        for person, code, _expires in slips
    )
    record_many(by=by, deeds=[Deed(person.office_id, "people.invited", person, {}) for person in named])
    return slips
