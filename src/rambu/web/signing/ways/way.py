"""What a way of signing tells of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Way:
    """One way of signing.

    `reserved`: what is printed in the cell of the signature (``^`` marks the place of an electronic one).
    `ready`: what must be set up besides being named in ``RAMBU_SIGNING``.
    """

    name: str
    words: str | Promise
    page: str
    """The name of its page, which takes the legalisation."""
    reserved: str = ""
    ready: Callable[[], bool] = lambda: True

    def is_on(self) -> bool:
        """Whether the server offers it."""
        return self.name in settings.SIGNING_WAYS and self.ready()
