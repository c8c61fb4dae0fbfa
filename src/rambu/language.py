"""The language in which Rambu speaks: Indonesian in the source, other languages from gettext catalogues beside it.

Words printed on an official document are never translated; only messages to a person are.
"""

from __future__ import annotations

import gettext as _gettext
import os
from functools import lru_cache
from pathlib import Path

_DOMAIN = "rambu"
_FOLDER = Path(__file__).parent / "locale"


@lru_cache(maxsize=8)
def _catalogue(language: str) -> _gettext.NullTranslations:
    return _gettext.translation(_DOMAIN, _FOLDER, [language], fallback=True)


def gettext(message: str) -> str:
    """`message` in the language named by ``RAMBU_LANG`` (default ``id``, the source language)."""
    language = os.environ.get("RAMBU_LANG", "id")
    return message if language == "id" else _catalogue(language).gettext(message)
