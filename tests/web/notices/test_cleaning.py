"""Which notices go, and which stay."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from rambu.web.jobs.cleaning import FORGOTTEN
from rambu.web.notices.cleaning import READ, UNREAD, clean
from rambu.web.notices.models import Notice
from rambu.web.notices.of_jobs import ENDED
from tests.support.cast import Cast


def test_old_notices_go(cast: Cast, notify: Callable[..., list[Notice]]) -> None:
    rows, now, day = Notice.objects.everywhere(reason="test"), timezone.now(), timedelta(days=1)
    for name, age, read, kind in (
        ("read, old", READ + day, True, "test.mentioned"),
        ("read", READ - day, True, "test.mentioned"),
        ("unread, old", UNREAD + day, False, "test.mentioned"),
        ("unread", READ + day, False, "test.mentioned"),
        ("job, old", FORGOTTEN + day, False, ENDED),
        ("job", FORGOTTEN - day, False, ENDED),
    ):
        (notice,) = notify(cast.koordinator, text=name)
        rows.filter(pk=notice.pk).update(made=now - age, read=now if read else None, kind=kind)
    clean(None)
    assert {row.text for row in rows.all()} == {"read", "unread", "job"}
