"""What is thrown away every night: files whose time is over, and jobs that nobody needs to find again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from rambu.web.jobs import files
from rambu.web.jobs.models import ACTIVE
from rambu.web.jobs.queue import KEPT, jobs
from rambu.web.jobs.schedule import daily

FORGOTTEN = timedelta(days=90)
"""How long an ended job stands in its owner's list; those of Rambu itself go when files do."""


def register() -> None:
    """Let it happen at two in the night."""
    daily("jobs.clean", clean, hour=2)


def clean(_report: Any, **_day: str) -> None:
    """Forget expired files first, so that no page offers one that is gone."""
    now = timezone.now()
    jobs().filter(expires__lt=now).exclude(file="").update(file="")
    old = jobs().exclude(state__in=ACTIVE)
    old.filter(owner=None, ended__lt=now - KEPT).delete()
    old.filter(ended__lt=now - FORGOTTEN).delete()
    files.clear_unneeded(jobs())
