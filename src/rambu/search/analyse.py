"""The Indonesian analyser: a text to tokens, the same for what is stored and for what is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from rambu.search.lexicon import fingerprint, phrases, words
from rambu.search.splitting import Piece, fold, normal, pieces
from rambu.search.stemming import roots
from rambu.search.token import Token

ANALYSER: Final = f"1-{fingerprint()}"
"""Which analyser this is. The number is raised when the code makes other tokens; the lists tell by themselves."""
STOPS: Final = words("stops")
"""Words that are not kept."""
_BEFORE_NUMBERS: Final = frozenset({"nomor", "no", "nomer", "tahun", "th", "thn"})
_SHORT: Final = 300
"""Texts up to this many characters are remembered; the same activities and titles are asked again and again."""
_LONG_FORMS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {}
_IMPLIED: Final[dict[str, tuple[str, ...]]] = {}
"""Short form -> the keys of its first long form, and the short forms within."""
_PHRASES: Final[dict[str, list[tuple[tuple[str, ...], str]]]] = {}
"""First key of a long form -> the keys of its other words and the short form; the longest first."""


def analyse(text: str) -> tuple[Token, ...]:
    """The tokens of `text` in reading order, without the words of every text; implied ones follow what implies them.

    >>> [token.key for token in analyse("Penerimaan berkas di KUA")]
    ['terima', 'berkas', 'kua', 'kantor', 'urus', 'agama']
    """
    return _analysed(text) if len(text) <= _SHORT else _analysed.__wrapped__(text)


@lru_cache(maxsize=16384)
def _analysed(text: str) -> tuple[Token, ...]:
    found = [token for piece in _kept(list(pieces(normal(text)))) for token in _written(piece)]
    return tuple(_with_implied(found))


def written(text: str) -> tuple[Token, ...]:
    """The tokens that stand in `text`, with a short form in the place of a phrase that has one."""
    return tuple(_shortened(analyse(text)))


def keys(text: str) -> tuple[str, ...]:
    """The keys of what stands in `text`, phrases by their short forms.

    >>> keys("Surat keputusan kepala kantor urusan agama") == keys("SK Kepala KUA")
    True
    """
    return tuple(token.key for token in written(text))


def _kept(found: Sequence[Piece]) -> Iterator[Piece]:
    for at, piece in enumerate(found):
        before_number = at + 1 < len(found) and found[at + 1].kind == "number" and piece.text in _BEFORE_NUMBERS
        if not before_number and (piece.kind != "word" or piece.text not in STOPS):
            yield piece


def _written(piece: Piece) -> Iterator[Token]:
    if piece.kind != "word":
        yield Token(piece.text, piece.text, piece.start, piece.end)
        return
    for root in roots(piece.text):
        yield Token(piece.text, root, piece.start, piece.end)


def _with_implied(tokens: Sequence[Token]) -> Iterator[Token]:
    for at, token in enumerate(tokens):
        yield token
        yield from (Token(token.word, key, token.start, token.end, implied=True) for key in _IMPLIED.get(token.key, ()))
        yield from _upper_levels(token)
        for rest, short in _PHRASES.get(token.key, ()):
            last = at + len(rest)
            if last < len(tokens) and all(tokens[at + 1 + n].key == key for n, key in enumerate(rest)):
                yield Token(short, short, token.start, tokens[last].end, implied=True)
                break


def _upper_levels(token: Token) -> Iterator[Token]:
    parts = token.key.split(".")
    for count in range(1, len(parts)):
        key = ".".join(parts[:count])
        yield Token(token.word, key, token.start, token.end, implied=True)


def _shortened(tokens: Sequence[Token]) -> Iterator[Token]:
    """What is written; a phrase that has a short form as one token, the outermost phrase where they are nested."""
    places = {(token.start, token.end) for token in tokens if _is_cover(token, tokens)}
    outer = {one for one in places if not any(_within(one, other) for other in places if other != one)}
    done = set()
    for token in tokens:
        place = (token.start, token.end)
        if place in outer and token.implied and token.key in _LONG_FORMS and place not in done:
            done.add(place)
            yield token
        elif not token.implied and not any(_within(place, other) for other in outer):
            yield token


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _is_cover(cover: Token, tokens: Sequence[Token]) -> bool:
    """Whether the token is the short form of several written ones, not one that stands there itself."""
    if not cover.implied or cover.key not in _LONG_FORMS:
        return False
    place = (cover.start, cover.end)
    return sum(not t.implied and _within((t.start, t.end), place) for t in tokens) > 1


def _learn() -> None:
    for short, long in phrases("short_forms"):
        steps = tuple(root for word in long if word not in STOPS for root in roots(fold(word)))
        _LONG_FORMS[short] = (*_LONG_FORMS.get(short, ()), steps)
        _PHRASES.setdefault(steps[0], []).append((steps[1:], short))
    for known in _PHRASES.values():
        known.sort(key=lambda entry: (-len(entry[0]), entry[1]))
    for short, forms in _LONG_FORMS.items():
        _IMPLIED[short] = tuple(key for key in (*forms[0], *_inside(forms[0])) if key != short)


def _inside(steps: tuple[str, ...]) -> Iterator[str]:
    """Short forms of what a long form holds: that of the head of a Kankemenag holds Kankemenag and Kemenag."""
    for at, key in enumerate(steps):
        for rest, short in _PHRASES.get(key, ()):
            if steps[at + 1 : at + 1 + len(rest)] == rest:
                yield short


_learn()
