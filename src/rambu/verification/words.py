"""Texts compared by what is read, not by how it is set: blanks, line breaks and forms of letters do not count."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rambu.diagram.metrics import printable


def squeezed(text: str) -> str:
    """What is left to compare of a text: characters as they can be printed, without blanks."""
    shown = unicodedata.normalize("NFKC", printable(text))
    return "".join(character for character in shown if not (character.isspace() or unicodedata.combining(character)))


def legible(text: str) -> str:
    """What can be read back from a page, squeezed: letters of writing that runs to the left join and change places, so
    that they are compared between scene and data alone."""
    return "".join(character for character in squeezed(text) if not _runs_left(character))


def joined(letters: Iterable[str]) -> str:
    """Letters as they were read."""
    return legible("".join(letters))


def _runs_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in {"R", "AL", "AN"}
