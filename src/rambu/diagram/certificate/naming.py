"""Names of symbols made unmistakable: ``1/3.1`` is symbol 3.1 of the first chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rambu.diagram.scene import Line, Page

EdgeKey = tuple[str, str, int]
"""Absolute source, absolute target, and the position of the exit."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What the scene says it could not draw or honour."""

    words: frozenset[str]

    def mention(self, *names: str) -> bool:
        """Whether one of the names is a word of a note."""
        return any(name in self.words for name in names)


def notes_of(notes: Sequence[str]) -> Notes:
    """The words of all notes, without the punctuation around them."""
    return Notes(frozenset(word.strip(".,;:()“”\"'") for note in notes for word in note.split()))


def absolute(name: str, bagan: int) -> str:
    """`name` as seen on a page of chart `bagan`, with the chart in front."""
    return name if "/" in name else f"{bagan}/{name}"


def edge_key(line: Line, page: Page) -> EdgeKey:
    """What tells this line apart in the whole document."""
    return (absolute(line.source, page.bagan), absolute(line.target, page.bagan), line.exit)


def arrow_name(key: EdgeKey, charts: int) -> str:
    """``3→4``, with the charts named only where there are several."""
    source, target = (name.partition("/")[2] if charts == 1 else name for name in key[:2])
    return f"{source}→{target}"
