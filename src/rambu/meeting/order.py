"""In which order SOPs are presented, and how many minutes each takes.

Who produces a document comes before who needs it; SOPs of the same performers stand together; where there is a choice,
the contested ones come first, while all are still fresh.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from rambu.rules.lexicon.spelling import folded
from rambu.sop import Sop

LEAST: Final = 5
"""Minutes that even the smallest SOP takes."""
_ROW, _POINT, _START = 0.5, 1.5, 2.0
"""Minutes for a row, for an open point, and to begin with."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A SOP that may be presented; `points` is how much about it is open (findings, comments, proposals)."""

    id: str
    title: str
    unit: str
    sop: Sop
    points: int = 0


def minutes_for(candidate: Candidate) -> int:
    """Minutes for one SOP, in steps of five, from its size and what is open about it."""
    rows = sum(len(bagan.kegiatan) for bagan in candidate.sop.bagan)
    needed = _START + _ROW * rows + _POINT * candidate.points
    return max(LEAST, ceil(needed / 5) * 5)


def in_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates as they are best presented; the same ones give the same order, however they were given."""
    rest = sorted(candidates, key=lambda one: (folded(one.title), one.id))
    needs = {one.id: _producers(one, rest) for one in rest}
    performers = {one.id: _performers(one.sop) for one in rest}
    ordered: list[Candidate] = []
    while rest:
        done = {one.id for one in ordered}
        # In a circle of documents nobody is free of others; then all may be next.
        free = [one for one in rest if needs[one.id] <= done] or rest
        last = performers[ordered[-1].id] if ordered else frozenset()
        chosen = min(free, key=lambda one: (-one.points, -len(performers[one.id] & last)))
        rest.remove(chosen)
        ordered.append(chosen)
    return ordered


def _producers(one: Candidate, others: Iterable[Candidate]) -> frozenset[str]:
    needed = _documents(one.sop, "kelengkapan") - _documents(one.sop, "output")
    return frozenset(other.id for other in others if other.id != one.id and needed & _documents(other.sop, "output"))


def _documents(sop: Sop, column: str) -> frozenset[str]:
    cells = (text for bagan in sop.bagan for row in bagan.kegiatan for text in getattr(row, column))
    return frozenset(folded(text) for text in cells if text.strip())


def _performers(sop: Sop) -> frozenset[str]:
    return frozenset(folded(one.nama) for bagan in sop.bagan for one in bagan.pelaksana)
