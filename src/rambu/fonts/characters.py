"""Which characters can stand on the page, and what stands there instead of the others.

The signed document is archived (PDF/A) and read aloud (PDF/UA): both forbid a character without a glyph. So every
writer prints `printable(text)`; the text as it was typed stays in the data that the document carries.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from rambu.fonts.faces import face

SUBSTITUTE: Final = "\u25a1"
"""WHITE SQUARE: stands for a character that no shipped font has (an emoji, another script, private use)."""

_NEWLINES: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FORMS: Final = re.compile("[\ufb50-\ufdef\ufe70-\ufefc]")
"""Arabic letters in a fixed form, as old programs wrote them; the letters themselves join by themselves."""
_ALIKE: Final = {
    "\t": " ",
    "\u202f": "\u00a0",
    "\u2007": "\u00a0",
    **dict.fromkeys("\u2010\u2011\u2212", "-"),
    **dict.fromkeys("✓✔☑", "√"),
    **dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf0fc➢➤❖▪■●‣⁃", "•"),  # bullets as word processors paste them
}


@lru_cache(maxsize=8192)
def printable(text: str) -> str:
    """`text` as it can be printed: NFC, newlines as ``\\n``, every other character one with a glyph.

    * other spaces become a space, other newlines ``\\n``;
    * hyphens, ticks and bullets without a glyph become the like of them that has one;
    * format characters, controls and variation selectors are dropped (the page is set without them);
    * what else has no glyph becomes `SUBSTITUTE`, or nothing if it is a mark upon another character.
    """
    if text.isascii() and text.isprintable():
        return text
    plain = unicodedata.normalize("NFC", _FORMS.sub(_letters, _NEWLINES.sub("\n", text)))
    advances = face("sans").advances
    return "".join(c if c in advances or c == "\n" else _instead(c) for c in plain)


@lru_cache(maxsize=8192)
def unprinted(text: str) -> str:
    """The characters of `text` in whose place `SUBSTITUTE` is printed, each once, in order."""
    if text.isascii():
        return ""
    plain = unicodedata.normalize("NFC", _FORMS.sub(_letters, text))
    advances = face("sans").advances
    return "".join(dict.fromkeys(c for c in plain if c not in advances and _instead(c) == SUBSTITUTE))


def _letters(form: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", form.group())


def _instead(character: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    return "" if category in {"Cc", "Cf", "Mn", "Me", "Mc"} else SUBSTITUTE
