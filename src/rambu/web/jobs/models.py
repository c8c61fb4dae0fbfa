"""The table of jobs and of the days on which daily ones were started."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel

ACTIVE = ("waiting", "running")
OVERDUE = timedelta(minutes=2)


class JobQuerySet(OfficeRows["Job"]):
    """Jobs; each is seen by its owner only, and only while he sees its office."""

    def reached_with(self, person: Any, power: Power) -> Self:
        """The person's own jobs at the offices within the reach."""
        return super().reached_with(person, power).filter(owner=person)

    def active(self) -> Self:
        """Waiting or running."""
        return self.filter(state__in=ACTIVE)

    def ended(self) -> Self:
        """Neither waiting nor running any more, the latest first."""
        return self.exclude(state__in=ACTIVE).order_by("-ended", "-pk")

    def unseen(self) -> Self:
        """Ended by themselves, and the owner has not looked yet."""
        return self.filter(state__in=(Job.State.DONE, Job.State.FAILED), seen=None)

    def unattended(self, now: datetime) -> bool:
        """Whether something is long due while nothing is being done: no worker seems to be running."""
        overdue = self.filter(state=Job.State.WAITING, due__lt=now - OVERDUE)
        return overdue.exists() and not self.filter(state=Job.State.RUNNING, leased_until__gte=now).exists()

    def takeable(self, now: datetime) -> Self:
        """What a worker may take: what is due, and what another worker has let go of by dying."""
        due = models.Q(state=Job.State.WAITING, due__lte=now)
        return self.filter(due | models.Q(state=Job.State.RUNNING, leased_until__lt=now)).order_by("due", "pk")


class Job(ScopedModel):
    """One piece of work. Jobs of Rambu itself (mail, what happens daily) have no owner and stand on nobody's page."""

    class State(models.TextChoices):
        """What becomes of a job."""

        WAITING = "waiting", _("menunggu giliran")
        RUNNING = "running", _("sedang dikerjakan")
        DONE = "done", _("selesai")
        FAILED = "failed", _("gagal")
        CANCELLED = "cancelled", _("dibatalkan")

    owner = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="jobs")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="jobs")
    kind = models.CharField(max_length=80)
    title = models.CharField(max_length=200)
    arguments = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    words = models.CharField(max_length=200, blank=True)
    file = models.CharField(max_length=250, blank=True)
    address = models.CharField(max_length=500, blank=True)
    error = models.CharField(max_length=500, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    # Counts every taking: a worker that was thought dead and comes back finds another number and lets go.
    turn = models.PositiveIntegerField(default=0)
    due = models.DateTimeField(default=timezone.now)
    leased_until = models.DateTimeField(null=True)
    made = models.DateTimeField(default=timezone.now)
    began = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)
    seen = models.DateTimeField(null=True)
    expires = models.DateTimeField(null=True)

    objects = ScopedManager.from_queryset(JobQuerySet)()

    class Meta:
        """The newest stands first."""

        ordering = ("-made", "-pk")
        indexes = (
            models.Index(fields=["state", "due"], name="job_state_due"),
            models.Index(fields=["owner", "state", "-made"], name="job_owner_state"),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its own page."""
        return reverse("jobs:job", args=[self.pk])

    @property
    def is_active(self) -> bool:
        """Whether it waits or runs."""
        return self.state in ACTIVE

    @property
    def file_name(self) -> str:
        """The name under which the file is saved by who downloads it."""
        return self.file.rpartition("/")[2]

    @property
    def again(self) -> bool:
        """Whether it waits for another attempt after one that failed."""
        return self.state == self.State.WAITING and bool(self.error)


class DailyRun(models.Model):
    """The latest day for which something daily was started; one row a name."""

    name = models.CharField(max_length=80, unique=True)
    day = models.DateField()

    def __str__(self) -> str:
        return f"{self.name} {self.day}"
