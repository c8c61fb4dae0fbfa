"""Signed SOPs that were sent together with the list of what they are."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office, Unit
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet


class StackQuerySet(ScopedQuerySet["Stack"]):
    """Stacks; each is seen by who sent it."""

    def reached_by(self, person: Any) -> Self:
        """The person's own."""
        return self.filter(sent_by=person)


class Stack(ScopedModel):
    """The list as it was sent; `unit` owns the SOPs for which it names none."""

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "waiting", _("sedang diperiksa")
        READ = "read", _("menunggu Anda")
        ENTERED = "entered", _("dimasukkan")
        DISCARDED = "discarded", _("dibuang")

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sent = models.DateTimeField(auto_now_add=True)
    list_name = models.CharField(max_length=200)
    list_content = models.BinaryField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)

    objects = ScopedManager.from_queryset(StackQuerySet)()

    class Meta:
        """The latest stands first."""

        ordering = ("-sent", "-pk")

    def __str__(self) -> str:
        return self.list_name


class StackFile(models.Model):
    """A signed file; its content goes over to the SOP that it becomes."""

    stack = models.ForeignKey(Stack, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    pages = models.PositiveIntegerField(null=True, blank=True)
    """Nothing until a worker has looked at it, and where it cannot be read."""
    told = models.TextField(blank=True)
    """Why it cannot be read."""

    class Meta:
        """In the order in which they were chosen."""

        ordering = ("stack", "pk")

    def __str__(self) -> str:
        return self.name
