"""Many phrases, to be asked for the ones most like another, or for what a begun phrase may become."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from math import log
from typing import Final

from rambu.search.analyse import keys
from rambu.search.query import Term, ask
from rambu.search.similarity import likeness, plain_weight
from rambu.search.splitting import normal, pieces

_CANDIDATES: Final = 4
"""For each phrase that is wanted, as many are compared in full."""


@dataclass(frozen=True, slots=True)
class Near:
    """A phrase of the index, by its number in the order of adding, with its likeness 0 … 1."""

    number: int
    phrase: str
    likeness: float


class PhraseIndex:
    """Phrases by their keys; frequent keys weigh less. The same phrases in the same order give the same answers."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = tuple(phrases)
        self._keys = [keys(phrase) for phrase in self.phrases]
        self._having: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._starting: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, phrase in enumerate(self.phrases):
            for key in set(self._keys[number]):
                self._having[key].append(number)
            for word in {piece.text for piece in pieces(normal(phrase))}:
                self._starting[word].append(number)
        self._words = sorted(self._starting)
        self._total = [sum(map(self.weight, phrase)) for phrase in self._keys]

    def __len__(self) -> int:
        return len(self.phrases)

    def weight(self, key: str) -> float:
        """How much `key` tells among these phrases; what is in none of them counts as rare."""
        rarity = log(1 + len(self.phrases) / (1 + len(self._having.get(key, ()))))
        return plain_weight(key) * (0.1 + rarity)

    def nearest(self, phrase: str, *, limit: int = 8, least: float = 0.5) -> list[Near]:
        """The `limit` phrases most like `phrase` with at least that likeness, the most alike first."""
        asked = keys(phrase)
        shared = self._shared(asked)
        wanted = sum(map(self.weight, asked))
        bound = {number: 2 * both / (wanted + self._total[number]) for number, both in shared.items()}
        likely = nlargest(limit * _CANDIDATES, bound.items(), key=lambda item: (item[1], -item[0]))
        found = (Near(n, self.phrases[n], likeness(asked, self._keys[n], self.weight)) for n, most in likely if most)
        best = sorted(
            (near for near in found if near.likeness >= least), key=lambda near: (-near.likeness, near.number)
        )
        return best[:limit]

    def completing(self, begun: str, *, limit: int = 8) -> list[str]:
        """Different phrases that hold every word of `begun`, of its last word a beginning; the most frequent first."""
        sets = [self._meeting(term) for term in ask(begun, typing=True).terms]
        if not sets:
            return []
        meeting = set.intersection(*sets)
        count = Counter(self.phrases[number] for number in meeting)
        return sorted(count, key=lambda phrase: (-count[phrase], len(phrase), phrase))[:limit]

    def _shared(self, asked: Iterable[str]) -> dict[int, float]:
        shared: defaultdict[int, float] = defaultdict(float)
        for key, times in Counter(asked).items():
            worth = self.weight(key) * times
            for number in self._having.get(key, ()):
                shared[number] += worth
        return shared

    def _meeting(self, term: Term) -> set[int]:
        numbers = set(self._having.get(term.key, ()))
        if term.prefix:
            first = bisect_left(self._words, term.word)
            for word in self._words[first:]:
                if not word.startswith(term.word):
                    break
                numbers.update(self._starting[word])
        return numbers
