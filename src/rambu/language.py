"""The language in which Rambu speaks: Indonesian in the source, other languages from gettext catalogues beside it.

Words printed on an official document are never translated; only messages to a person are.
"""

from __future__ import annotations

import gettext as _gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

SOURCE = "id"
"""The language of the messages in the source."""

_DOMAIN = "rambu"
_FOLDER = Path(__file__).parent / "locale"
_PRINTING = ContextVar("_PRINTING", default=False)
_SPOKEN = ContextVar("_SPOKEN", default="")

Message = TypeVar("Message", bound=str)


@lru_cache(maxsize=8)
def _catalogue(language: str) -> _gettext.NullTranslations:
    return _gettext.translation(_DOMAIN, _FOLDER, [language], fallback=True)


def spoken() -> str:
    """The language that is spoken here: that of `speaking`, else of ``RAMBU_LANG``, else that of the source."""
    return _SPOKEN.get() or os.environ.get("RAMBU_LANG", SOURCE)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within, messages are in `language`: for a server that answers people of several languages."""
    token = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def gettext(message: str) -> str:
    """`message` in the language that is spoken; in the source language where that one has no catalogue."""
    if not message or _PRINTING.get():
        return message
    language = spoken()
    return message if language == SOURCE else _catalogue(language).gettext(message)


def ngettext(message: str, number: int) -> str:
    """`message` in the form that goes with `number`; the source language has one form for all numbers."""
    language = spoken()
    if language == SOURCE or _PRINTING.get():
        return message
    return _catalogue(language).ngettext(message, message, number)


def later(message: Message) -> Message:
    """`message` itself, marked for the catalogues: a constant that is put through `gettext` where it is shown."""
    return message


@contextmanager
def printed() -> Iterator[None]:
    """Within, `gettext` leaves messages as they are: for words that go onto an official document."""
    token = _PRINTING.set(True)
    try:
        yield
    finally:
        _PRINTING.reset(token)
