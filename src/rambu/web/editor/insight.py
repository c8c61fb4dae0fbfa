"""What is computed of a text: checked, drawn, told. Kept for the latest texts, as several people look at one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Any, Final

from rambu import draw, tell
from rambu.flow import lead_paths
from rambu.language import spoken
from rambu.remembering import Kept
from rambu.rules import Finding, check
from rambu.sop import Sop
from rambu.web.editor.drawing import Drawn, drawn_pages
from rambu.web.editor.findings import shown
from rambu.web.editor.whole import checksum, whole_sop
from rambu.web.library.models.draft import read

KEPT: Final = 100
"""Texts whose drawing is kept in the memory of a process (some 200 kB each)."""


class Insight:
    """One text with what follows from it, each thing computed when it is first asked for."""

    def __init__(self, sop: Sop, found: Sequence[Finding] | None = None) -> None:
        self.sop = sop
        self._found = found

    @cached_property
    def document(self) -> dict[str, Any]:
        """The text as JSON in full."""
        return whole_sop(self.sop)

    @cached_property
    def sum(self) -> int:
        """Its checksum."""
        return checksum(self.document)

    @cached_property
    def findings(self) -> list[dict[str, Any]]:
        """Its findings as JSON."""
        return shown(self.sop, check(self.sop) if self._found is None else self._found)

    @cached_property
    def drawing(self) -> Drawing:
        """Its pages."""
        scene = draw(self.sop)
        return Drawing(drawn_pages(self.sop, scene), scene.notes, scene.font, scene.paper)

    @cached_property
    def story(self) -> list[str]:
        """Its flow in words, line by line."""
        return tell(self.sop).split("\n")

    @cached_property
    def minutes(self) -> dict[str, int] | None:
        """Working minutes of the shortest and the longest way; None where the flow does not end."""
        found = lead_paths(self.sop)
        return {"least": ceil(found.best.minutes), "most": ceil(found.worst.minutes)} if found else None


@dataclass(frozen=True, slots=True)
class Drawing:
    """Pages, what could not be drawn, the family of the texts, and the paper."""

    pages: tuple[Drawn, ...]
    notes: tuple[str, ...]
    font: str
    paper: str


_LATEST: Kept[tuple[str, str], Insight] = Kept(KEPT)


def insight_of(content: str, sop: Sop | None = None, found: Sequence[Finding] | None = None) -> Insight:
    """The insight of a stored text in the language that is spoken; `sop` and `found` save reading and checking it."""
    key = (spoken(), content)
    return _LATEST.get(key) or _LATEST.put(key, Insight(read(content) if sop is None else sop, found))
