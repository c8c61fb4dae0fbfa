"""Ways in: one-time keys, sessions, failed attempts. Keys are kept as digests only."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils import timezone

from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models.person import Person
from rambu.web.reach import ScopedManager, ScopedModel


class AccessKeyQuerySet(OfficeRows["AccessKey"]):
    """Keys of people."""

    path_lookup = "person__office__path"

    def usable(self) -> Self:
        """Neither used nor withdrawn nor expired."""
        return self.filter(used=None, withdrawn=None, expires__gt=timezone.now())


class AccessKey(ScopedModel):
    """Lets a person set a password once: by the link of an invitation, by a link in an e-mail, or by a code told."""

    class Kind(models.TextChoices):
        """How the key reaches the person."""

        INVITATION = "invitation"
        LINK = "link"
        CODE = "code"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="keys")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    digest = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="keys_made")
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)
    withdrawn = models.DateTimeField(null=True)

    objects = ScopedManager.from_queryset(AccessKeyQuerySet)()

    class Meta:
        """The newest stands first."""

        ordering = ("-made", "-pk")

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class SignIn(models.Model):
    """A login and the session that it began."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sign_ins")
    session_key = models.CharField(max_length=40, db_index=True)
    address = models.CharField(max_length=45, blank=True)
    browser = models.CharField(max_length=200, blank=True)
    began = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest stands first."""

        ordering = ("-began", "-pk")

    def __str__(self) -> str:
        return f"{self.person} {self.began:%Y-%m-%d %H:%M}"

    @property
    def told_browser(self) -> str:
        """The browser and system in two words, as far as its header tells."""
        named = {"Edg/": "Edge", "OPR/": "Opera", "Chrome/": "Chrome", "Firefox/": "Firefox", "Safari/": "Safari"}
        systems = {"Android": "Android", "iPhone": "iPhone", "Windows": "Windows", "Mac OS": "macOS", "Linux": "Linux"}
        browser = next((name for sign, name in named.items() if sign in self.browser), "")
        system = next((name for sign, name in systems.items() if sign in self.browser), "")
        return ", ".join(filter(None, (browser, system))) or self.browser[:40]


class FailedLogin(models.Model):
    """A failed attempt; ``name`` is a digest of what was typed, since people type passwords into the wrong field."""

    name = models.CharField(max_length=64)
    address = models.CharField(max_length=45)
    at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        """Counted by name, by address, and by both."""

        indexes = (models.Index(fields=("name", "at")), models.Index(fields=("address", "at")))

    def __str__(self) -> str:
        return f"{self.address} {self.at:%Y-%m-%d %H:%M}"
