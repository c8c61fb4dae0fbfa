"""How alike two parts of two SOPs are, by what a reader sees of them: words and names, never ids."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from rambu.sop.model import Bagan, Kegiatan, Symbol

_WORD = re.compile(r"\w+")
_WEIGHT = 0.7
"""Share of the activity's words in the likeness of two rows; the other cells have the rest."""

Bag = frozenset[str]


@dataclass(frozen=True, slots=True)
class Features:
    """The words of a row or a chart: those of its text, and whatever else stands in it."""

    words: Bag
    rest: Bag

    @classmethod
    def of_row(cls, row: Kegiatan, names: dict[str, str]) -> Self:
        """Features of a row; `names` are the performers'."""
        columns = (f"p:{names[p]}" for symbol in row.simbol for p in symbol.pelaksana)
        cells = (*(f"k:{k}" for k in row.kelengkapan), *(f"o:{o}" for o in row.output), f"w:{row.waktu.nominal}")
        return cls(words(row.teks), frozenset((*columns, *cells, f"n:{len(row.simbol)}")))

    @classmethod
    def of_chart(cls, bagan: Bagan) -> Self:
        """Features of a chart: the words of its rows, its title and its performers."""
        inside = frozenset(word for row in bagan.kegiatan for word in words(row.teks))
        return cls(inside, words(bagan.judul) | frozenset(f"p:{fold(p.nama)}" for p in bagan.pelaksana))

    def likeness(self, other: Features) -> float:
        """0 … 1."""
        if self == other:
            return 1.0
        if not self.words and not other.words:
            return _dice(self.rest, other.rest)
        return min(0.99, _WEIGHT * _dice(self.words, other.words) + (1 - _WEIGHT) * _dice(self.rest, other.rest))


@dataclass(frozen=True, slots=True)
class Mark:
    """What is seen of a symbol: its columns, its words, its shape."""

    columns: tuple[str, ...]
    teks: str
    bentuk: str | None
    branches: bool

    @classmethod
    def of(cls, symbol: Symbol, names: dict[str, str]) -> Self:
        """The mark of a symbol; `names` are the performers'."""
        columns = tuple(names[p] for p in symbol.pelaksana)
        return cls(columns, fold(symbol.teks), symbol.bentuk, symbol.exits is not None)

    def likeness(self, other: Mark) -> float:
        """0 … 1: the columns count most."""
        same = (self.columns == other.columns, self.teks == other.teks, self.bentuk == other.bentuk)
        return 0.6 * same[0] + 0.2 * same[1] + 0.1 * same[2] + 0.1 * (self.branches == other.branches)


def fold(text: str) -> str:
    """`text` without difference of case and space."""
    return " ".join(text.casefold().split())


def words(text: str) -> Bag:
    """The words of a text, folded."""
    return frozenset(_WORD.findall(text.casefold()))


def _dice(one: Bag, other: Bag) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
