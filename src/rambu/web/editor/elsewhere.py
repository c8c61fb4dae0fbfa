"""Sources of apps above from which rows are copied: files that were imported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from rambu.sop import Sop


@dataclass(frozen=True, slots=True)
class Source:
    """A text to copy from: its key in addresses (begins with the name of its kind), title, and where it is from."""

    key: str
    title: str
    about: str


Listed = Callable[[Any, list[str]], list[Source]]
"""Takes the person and words that the title must contain."""
Text = Callable[[Any, str], Sop | None]
"""Takes the person and the rest of the key; None where there is none that he sees."""

_KINDS: dict[str, tuple[Listed, Text]] = {}


def add_source(name: str, listed: Listed, text: Text) -> None:
    """Register a kind, once by its name; no other name begins with it."""
    _KINDS[name] = (listed, text)


def sources_elsewhere(person: Any, words: list[str]) -> Iterator[Source]:
    """What there is, kind by kind."""
    for listed, _text in _KINDS.values():
        yield from listed(person, words)


def text_elsewhere(person: Any, key: str) -> Sop | None:
    """The text of a source."""
    for name, (_listed, text) in _KINDS.items():
        if key.startswith(name):
            return text(person, key.removeprefix(name))
    return None
