"""What the columns of a pasted table hold, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from rambu.exchange.clipboard.captions import Meaning
from rambu.exchange.clipboard.grid import Grid
from rambu.exchange.clipboard.guess import guess, holds_marks
from rambu.exchange.clipboard.header import Caption, Header, captions, find_header
from rambu.exchange.clipboard.performers import found_in
from rambu.sop.model import Pelaksana

Certainty = Literal["certain", "likely", "guess", "chosen"]
"""By its caption · by what it holds under a caption of its own · by what it holds alone · by the person who pastes."""

ONCE: Final[frozenset[Meaning]] = frozenset({"no", "waktu"})
"""What only one column can hold; a second one has no place."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place from 0, its caption as written, its meaning; of a performer's column also the name."""

    position: int
    caption: str
    meaning: Meaning
    certainty: Certainty
    name: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The columns of a grid and the rows that are its header (empty where it has none)."""

    columns: tuple[Column, ...]
    header: Header

    def of(self, meaning: Meaning) -> list[int]:
        """Positions of the columns that hold this."""
        return [column.position for column in self.columns if column.meaning == meaning]


def columns_of(grid: Grid, known: Sequence[Pelaksana], chosen: Mapping[int, Meaning]) -> Reading:
    """Read the columns; `known` are the chart's performers, `chosen` what a person says of some columns."""
    header = find_header(grid)
    if header.height:
        found = [_captioned(grid, caption, header, known) for caption in captions(grid, header)]
        found = _marked_between(grid, found, header)
    else:
        found = [Column(n, "", meaning, "guess") for n, meaning in enumerate(guess(grid, known))]
        found = _named(found, known)
    found = [_chosen(column, chosen, len(known)) for column in _once(found)]
    return Reading(tuple(found), header)


def _captioned(grid: Grid, caption: Caption, header: Header, known: Sequence[Pelaksana]) -> Column:
    if caption.meaning == "pelaksana":
        if not caption.alone or holds_marks(grid, caption.position, header.bottom):
            name = caption.text or f"Pelaksana {caption.position}"
            return Column(caption.position, caption.text, "pelaksana", "certain" if caption.text else "guess", name)
        return Column(caption.position, caption.text, "nama_pelaksana", "certain")
    if not caption.meaning and found_in(known, caption.text):
        return Column(caption.position, caption.text, "pelaksana", "certain", caption.text)
    return Column(caption.position, caption.text, caption.meaning, "certain")


def _marked_between(grid: Grid, columns: list[Column], header: Header) -> list[Column]:
    """Columns with a caption of their own that hold nothing but marks are performers, though no caption says so."""
    return [
        replace(column, meaning="pelaksana", certainty="likely", name=column.caption)
        if not column.meaning and column.caption and holds_marks(grid, column.position, header.bottom)
        else column
        for column in columns
    ]


def _named(columns: list[Column], known: Sequence[Pelaksana]) -> list[Column]:
    """Columns of marks without captions are the chart's performers in their order, if there are as many."""
    marked = [column.position for column in columns if column.meaning == "pelaksana"]
    names = [p.nama for p in known] if len(known) == len(marked) else [f"Pelaksana {n + 1}" for n in range(len(marked))]
    called = dict(zip(marked, names, strict=True))
    return [replace(column, name=called.get(column.position, "")) for column in columns]


def _once(columns: list[Column]) -> list[Column]:
    seen: set[str] = set()
    found: list[Column] = []
    for column in columns:
        found.append(replace(column, meaning="") if column.meaning in seen else column)
        seen |= {column.meaning} & ONCE
    return found


def _chosen(column: Column, chosen: Mapping[int, Meaning], known: int) -> Column:
    if column.position not in chosen:
        return column
    meaning = chosen[column.position]
    name = column.name or column.caption or f"Pelaksana {known + 1}" if meaning == "pelaksana" else ""
    return replace(column, meaning=meaning, certainty="chosen", name=name)
