"""Notices day by day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.notices.models import Notice
from rambu.web.ui.words import day


def by_day(notices: Iterable[Notice]) -> list[tuple[str, list[Notice]]]:
    """Runs of notices of the same day, under the words for it; they come in the order of time."""
    today = timezone.localdate()
    words = {today: _("Hari ini"), today - timedelta(days=1): _("Kemarin")}
    groups = groupby(notices, key=lambda notice: timezone.localdate(notice.made))
    return [(words.get(date, day(date)), list(group)) for date, group in groups]
