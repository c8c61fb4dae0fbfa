"""Which characters a text may hold, and their one spelling (NFC)."""

from __future__ import annotations

import re
import unicodedata

from rambu.language import gettext as _
from rambu.sop.errors import BadInput

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters except tab and line ends, lone surrogates and non-characters, in a file."""

FORBIDDEN_VALUE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""The same in a value, where a carriage return has no meaning either."""


def check_characters(text: str, file: str) -> None:
    """Raise `BadInput` at the first forbidden character of a file's text."""
    match = FORBIDDEN.search(text)
    if match is None:
        return
    at = match.start()
    message = _("ada karakter kendali yang tidak terlihat (U+{code:04X}); hapus karakter itu.").format(
        code=ord(match[0])
    )
    raise BadInput(message, file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def is_settled(text: str) -> bool:
    """Whether every value in a file of this (checked) text is sure to be good and in NFC: no escapes, all NFC."""
    return "\\" not in text and unicodedata.is_normalized("NFC", text)


def nfc(text: str) -> str:
    """`text` in normal form C: one spelling for ``é``."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
