"""SOPs beside lines without doubt: what a person said, the code of the process, the same title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from rambu.processmap.involving import folded
from rambu.processmap.ledger.values import Decision, Match, OwnedSop
from rambu.processmap.requirement import Requirement, title_key

_OTHER_UNIT: Final = 0.8
"""How sure a match by the code is when the SOP belongs to another unit."""


class Matching:
    """The lines of an office, to be asked which of them a SOP answers."""

    def __init__(self, lines: Sequence[Requirement], decisions: Iterable[Decision]) -> None:
        self.by_key = {line.key: line for line in lines}
        self._by_code: defaultdict[str, list[Requirement]] = defaultdict(list)
        self._by_title: defaultdict[str, list[Requirement]] = defaultdict(list)
        for line in lines:
            if line.process:
                self._by_code[line.process].append(line)
            self._by_title[title_key(line.title)].append(line)
        self._confirmed: dict[str, str] = {}
        self._refused: set[tuple[str, str]] = set()
        for decision in decisions:
            if decision.kind == "cocok" and decision.key in self.by_key:
                self._confirmed[decision.sop] = decision.key
            elif decision.kind == "bukan":
                self._refused.add((decision.key, decision.sop))

    def sure(self, sop: OwnedSop) -> Match | None:
        """The line that the SOP answers without doubt."""
        if sop.id in self._confirmed:
            return Match(self._confirmed[sop.id], sop.id, 1.0, "keputusan")
        for by, lines in (("kode", self._by_code), ("judul", self._by_title)):
            key = sop.process if by == "kode" else title_key(sop.title)
            allowed = [line for line in lines.get(key, ()) if self.allows(line.key, sop.id) and _same_unit(line, sop)]
            if allowed and key:
                return Match(_best(allowed, sop).key, sop.id, 1.0, "kode" if by == "kode" else "judul")
        return None

    def unsure(self, sop: OwnedSop) -> list[Match]:
        """Lines of the same process that belong to another unit."""
        lines = self._by_code.get(sop.process, ()) if sop.process else ()
        return [Match(line.key, sop.id, _OTHER_UNIT, "kode") for line in lines if self.allows(line.key, sop.id)]

    def allows(self, key: str, sop: str) -> bool:
        """Whether nobody has said that the SOP does not belong to the line."""
        return (key, sop) not in self._refused


def _same_unit(line: Requirement, sop: OwnedSop) -> bool:
    return not (line.unit and sop.unit) or folded(line.unit) == folded(sop.unit)


def _best(lines: list[Requirement], sop: OwnedSop) -> Requirement:
    """Of several lines the one of the very unit, then the one of the very title, then the first."""
    title = title_key(sop.title)
    return max(
        lines,
        key=lambda line: (folded(line.unit) == folded(sop.unit), title_key(line.title) == title, -lines.index(line)),
    )
