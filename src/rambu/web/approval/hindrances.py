"""What stands between a SOP that was sent and its signature; apps and later parts add to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext as _

from rambu.web.approval.models import Legalisation
from rambu.web.approval.models.signatory import next_signatory

Hindrance = Callable[[Legalisation], Iterable[str]]
"""Takes a legalisation; yields a sentence for each thing that has to happen before it is signed."""

_HINDRANCES: dict[str, Hindrance] = {}


def hinder(name: str, check: Hindrance) -> None:
    """Register what else has to happen first, once by its name."""
    _HINDRANCES[name] = check


def hindrances(legalisation: Legalisation) -> Iterator[str]:
    """What has to happen before it is signed."""
    first = next_signatory(legalisation)
    if first is not None:
        yield _("{who} belum memberi paraf.").format(who=first)
    for check in _HINDRANCES.values():
        yield from check(legalisation)
