"""Notices by mail: one at once, or those of a day together."""

from __future__ import annotations

import logging
import smtplib
from collections.abc import Sequence
from email.headerregistry import Address
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rambu.web.jobs import actions as jobs
from rambu.web.jobs.kinds import TryLater
from rambu.web.jobs.report import Report
from rambu.web.notices.models import Notice, NoticeQuerySet
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person

logger = logging.getLogger(__name__)

FEW = 50
"""How many notices a digest tells one by one."""


def mail_one(report: Report, notice: int) -> None:
    """The work of ``notices.mail``. Who has been sent it already, or may not see it any more, is sent nothing."""
    _mail(report, _due().filter(pk=notice, mail=Notice.Mail.DUE))


def start_digests(_report: Any, **_day: str) -> None:
    """Every morning: a mail of its own for each person for whom something waits; what was read needs none."""
    waiting = _due().filter(mail=Notice.Mail.DIGEST)
    waiting.exclude(read=None).update(mail=Notice.Mail.NONE)
    for person in waiting.order_by("person").values_list("person", flat=True).distinct():
        title = _("Rangkuman pemberitahuan")
        jobs.start(by=None, office=None, kind="notices.digest_mail", title=title, arguments={"person": person})


def mail_digest(report: Report, person: int) -> None:
    """The work of ``notices.digest_mail``."""
    _mail(report, _due().unread().filter(person=person, mail=Notice.Mail.DIGEST))


def _due() -> NoticeQuerySet:
    return Notice.objects.everywhere(reason="mail goes to the one whom each notice tells").order_by("-made", "-pk")


def _mail(report: Report, notices: NoticeQuerySet) -> None:
    first = notices.select_related("person").first()
    if first is None:
        return
    person = first.person
    wanted = (
        Notice.objects.for_person(person).filter(pk__in=notices.values("pk")) if person.is_active else notices.none()
    )
    rows = list(wanted.order_by("-made", "-pk"))
    pks = list(notices.values_list("pk", flat=True))
    if rows and person.email:
        _send(report, _message(person, rows), pks)
    _due().filter(pk__in=pks).update(mail=Notice.Mail.SENT if rows and person.email else Notice.Mail.NONE)


def _send(report: Report, message: EmailMultiAlternatives, pks: Sequence[int]) -> None:
    """Raises TryLater where the server may accept it later; the notices know when it never will."""
    try:
        message.send()
    except smtplib.SMTPRecipientsRefused as fault:
        _due().filter(pk__in=pks).update(mail=Notice.Mail.FAILED)
        raise Refused(_("Server surel menolak alamat penerima.")) from fault
    except OSError as fault:
        logger.warning("mail was not sent: %s", fault)
        if report.is_last:
            _due().filter(pk__in=pks).update(mail=Notice.Mail.FAILED)
        raise TryLater(_("Server surel tidak menerima surel ini.")) from fault


def _message(person: Person, rows: Sequence[Notice]) -> EmailMultiAlternatives:
    """The same words as text and as HTML. Its id is that of its newest notice: a doubled mail is seen as one."""
    context = {
        "person": person,
        "notices": [(notice, _absolute(notice.get_absolute_url())) for notice in rows[:FEW]],
        "more": max(len(rows) - FEW, 0),
        "inbox": _absolute(reverse("notices:inbox")),
        "settings": _absolute(reverse("notices:settings")),
    }
    headers = {
        "Message-ID": f"<rambu-{len(rows)}-{rows[0].pk}@{_domain()}>",
        "List-Unsubscribe": f"<{context['settings']}>",
        "Auto-Submitted": "auto-generated",
    }
    told = ngettext("{count} pemberitahuan dari Rambu", "{count} pemberitahuan dari Rambu", len(rows))
    subject = rows[0].text if len(rows) == 1 else told.format(count=len(rows))
    text = render_to_string("notices/mail.txt", context)
    message = EmailMultiAlternatives(subject, text, None, [person.email or ""], headers=headers)
    message.attach_alternative(render_to_string("notices/mail.html", context), "text/html")
    return message


def _absolute(path: str) -> str:
    return f"{settings.ADDRESS}{path}"


def _domain() -> str:
    sender = settings.DEFAULT_FROM_EMAIL
    return Address(addr_spec=sender).domain if "@" in sender and "<" not in sender else "rambu.invalid"
