"""What is stored of a SOP so that it can be found: one string of tokens, and the words that people may type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rambu.search.analyse import analyse, keys
from rambu.search.places import texts
from rambu.sop import Sop

BREAK: Final = "_"
"""The token between two texts: no phrase reaches over it."""
TITLE: Final = "="
"""Stands before each token of the title, which is stored a second time so that a title can be asked for by itself."""
_MOST: Final = 16_000
"""Tokens kept of one document; PostgreSQL counts positions up to 16,383."""


def document_tokens(sop: Sop) -> str:
    """The tokens of `sop` with spaces between: those of the title marked by `TITLE`, then every text and a `BREAK`.

    Within a text first what stands there in its order, phrases by their short forms, then what is implied beside it.
    Tokens hold letters, digits, full stops and the two marks, nothing else; the same SOP gives the same string.
    """
    tokens = [TITLE + key for key in title_keys(sop)]
    for one in texts(sop):
        tokens += (*_ordered(one.text), BREAK)
    return " ".join(tokens[:_MOST])


def title_keys(sop: Sop) -> tuple[str, ...]:
    """The keys of the title, what is implied included, each once."""
    return tuple(dict.fromkeys(_ordered(sop.judul)))


def document_words(sop: Sop) -> dict[str, str]:
    """Every word of letters that is written in `sop`, folded -> its key: what completion and spelling choose from."""
    tokens = (token for one in texts(sop) for token in analyse(one.text) if not token.implied)
    return {token.word: token.key for token in tokens if token.word.isalpha() and len(token.word) > 2}


def _ordered(text: str) -> Iterator[str]:
    first = keys(text)
    yield from first
    seen = set(first)
    for token in analyse(text):
        if token.key not in seen:
            seen.add(token.key)
            yield token.key
