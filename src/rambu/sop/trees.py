"""Text (YAML or JSON) as a plain tree: mappings, lists, texts, and where each of them stands.

A tree holds only `dict` with text keys, `list`, `str`, `bool` and None ("left out"). Numbers stay the text that was
written. A plain ``true`` or ``false`` in YAML is a `Word`: text that may also serve as yes or no.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from rambu.sop.errors import Path

Tree = dict[str, "Tree"] | list["Tree"] | str | bool | None

MAX_DEPTH: Final = 40
"""Deeper nesting than any SOP needs is refused."""

TRUTHS: Final = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
"""YAML 1.2 core schema: the words that are yes and no where those are asked for."""


class Word(str):
    """A plain ``true`` or ``false``: text, unless yes or no is asked for."""

    __slots__ = ()


@dataclass(slots=True)
class Marks:
    """Line and column (from 1) of values and of keys, by path."""

    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def find(self, path: Path, at_key: bool = False) -> tuple[int, int]:
        """The place of `path`, or of the nearest part around it; (1, 1) when nothing is known."""
        if at_key and path in self.keys:
            return self.keys[path]
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return 1, 1
