"""What is left of an Indonesian word when one prefix or its suffixes are taken off, by the spelling rules alone.

The nasal prefixes melt with the root: *mengirim* may come from *kirim* or *irim*, *menyusun* from *susun*. Here every
reading that the spelling allows is given; which one holds is for `rambu.search.stemming` to choose.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_VOWELS: Final = frozenset("aeiou")
_CLITICS: Final = ("lah", "kah", "pun", "nya", "ku", "mu")
_PLAIN: Final = ("ketidak", "di", "ke", "se", "ter", "ber", "per", "bel", "pel", "be", "te", "pe", "nge")
_MELTED: Final = (
    ("menge", "", ""),
    ("penge", "", ""),
    ("meng", "k", "ghkqaeiou"),
    ("peng", "k", "ghkqaeiou"),
    ("meny", "s", ""),
    ("peny", "s", ""),
    ("mem", "pm", "bfpvmt"),
    ("pem", "pm", "bfpvmt"),
    ("men", "tn", "cdjtszkpn"),
    ("pen", "tn", "cdjtszkpn"),
    ("me", "", "lrwymn"),
    ("pe", "", "lrwymn"),
)
"""Prefix, the letters that it may have swallowed before a vowel, the letters that may stand after it unchanged."""
_SHORTEST: Final = 3


def without_clitics(word: str) -> Iterator[str]:
    """`word` itself, then without -nya, -lah … at its end, one after the other."""
    yield word
    for clitic in _CLITICS:
        if word.endswith(clitic) and len(word) - len(clitic) >= _SHORTEST:
            yield from without_clitics(word[: -len(clitic)])


def without_suffix(word: str) -> Iterator[str]:
    """`word` itself and what is left without -kan, -an or -i."""
    yield word
    for suffix in ("kan", "an", "i"):
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            yield word[: -len(suffix)]


def without_prefix(word: str) -> Iterator[str]:
    """What may be left when the outermost prefix is taken off; nothing where there is none."""
    for prefix in _PLAIN:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
            yield word[len(prefix) :]
    for prefix, swallowed, unchanged in _MELTED:
        if word.startswith(prefix):
            yield from _melted(word[len(prefix) :], swallowed, unchanged)


def _melted(rest: str, swallowed: str, unchanged: str) -> Iterator[str]:
    if rest[:1] in _VOWELS:
        yield from (letter + rest for letter in swallowed if len(rest) >= _SHORTEST - 1)
    if len(rest) >= _SHORTEST and (not unchanged or rest[0] in unchanged):
        yield rest
