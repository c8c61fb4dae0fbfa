"""The root of an Indonesian word: *menerima*, *penerimaan* and *diterima* are all *terima*.

A list of roots decides between the readings that the spelling allows. A word that no reading leads to a root (names,
loan words, slips) keeps its form but for the affixes of verbs that are safe to take off, so that an unknown verb still
meets its own passive. Deterministic; knows nothing of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rambu.search.affixes import without_clitics, without_prefix, without_suffix
from rambu.search.lexicon import phrases, table, words

_ROOTS: Final = words("roots")
_WHOLE: Final = words("whole").union(short for short, _long in phrases("short_forms"))
_IRREGULAR: Final = {word: root for word, (root,) in table("irregular").items()}
_COMPOUNDS: Final = table("compounds")
_VARIANTS: Final = {other: root for root, others in table("variants").items() for other in others}
_KNOWN: Final = _ROOTS.union(_COMPOUNDS, _VARIANTS, _VARIANTS.values())
_DEEPEST: Final = 3
"""Prefixes that one word may bear: *mempertanggungjawabkan* two, *keberterimaan* two, *diperselisihkan* two."""
_LONGEST: Final = 40
_UNKNOWN_VERB: Final = re.compile(
    r"(?:di|(?:(?P<pe>pe)|me)(?:ng(?=[aeioughk])|m(?=[bfpv])|n(?=[cdjtsz])|(?P<nasal>ny|m|n)(?=[aeiou])|(?=[lrwy])))"
    r"(?P<base>[a-z]{4,}?)(?(pe)an|(?:kan)?)"
)
_SWALLOWED: Final = {"ny": "s", "m": "p", "n": "t"}


@lru_cache(maxsize=65536)
def roots(word: str) -> tuple[str, ...]:
    """The roots of one folded word: one, or two for a compound.

    >>> roots("menandatangani"), roots("penerimaan"), roots("pontianak")
    (('tanda', 'tangan'), ('terima',), ('pontianak',))
    """
    root = _root(word)
    root = _VARIANTS.get(root, root)
    return _COMPOUNDS.get(root, (root,))


def _root(word: str) -> str:
    if not (word.isascii() and word.isalpha()) or not 3 < len(word) <= _LONGEST:
        return word
    for bare in without_clitics(word):
        if bare in _IRREGULAR:
            return _IRREGULAR[bare]
        if bare in _KNOWN or bare in _WHOLE:
            return bare
    found = {(-len(base), steps, base) for base, steps in _readings(word) if base in _KNOWN}
    return min(found)[2] if found else _unknown(word)


def _readings(word: str) -> Iterator[tuple[str, int]]:
    """Every reading of `word` with the number of affixes taken off."""
    for bare in without_clitics(word):
        for base in without_suffix(bare):
            layer, steps = {base}, int(base != word)
            for depth in range(_DEEPEST + 1):
                yield from ((one, steps + depth) for one in layer)
                layer = {less for one in layer for less in without_prefix(one)}


def _unknown(word: str) -> str:
    """A word without a known root, less the affixes that only verbs and their nouns bear together."""
    bare = word[:-3] if word.endswith("nya") and len(word) > 6 else word
    met = _UNKNOWN_VERB.fullmatch(bare)
    if met is None:
        return bare
    return _SWALLOWED.get(met["nasal"] or "", "") + met["base"]
