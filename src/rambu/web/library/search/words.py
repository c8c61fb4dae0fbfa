"""The words of all texts: what a begun word may become, and what a slip was meant to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from django.db.models import Max

from rambu.search import Query, Term, Vocabulary, analyse, correct, normal
from rambu.web.library.search.engines import Question
from rambu.web.library.search.models import SearchWord

_MOST_KEYS = 60
"""Of so many words that a begun word may become; who goes on typing sees the others."""
_SHORTEST_BEGINNING = 2


def question(query: Query) -> Question:
    """The groups of tokens that `query` asks for."""
    return tuple(_group(term) for term in query.terms)


def _group(term: Term) -> tuple[str, ...]:
    if not term.prefix or len(term.word) < _SHORTEST_BEGINNING:
        return (term.key,)
    begun = SearchWord.objects.filter(word__startswith=term.word).order_by("word")
    return tuple(dict.fromkeys([term.key, *begun.values_list("key", flat=True)[:_MOST_KEYS]]))


@dataclass(slots=True)
class _Known:
    """The vocabulary as far as this process has read it; it only grows."""

    words: Vocabulary = field(default_factory=Vocabulary)
    key_of: dict[str, str] = field(default_factory=dict)
    last: int = 0
    lock: Lock = field(default_factory=Lock)

    def catch_up(self) -> None:
        """Read the words that came since."""
        with self.lock:
            newest = SearchWord.objects.aggregate(newest=Max("pk"))["newest"] or 0
            if newest < self.last:
                self.words, self.key_of, self.last = Vocabulary(), {}, 0
            if newest > self.last:
                fresh = list(SearchWord.objects.filter(pk__gt=self.last).values_list("word", "key"))
                self.words.add(word for word, _key in fresh)
                self.key_of.update(fresh)
                self.last = newest


_KNOWN = _Known()


def mended(query: Query, leads: Callable[[str], bool]) -> str:
    """The text of `query` with the slips in it mended; empty when there is none.

    `leads` says whether a key leads to a text that the person may read. Words that once stood somewhere and do no
    longer (half a word that was saved while it was typed) are slips as well, and never offered.
    """
    _KNOWN.catch_up()
    lost = (token for token in analyse(query.text) if not token.implied and not leads(token.key))
    slips = list({token.start: token for token in lost}.values())
    found = correct([token.word for token in slips], _KNOWN.words, usable=lambda word: leads(_KNOWN.key_of[word]))
    text = normal(query.text)
    for token, word in reversed(list(zip(slips, found or (), strict=False))):
        text = text[: token.start] + word + text[token.end :]
    return text if found else ""
