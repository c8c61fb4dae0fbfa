"""The sample's history happens on its days."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from unittest.mock import patch

from django.utils import timezone


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Within, Rambu takes `moment` for now; only while the sample is filled, before anybody works with it."""
    with patch.object(timezone, "now", lambda: moment):
        yield
