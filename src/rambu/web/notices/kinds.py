"""Kinds of notices: each app names its own, a line each, in ``ready()`` of its AppConfig."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise


class Way(StrEnum):
    """How a notice comes by mail; in the list it always is."""

    AT_ONCE = "at once"
    DAILY = "daily"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its name, its words in the settings, and its way for those who have chosen none."""

    name: str
    words: str | Promise
    default: Way


_KINDS: dict[str, Kind] = {}


def add(name: str, words: str | Promise, *, default: str = "daily") -> None:
    """Register a kind: ``add("review.mentioned", _("Anda disebut dalam komentar"), default="at once")``."""
    _KINDS[name] = Kind(name, words, Way(default))


def kind(name: str) -> Kind:
    """The kind of this name. Raises ValueError for one that nobody registered."""
    if name not in _KINDS:
        raise ValueError(f"no notice is registered for the kind {name!r} (rambu.web.notices.kinds.add)")
    return _KINDS[name]


def kinds() -> list[Kind]:
    """All kinds, app by app."""
    return [_KINDS[name] for name in sorted(_KINDS)]
