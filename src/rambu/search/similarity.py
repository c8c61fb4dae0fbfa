"""How alike two activities are by what they say: the same act on the same thing in the same order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from rambu.search.analyse import keys

Weight = Callable[[str], float]
"""Says how much a key tells."""

_LIGHT: Final = frozenset({"laku", "laksana", "guna", "proses", "kerja", "giat", "jadi", "beri", "rupa"})
"""Verbs that only carry a noun: *melakukan pemeriksaan* is *memeriksa*."""
_LIGHT_WEIGHT: Final = 0.25
_ORDER: Final = 0.1
"""Share of the likeness that the order of words has."""
_OTHER_ACT: Final = 0.7
"""What is left when the acts differ: *menerima surat* and *mengirim surat* share a thing, not an act."""


def plain_weight(key: str) -> float:
    """1, but less for verbs that only carry a noun."""
    return _LIGHT_WEIGHT if key in _LIGHT else 1.0


def similarity(one: str, other: str) -> float:
    """0 … 1: 1 for phrases with the same words in the same order, whatever their affixes and short forms.

    >>> similarity("Menerima surat masuk", "Penerimaan surat masuk")
    1.0
    """
    return likeness(keys(one), keys(other))


def likeness(one: Sequence[str], other: Sequence[str], weight: Weight = plain_weight) -> float:
    """`similarity` of two phrases that are given by their keys."""
    shared = (Counter(one) & Counter(other)).keys()
    total = sum(map(weight, one)) + sum(map(weight, other))
    if not shared or not total:
        return 1.0 if not one and not other else 0.0
    both = sum((Counter(one) & Counter(other))[key] * weight(key) for key in shared)
    found = 2 * both / total * (1 - _ORDER + _ORDER * _order(one, other))
    return round(found * _act(one, other), 4)


def _order(one: Sequence[str], other: Sequence[str]) -> float:
    """Share of the shared keys that stand in the same order in both."""
    place = {key: at for at, key in reversed([*enumerate(other)])}
    at = [place[key] for key in dict.fromkeys(one) if key in place]
    ends: list[int] = []
    for position in at:
        slot = bisect_left(ends, position)
        ends[slot : slot + 1] = [position]
    return len(ends) / len(at)


def _act(one: Sequence[str], other: Sequence[str]) -> float:
    """1 when the first telling word of either stands in the other as well."""
    first, second = _first(one), _first(other)
    return 1.0 if first in other or second in one else _OTHER_ACT


def _first(phrase: Sequence[str]) -> str:
    return next((key for key in phrase if key not in _LIGHT), "")
