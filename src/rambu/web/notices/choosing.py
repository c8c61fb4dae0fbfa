"""Which way notices go to people."""

from __future__ import annotations

from collections.abc import Collection

from django.conf import settings

from rambu.web.notices.kinds import Kind, Way, kinds
from rambu.web.notices.models import MailChoice, Notice
from rambu.web.people.models import Person


def can_mail() -> bool:
    """Whether Rambu was told a mail server."""
    return bool(settings.EMAIL_HOST)


def chosen(person: Person) -> dict[str, Way]:
    """The person's way for every kind."""
    own = dict(MailChoice.objects.filter(person=person).values_list("kind", "way"))
    return {one.name: Way(own.get(one.name, one.default)) for one in kinds()}


def mail_for(kind: Kind, people: Collection[Person]) -> dict[int, Notice.Mail]:
    """What is to become of a notice by mail, by the id of the person: nothing without a server or an address."""
    own = dict(MailChoice.objects.filter(kind=kind.name, person__in=people).values_list("person_id", "way"))
    ways = {Way.AT_ONCE: Notice.Mail.DUE, Way.DAILY: Notice.Mail.DIGEST, Way.NEVER: Notice.Mail.NONE}
    reachable = [person for person in people if person.email and can_mail()]
    return {person.pk: ways[Way(own.get(person.pk, kind.default))] for person in reachable}
