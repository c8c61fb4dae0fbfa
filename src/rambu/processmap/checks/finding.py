"""What a check of a map says: which rule, where, in one sentence, with proposals."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal

from rambu.language import gettext as _
from rambu.language import later
from rambu.rules.finding import Severity

Part = Literal["proses", "keterlibatan", "relasi", "lintas_fungsi", "daftar"]
"""The list of the map, by its key in the file."""


@dataclass(frozen=True, slots=True)
class MapFinding:
    """One thing that a reviewer of the map would point at."""

    rule: str
    severity: Severity
    part: Part
    position: int
    """0-based place in that list."""
    code: str
    """The process concerned."""
    message: str
    proposals: tuple[str, ...] = ()
    """What may have been meant, the likeliest first."""

    @property
    def place(self) -> str:
        """Where it stands, for a person."""
        return _("{part} baris {number}").format(part=_(PARTS[self.part]), number=self.position + 1)

    def to_dict(self) -> dict[str, Any]:
        """JSON for ``rambu map check --json``."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "part": self.part,
            "position": self.position,
            "code": self.code,
            "message": self.message,
            "proposals": list(self.proposals),
        }


PARTS: dict[Part, str] = {
    "proses": later("proses"),
    "keterlibatan": later("keterlibatan"),
    "relasi": later("relasi"),
    "lintas_fungsi": later("lintas fungsi"),
    "daftar": later("daftar SOP"),
}
"""Each list with its name; put them through `gettext` where they are shown."""


def meant(text: str, known: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Which of `known` may have been meant, and the end of a sentence that proposes them (empty for none)."""
    by_fold = {name.casefold(): name for name in known}
    near = tuple(by_fold[name] for name in get_close_matches(text.casefold(), by_fold, 3, 0.7))
    return near, _(" Mungkin maksud Anda {names}?").format(names=_(" atau ").join(near)) if near else ""
