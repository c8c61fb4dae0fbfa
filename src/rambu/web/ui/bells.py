"""What calls from the bar on every page: an icon with a count, which an app above registers with one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Bell:
    """An icon (static/ui/icons.svg) that leads to an address; `words` say it to who cannot see it, count included."""

    address: str
    icon: str
    count: int
    words: str
    key: str = ""
    """The key that leads there from every page (see desk.js); none when empty."""


Ring = Callable[[Any], Bell]

_BELLS: dict[str, Ring] = {}


def add_bell(name: str, ring: Ring) -> None:
    """Register what counts something for a person."""
    _BELLS[name] = ring


def bells(person: Any) -> list[Bell]:
    """All bells of a person as they stand now."""
    return [ring(person) for ring in _BELLS.values()]
