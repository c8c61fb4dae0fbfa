"""Paper, always landscape. Sizes in points; F4 is the Indonesian folio of 215 × 330 mm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_MM: Final = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A landscape sheet: name, width and height in points."""

    name: str
    width: float
    height: float


def _sheet(name: str, width_mm: float, height_mm: float) -> Paper:
    return Paper(name, round(width_mm * _MM, 2), round(height_mm * _MM, 2))


PAPERS: Final = {
    paper.name: paper
    for paper in (
        _sheet("A4", 297, 210),
        _sheet("F4", 330, 215),
        _sheet("Letter", 279.4, 215.9),
        _sheet("Legal", 355.6, 215.9),
    )
}


def find_paper(name: str) -> Paper:
    """The sheet called `name` in any case ("f4", "folio" too).

    Raises:
        ValueError: there is no such paper.
    """
    wanted = {"folio": "f4"}.get(name.strip().lower(), name.strip().lower())
    for paper in PAPERS.values():
        if paper.name.lower() == wanted:
            return paper
    raise ValueError(f"no such paper: {name!r}")
