"""The tables of notices and of how people wish to get them by mail."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rambu.web.notices.kinds import Way
from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class NoticeQuerySet(OfficeRows["Notice"]):
    """Notices; each is seen by the one whom it tells something, and only while he sees its office."""

    def reached_with(self, person: Any, power: Power) -> Self:
        """The person's own notices from the offices within the reach."""
        return super().reached_with(person, power).filter(person=person)

    def unread(self) -> Self:
        """Not looked at yet."""
        return self.filter(read=None)

    def about(self, row: models.Model) -> Self:
        """Those about a row of any table."""
        return self.filter(about_type=row._meta.label_lower, about_id=str(row.pk))


class Notice(ScopedModel):
    """One sentence for one person, and where it leads."""

    class Mail(models.TextChoices):
        """What becomes of it by mail."""

        NONE = "none"
        DUE = "due"
        DIGEST = "digest"
        SENT = "sent"
        FAILED = "failed"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notices")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="notices")
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="notices_caused")
    kind = models.CharField(max_length=80)
    text = models.CharField(max_length=300)
    address = models.CharField(max_length=500)
    about_type = models.CharField(max_length=80, blank=True)
    about_id = models.CharField(max_length=80, blank=True)
    made = models.DateTimeField(default=timezone.now)
    read = models.DateTimeField(null=True)
    mail = models.CharField(max_length=6, choices=Mail.choices, default=Mail.NONE)

    objects = ScopedManager.from_queryset(NoticeQuerySet)()

    class Meta:
        """The newest stands first."""

        ordering = ("-made", "-pk")
        indexes = (
            models.Index(fields=["person", "-made"], name="notice_person_made"),
            models.Index(fields=["person", "about_type", "about_id"], name="notice_about"),
            models.Index(fields=["person"], condition=models.Q(read=None), name="notice_unread"),
            models.Index(fields=["mail"], condition=models.Q(mail="digest"), name="notice_digest"),
        )

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """The address that marks it as read and goes on to what it is about."""
        return reverse("notices:go_on", args=[self.pk])


class MailChoice(models.Model):
    """How a person wishes to get a kind of notices by mail; without a row it is the kind's own way."""

    WAYS = ((Way.AT_ONCE, _("Segera")), (Way.DAILY, _("Rangkuman harian")), (Way.NEVER, _("Tidak lewat surel")))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="mail_choices")
    kind = models.CharField(max_length=80)
    way = models.CharField(max_length=8, choices=WAYS)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person", "kind"], name="mail_chosen_once"),)

    def __str__(self) -> str:
        return f"{self.person}: {self.kind} {self.way}"
