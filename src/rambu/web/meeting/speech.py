"""What goes into the log is said in the language of the office, whoever writes it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.utils import translation

from rambu.language import SOURCE, speaking


@contextmanager
def in_the_language_of_the_office() -> Iterator[None]:
    """Within, messages are Indonesian."""
    with translation.override(settings.LANGUAGE_CODE), speaking(SOURCE):
        yield
