"""What a person asks for, as terms; the last word may still be in the making."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rambu.search.analyse import STOPS, written
from rambu.search.splitting import normal, pieces
from rambu.search.token import Token

_MOST_TERMS: Final = 12
"""More words than this are not asked for: nobody types them, and each costs a look-up."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to be found: a token with this key; of a `prefix` also any word that begins like it."""

    word: str
    key: str
    prefix: bool = False

    def meets(self, token: Token) -> bool:
        """Whether `token` is what was asked for."""
        if token.key == self.key:
            return True
        return self.prefix and (token.word.startswith(self.word) or token.key.startswith(self.word))


@dataclass(frozen=True, slots=True)
class Query:
    """A question: the words as typed, and its terms in their order, each once."""

    text: str
    terms: tuple[Term, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the terms."""
        return tuple(term.key for term in self.terms)

    def hits(self, tokens: Iterable[Token]) -> Iterator[tuple[int, Token]]:
        """The tokens that meet a term, each with the term's number."""
        number = {term.key: n for n, term in enumerate(self.terms)}
        begun = [(n, term) for n, term in enumerate(self.terms) if term.prefix]
        for token in tokens:
            if token.key in number:
                yield number[token.key], token
            yield from ((n, token) for n, term in begun if token.key != term.key and term.meets(token))


def ask(text: str, *, typing: bool = False) -> Query:
    """The question that `text` puts. While `typing`, the last word counts as begun unless a space follows it.

    Words of every text ("dan", "SOP") are left out, but not the only word while it is being typed.
    """
    plain = normal(text)
    open_end = typing and plain[-1:].isalnum()
    begun = max((piece.start for piece in pieces(plain)), default=-1) if open_end else -1
    terms = list(dict.fromkeys(_terms(plain, begun)))
    if not terms and open_end:
        terms = [Term(p.text, p.text, prefix=True) for p in pieces(plain) if p.start == begun and p.text not in STOPS]
    return Query(text, tuple(terms[:_MOST_TERMS]))


def _terms(text: str, begun: int) -> Iterator[Term]:
    for token in written(text):
        yield Term(token.word, token.key, prefix=token.start == begun)
