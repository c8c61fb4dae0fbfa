"""Guessing is slowed down: after some failures of a name, of an address or of both, further attempts must wait."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from rambu.web.people.models import FailedLogin

LIMITS = (
    ("pair", 5, timedelta(minutes=15)),
    ("name", 30, timedelta(hours=1)),
    ("address", 100, timedelta(minutes=15)),
)
"""What is counted, how many failures are allowed, within which time. An office shares one address."""


def blocked(name: str, address: str) -> bool:
    """Whether another attempt is refused now."""
    counted = {"name": Q(name=_digest(name)), "address": Q(address=address)}
    counted["pair"] = counted["name"] & counted["address"]
    now = timezone.now()
    return any(FailedLogin.objects.filter(counted[what], at__gt=now - time).count() >= n for what, n, time in LIMITS)


def failed(name: str, address: str) -> None:
    """Count a failure, and forget those that no limit counts any more."""
    FailedLogin.objects.filter(at__lt=timezone.now() - timedelta(days=1)).delete()
    FailedLogin.objects.create(name=_digest(name), address=address)


def succeeded(name: str, address: str) -> None:
    """Forget the failures of this name from this address."""
    FailedLogin.objects.filter(name=_digest(name), address=address).delete()


def _digest(name: str) -> str:
    return salted_hmac("rambu.people.throttle", "".join(name.split()).lower(), algorithm="sha256").hexdigest()
