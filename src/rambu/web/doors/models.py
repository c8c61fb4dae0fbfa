"""Tables of what opens an account beside its password."""

from __future__ import annotations

from typing import Any, Self, TypeVar

from django.db import models
from django.utils import timezone

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel, ScopedQuerySet

Row = TypeVar("Row", bound=models.Model)


class OwnRows(ScopedQuerySet[Row]):
    """Rows of a person, which nobody else sees."""

    def reached_by(self, person: Any) -> Self:
        """One's own."""
        return self.filter(person=person)


class AuthenticatorQuerySet(OwnRows["Authenticator"]):
    """Authenticator apps of people."""

    def switched_on(self) -> Self:
        """Those that have shown that they work."""
        return self.exclude(confirmed=None)


class Authenticator(ScopedModel):
    """An authenticator app of a person; its secret is sealed, and the last code's window is not accepted again."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="authenticator")
    sealed = models.CharField(max_length=255)
    confirmed = models.DateTimeField(null=True)
    last_window = models.BigIntegerField(default=0)

    objects = ScopedManager.from_queryset(AuthenticatorQuerySet)()

    def __str__(self) -> str:
        return str(self.person)


class RecoveryCodeQuerySet(OwnRows["RecoveryCode"]):
    """Recovery codes of people."""

    def unused(self) -> Self:
        """Those that still open."""
        return self.filter(used=None)


class RecoveryCode(ScopedModel):
    """Takes the place of the second factor once; only its keyed digest is stored."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="recovery_codes")
    digest = models.CharField(max_length=64, unique=True)
    used = models.DateTimeField(null=True)

    objects = ScopedManager.from_queryset(RecoveryCodeQuerySet)()

    def __str__(self) -> str:
        return f"{self.person} {self.pk}"


class PasskeyQuerySet(OwnRows["Passkey"]):
    """Passkeys of people."""


class Passkey(ScopedModel):
    """A passkey of a person: its public half, and how often it says it was used."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=60)
    credential = models.CharField(max_length=1400, unique=True)
    """The credential's id, base64url; the standard allows 1023 bytes."""
    public_key = models.BinaryField()
    sign_count = models.BigIntegerField(default=0)
    transports = models.JSONField(default=list)
    synced = models.BooleanField(default=False)
    made = models.DateTimeField(default=timezone.now)
    used = models.DateTimeField(null=True)

    objects = ScopedManager.from_queryset(PasskeyQuerySet)()

    class Meta:
        """In the order in which they were added."""

        ordering = ("made", "pk")

    def __str__(self) -> str:
        return self.name


class DemandQuerySet(OfficeRows["Demand"]):
    """Demands of offices."""


class Demand(ScopedModel):
    """An office demands a second factor of all who hold a role at it or below; of everybody at home there if none."""

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="second_factor_demands")
    kind = models.CharField(max_length=20, blank=True)

    objects = ScopedManager.from_queryset(DemandQuerySet)()

    class Meta:
        """Each once."""

        constraints = (models.UniqueConstraint(fields=("office", "kind"), name="demanded_once"),)

    def __str__(self) -> str:
        return f"{self.office}: {self.kind or '*'}"
