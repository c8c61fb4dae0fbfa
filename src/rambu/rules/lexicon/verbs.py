"""Telling active verbs from nouns and passives by their form, with the exceptions of office language.

Indonesian verbs show themselves by their prefix (me-, mem-, men-, meng-, meny-, menge-, ber-), a command by the bare
root or by -kan; di- is the passive, pe-…-an and ke-…-an are nouns. The lists hold what the forms alone get wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from rambu.rules.lexicon.listed import listed
from rambu.rules.lexicon.nouns import BER_NOUNS, ME_NOUNS
from rambu.rules.lexicon.roots import ROOTS

Form = Literal["active", "passive", "noun", "other"]

_ACTIVE: Final = re.compile(
    r"(?:menge(?=[a-z]{3})|mem(?=[bfpvaeiou])|meng(?=[aeioughkq])|meny(?=[aeiou])|men(?=[cdjtszaeiouk])|me(?=[lrwymn]))"
    r"[a-z]{2,}|me(?:m|n|ng|ny|nge)?-[a-z]+|(?:ber|bel)(?=[a-z]{4})[a-z]+"
)
_COMMAND: Final = re.compile(r"(?!di|ter|ke|pe)[a-z]{3,}kan")
_PASSIVE: Final = re.compile(r"di(?=[a-z]{4})[a-z]+")
_ACTION_NOUN: Final = re.compile(r"(?:pe|per|pel|pem|pen|peng|peny|penge)[a-z]{3,}an")
_STATE_NOUN: Final = re.compile(r"ke[a-z]{4,}an")
_NOT_COMMANDS: Final = listed(
    """
    bukan akan makan rekan ikan sedangkan melainkan bahkan asalkan berdasarkan perikanan bulan silakan
    """
)
_DI_NOUNS: Final = listed(
    """
    dinas disiplin disposisi direktur direktorat diklat digital dirjen distribusi dialog diagram dipa diskusi
    divisi dimana dispensasi diare diagnosis diagnosa dinamika dinding diploma direksi disertasi disket
    dismutakati
    """
)
_NOT_ACTION_NOUNS: Final = listed("perempuan pekan pelan pesanan pedoman penyan perlahan pergelangan")
_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")


@lru_cache(maxsize=8192)
def form(word: str) -> Form:
    """The form of one word; anything but lower-case latin letters is `other`.

    >>> [form(w) for w in ("menerima", "diterima", "penerimaan", "media", "scan", "surat")]
    ['active', 'passive', 'noun', 'other', 'active', 'other']
    """
    if not _WORD.fullmatch(word):
        return "other"
    stem = _without_clitic(word)
    if word in ROOTS or stem in ROOTS or is_active(word):
        return "active"
    if _PASSIVE.fullmatch(word) and word not in _DI_NOUNS:
        return "passive"
    if is_action_noun(word) or _STATE_NOUN.fullmatch(word):
        return "noun"
    return "active" if _COMMAND.fullmatch(stem) and stem not in _NOT_COMMANDS else "other"


def is_active(word: str) -> bool:
    """Whether `word` is a verb with an active prefix ("mencatat", "berkoordinasi")."""
    if word in ME_NOUNS or word in BER_NOUNS:
        return False
    if word.startswith("ber") and word.endswith("nya") and _ACTIVE.fullmatch(word[:-3]):  # "berakhirnya": the end of it
        return False
    return _ACTIVE.fullmatch(word) is not None


def is_action_noun(word: str) -> bool:
    """Whether `word` is a pe-…-an noun ("penyusunan", "perizinan")."""
    return _ACTION_NOUN.fullmatch(word) is not None and word not in _NOT_ACTION_NOUNS


def _without_clitic(word: str) -> str:
    return word[:-3] if word.endswith("nya") and len(word) > 6 else word
