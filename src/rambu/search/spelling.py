"""Slips of spelling: the known words that are nearest to one that is not known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

_SHORTEST: Final = 4
"""Shorter words have too many neighbours."""
_TWO_SLIPS: Final = 7
"""From this many letters on, two slips are looked for."""
_MOST_TRIED: Final = 6
"""As many neighbours are asked whether they lead to something."""


class Vocabulary:
    """Known words, by length and by the letters that they hold.

    Words whose letters differ in more than twice as many places as slips are allowed cannot be near; that leaves a
    hundredth of them to be compared letter by letter, and no table of their misspellings has to be kept.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words: set[str] = set()
        self._by_length: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        self.add(words)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def __len__(self) -> int:
        return len(self._words)

    def add(self, words: Iterable[str]) -> None:
        """Learn `words`, folded ones of letters; known ones change nothing."""
        for word in words:
            if word not in self._words:
                self._words.add(word)
                self._by_length[len(word)].append((_letters(word), word))

    def near(self, word: str) -> list[str]:
        """The known words that one slip, or in long words two, would turn into `word`: the likeliest first."""
        most = slips_allowed(word)
        if not most:
            return []
        found = ((slips(word, other, most), other) for other in self._alike(word, most))
        return [other for _likely, other in sorted((_likely(word, other, n), other) for n, other in found if n <= most)]

    def _alike(self, word: str, most: int) -> Iterator[str]:
        letters = _letters(word)
        for length in range(len(word) - most, len(word) + most + 1):
            for other_letters, other in self._by_length.get(length, ()):
                if (letters ^ other_letters).bit_count() <= 2 * most and other != word:
                    yield other


def correct(
    words: Sequence[str], vocabulary: Vocabulary, *, usable: Callable[[str], bool] | None = None
) -> tuple[str, ...] | None:
    """`words` with each unknown one replaced by the likeliest known one; None when nothing can be mended.

    `usable` says of a known word whether it still leads to something; one that does not counts as unknown.
    """
    mended = tuple(_mended(word, vocabulary, usable or _any) for word in words)
    return mended if mended != tuple(words) else None


def slips_allowed(word: str) -> int:
    """How many slips a word of this length may hold."""
    if len(word) < _SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= _TWO_SLIPS else 1


def slips(one: str, other: str, most: int) -> int:
    """Letters left out, put in, taken for another, or two exchanged; `most` + 1 when there are more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row, last = row, [i], before
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _mended(word: str, vocabulary: Vocabulary, usable: Callable[[str], bool]) -> str:
    if word in vocabulary and usable(word):
        return word
    return next((other for other in vocabulary.near(word)[:_MOST_TRIED] if usable(other)), word)


def _any(_word: str) -> bool:
    return True


def _likely(word: str, other: str, count: int) -> tuple[int, bool, bool, int]:
    """Few slips; the first letter right; the same letters in another order or doubled; the same length."""
    return count, word[0] != other[0], set(word) != set(other), abs(len(word) - len(other))


def _letters(word: str) -> int:
    """A bit for each letter a … z that the word holds, one for all others."""
    bits = 0
    for letter in word:
        bits |= 1 << min(max(ord(letter) - 97, 0), 26)
    return bits
