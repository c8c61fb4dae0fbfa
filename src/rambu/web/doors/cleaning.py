"""What is thrown away every night: sessions that have ended, also those of strangers who only began to log in."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.models import Session
from django.utils import timezone

from rambu.web.jobs.schedule import daily
from rambu.web.people.models import SignIn


def register() -> None:
    """Let it happen at two in the night."""
    daily("doors.clean", clean, hour=2)


def clean(_report: Any, **_day: str) -> None:
    """The sessions, and the rows by which people saw where they were logged in."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    SignIn.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
