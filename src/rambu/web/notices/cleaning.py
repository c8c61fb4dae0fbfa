"""What is thrown away every night: notices that nobody goes back to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from rambu.web.jobs.cleaning import FORGOTTEN
from rambu.web.jobs.schedule import daily
from rambu.web.notices.models import Notice
from rambu.web.notices.of_jobs import ENDED

READ = timedelta(days=180)
"""How long a notice stays that was read."""

UNREAD = timedelta(days=365)
"""How long one stays that nobody has read."""


def register() -> None:
    """Let it happen at two in the night."""
    daily("notices.clean", clean, hour=2)


def clean(_report: Any, **_day: str) -> None:
    """Those about jobs go with the jobs, so that none leads nowhere."""
    now, notices = timezone.now(), Notice.objects.everywhere(reason="old notices go for everybody")
    notices.filter(kind=ENDED, made__lt=now - FORGOTTEN).delete()
    notices.exclude(read=None).filter(made__lt=now - READ).delete()
    notices.filter(made__lt=now - UNREAD).delete()
