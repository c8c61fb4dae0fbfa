"""Which places of a SOP answer a question, with the words that do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from rambu.search.analyse import analyse
from rambu.search.places import Field, Text, texts
from rambu.search.query import Query
from rambu.search.splitting import normal
from rambu.sop import Sop

_RANK: Final[tuple[Field, ...]] = ("judul", "nomor", "kegiatan", "dasar_hukum", "output", "kelengkapan", "pelaksana")
"""Of places that answer equally much, these come first."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place that answers: where it is, its text in NFC, the marked stretches of it, and the terms that it meets."""

    place: Text
    marks: tuple[tuple[int, int], ...]
    met: frozenset[int]

    @property
    def field(self) -> Field:
        """The field of the form."""
        return self.place.field

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The text in pieces, each with whether it is marked."""
        return marked(self.place.text, self.marks)


def rows_matching(sop: Sop, query: Query) -> list[Match]:
    """The places of `sop` that meet a term of `query`: those that meet most terms first, then in reading order."""
    found = [match for one in texts(sop) if (match := match_text(one, query))]
    return sorted(found, key=lambda match: (-len(match.met), _rank(match.field)))


def match_text(place: Text, query: Query) -> Match | None:
    """What `place` answers; None when nothing."""
    text = normal(place.text)
    hits = list(query.hits(analyse(text)))
    if not hits:
        return None
    plain = place if text == place.text else replace(place, text=text)
    marks = merged((token.start, token.end) for _number, token in hits)
    return Match(plain, marks, frozenset(number for number, _token in hits))


def merged(spans: Iterator[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Stretches in order, those that touch or overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, bool]]:
    """`text` cut at the marks: pieces with whether they are marked; joined they are `text` again."""
    at = 0
    for start, end in marks:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def _rank(field: Field) -> int:
    return _RANK.index(field) if field in _RANK else len(_RANK)
