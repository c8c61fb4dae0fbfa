"""Personal names and NIPs in a text, found by what surrounds them (titles, forms of address); no list of names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rambu.rules.lexicon.verbs import is_active

NIP: Final = re.compile(r"(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)")
"""18 digits, with or without the usual gaps."""

_NAME = r"[A-Z][a-z’'`]{2,}(?:\s+[A-Z][a-z’'`.]*){0,4}"
_BEFORE = rf"\b(?:(?:Drs|Dra|Hj|Ir|Prof|Dr|dr|KH|K\.H|Ust)\.?|H\.|Ustadz|Ustadzah)\s+(?:(?:H|Hj|Ir|M)\.\s*)?{_NAME}"
_DEGREE = r"(?:S|M)\.\s?[A-Z][A-Za-z]{0,3}(?:\.\s?[A-Z][a-z]?)?\b|S\.?E\.?I?|A\.\s?Md|Lc|Ph\.?\s?D|M\.?Si"
_AFTER = rf"\b[A-Z][a-z’'`]{{2,}}(?:\s+[A-Z][a-z’'`.]*){{0,4}},\s*(?:{_DEGREE})(?![A-Za-z])"
_ADDRESS = rf"\b(?:Bapak|Ibu|Pak|Bu|Sdri?|Saudara|Saudari)\.?\s+(?P<addressed>{_NAME})"
_POSITIONS = re.compile(
    r"(?:Kepala|Ketua|Wakil|Sekretaris|Bendahara|Kasubbag|Kasubag|Kasi|Kabag|Guru|Wali|Pimpinan|Pengawas|Penyuluh|Penghulu"
    r"|Camat|Lurah|Hakim|Menteri|Direktur|Rektor|Dekan|Hamil|Kandung|Pemohon|Kota|Negara|Jenderal)\b"
)
_TITLED = re.compile(rf"{_BEFORE}|{_AFTER}")
_FORM_OF_ADDRESS = re.compile(r"^(?:Bapak|Ibu|Pak|Bu|Sdri?|Saudara|Saudari)\.?\s+(?=\S)")
_ADDRESSED = re.compile(_ADDRESS)


def _without_verb(name: str) -> str:
    """`name` without the verb and the form of address before it, which also begin with a capital."""
    first, _space, rest = name.partition(" ")
    if rest and is_active(first.casefold()):
        name = rest
    return _FORM_OF_ADDRESS.sub("", name)


@lru_cache(maxsize=8192)
def person_in(text: str) -> str:
    """The personal name or NIP in `text`, or an empty string."""
    number = NIP.search(text)
    if number:
        return number.group()
    titled = _TITLED.search(text)
    if titled and not _POSITIONS.search(titled.group()):
        name = titled.group()
        return _without_verb(name) if text.startswith(name) else _FORM_OF_ADDRESS.sub("", name)
    for address in _ADDRESSED.finditer(text):
        if not _POSITIONS.match(address.group("addressed")):
            return address.group()
    return ""
