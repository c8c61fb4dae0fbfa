"""Tell people something; mark what they have read; keep their wishes about mail.

Being told and having read are no deeds of anybody: only a changed wish leaves an event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.jobs import actions as jobs
from rambu.web.notices.choosing import chosen, mail_for
from rambu.web.notices.kinds import Kind, Way
from rambu.web.notices.kinds import kind as known
from rambu.web.notices.models import MailChoice, Notice, NoticeQuerySet
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person


@transaction.atomic
def notify(
    *,
    by: Person | None,
    people: Iterable[Person],
    kind: str,
    text: str,
    address: str,
    office: Office,
    about: models.Model | None = None,
) -> list[Notice]:
    """Tell `people` a sentence that leads to an address of Rambu, in the transaction of the deed that causes it.

    Left out are `by` himself, who is switched off, and who does not see the office. Who has the same sentence unread
    already gets no second one; it rises to the top. With `about`, `read_about` finds it again.
    """
    if not url_has_allowed_host_and_scheme(address, allowed_hosts=None):
        raise ValueError(f"not an address of Rambu: {address}")
    told = {one.pk: one for one in people if _is_told(one, by, office)}
    what = _what(known(kind), text, address, about)
    _raise_unread(told, what)
    mail = mail_for(known(kind), told.values())
    return [_write(one, by, office, what, mail.get(one.pk, Notice.Mail.NONE)) for one in told.values()]


@transaction.atomic
def mark_read(*, by: Person, notices: NoticeQuerySet) -> datetime:
    """Mark those of the person's own among `notices` as read; returns the moment, by which `take_back` finds them."""
    now = timezone.now()
    _own(by).filter(pk__in=notices.unread().values("pk")).update(read=now)
    return now


@transaction.atomic
def mark_unread(*, by: Person, notice: Notice) -> None:
    """Keep one for later."""
    _own(by).filter(pk=notice.pk).update(read=None)


@transaction.atomic
def take_back(*, by: Person, moment: datetime) -> int:
    """Mark as unread again what was marked as read at that moment; returns how many."""
    return _own(by).filter(read=moment).update(read=None)


def read_about(*, by: Person, about: models.Model) -> None:
    """Who has looked at the thing itself needs no notice about it any more; for the pages of other apps."""
    mark_read(by=by, notices=_own(by).about(about))


@transaction.atomic
def choose(*, by: Person, ways: Mapping[str, Way]) -> Any:
    """Keep how the person wishes to get each kind by mail; returns the event, or None if nothing differs."""
    was = chosen(by)
    changed = {name: way for name, way in ways.items() if was[known(name).name] != way}
    for name, way in changed.items():
        MailChoice.objects.update_or_create(person=by, kind=name, defaults={"way": way})
    if not changed:
        return None
    data = {"kinds": [str(known(name).words) for name in changed]}
    return record(by=by, office=by.office_id, action="notices.mail_chosen", target=by, data=data)


def _is_told(person: Person, by: Person | None, office: Office) -> bool:
    is_other = by is None or person.pk != by.pk
    return is_other and person.is_active and person.reach.may(Power.SEE, office.path)


def _what(kind: Kind, text: str, address: str, about: models.Model | None) -> dict[str, str]:
    of = {"about_type": about._meta.label_lower, "about_id": str(about.pk)} if about else {}
    return {
        "kind": kind.name,
        "text": " ".join(text.split())[:300],
        "address": address,
        "about_type": "",
        "about_id": "",
        **of,
    }


def _raise_unread(told: dict[int, Person], what: dict[str, str]) -> None:
    """Let the same unread notice rise to the top, and take those who have it out of `told`."""
    same = Notice.objects.everywhere(reason="nobody is told twice").unread().filter(person__in=told, **what)
    for pk in set(same.values_list("person_id", flat=True)):
        del told[pk]
    same.update(made=timezone.now())


def _write(person: Person, by: Person | None, office: Office, what: dict[str, str], mail: Notice.Mail) -> Notice:
    notice = Notice.objects.create(person=person, by=by, office=office, mail=mail, **what)
    if mail == Notice.Mail.DUE:
        title = _("Surel pemberitahuan")
        jobs.start(by=None, office=None, kind="notices.mail", title=title, arguments={"notice": notice.pk})
    return notice


def _own(by: Person) -> NoticeQuerySet:
    return Notice.objects.for_person(by)
