"""Two texts word by word: runs that stayed, came in, went out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, Literal

RunKind = Literal["same", "added", "removed"]

_TOKEN: Final = re.compile(r"\w+|\s|[^\w\s]")
_ALIKE: Final = 0.34
"""Below this share of common words a text was rewritten, and is shown as one that went and one that came."""
_LONGEST: Final = 2000
"""Words beyond which two texts are not compared word by word."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text and what became of it."""

    kind: RunKind
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text before and after as runs; a removed run stands before the one that took its place."""

    runs: tuple[Run, ...] = ()

    @property
    def before(self) -> str:
        """The old text."""
        return "".join(run.text for run in self.runs if run.kind != "added")

    @property
    def after(self) -> str:
        """The new text."""
        return "".join(run.text for run in self.runs if run.kind != "removed")

    @property
    def changed(self) -> bool:
        """Whether the two differ."""
        return any(run.kind != "same" for run in self.runs)


@lru_cache(maxsize=4096)
def words_between(before: str, after: str) -> Words:
    """The runs from one text to the other; space alone between two changes is part of both."""
    if before == after:
        return Words((Run("same", after),) if after else ())
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > _LONGEST or not _alike(old, new):
        return Words(_changed(before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    pieces = [("".join(old[i:j]), "".join(new[k:m]), tag == "equal") for tag, i, j, k, m in matcher.get_opcodes()]
    return Words(tuple(run for piece in _smoothed(pieces) for run in _piece(*piece)))


def _alike(old: list[str], new: list[str]) -> bool:
    was, now = {w.casefold() for w in old if w.isalnum()}, {w.casefold() for w in new if w.isalnum()}
    return not was or not now or 2 * len(was & now) / (len(was) + len(now)) >= _ALIKE


def _smoothed(pieces: list[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """Changes parted by nothing but space become one."""
    found: list[tuple[str, str, bool]] = []
    for at, (old, new, equal) in enumerate(pieces):
        inner = equal and not old.strip() and 0 < at < len(pieces) - 1
        if found and not found[-1][2] and (inner or not equal):
            found[-1] = (found[-1][0] + old, found[-1][1] + new, False)
        else:
            found.append((old, new, equal))
    return found


def _piece(old: str, new: str, equal: bool) -> tuple[Run, ...]:
    return (Run("same", new),) if equal else _changed(old, new)


def _changed(old: str, new: str) -> tuple[Run, ...]:
    return tuple(run for run in (Run("removed", old), Run("added", new)) if run.text)
