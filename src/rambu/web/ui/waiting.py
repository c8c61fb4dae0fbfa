"""What waits for a person at *Beranda*: each line says one thing and offers one action."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line: what waits, more about it, and where a click leads (``verb`` is the word on its button)."""

    text: str
    address: str
    verb: str
    detail: str = ""


Source = Callable[[Any], Iterable[Waiting]]

_SOURCES: dict[str, Source] = {}


def add_source(name: str, source: Source) -> None:
    """Register what an app finds waiting for a person."""
    _SOURCES[name] = source


def waiting_for(person: Any) -> list[Waiting]:
    """All that waits for `person`, source by source."""
    return [line for source in _SOURCES.values() for line in source(person)]
