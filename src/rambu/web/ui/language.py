"""The language of the pages: Indonesian, or another one that the person chose in this browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from rambu.language import speaking

COOKIE = "bahasa"
_FOLDER = Path(__file__).resolve().parents[1] / "locale"
Answer = Callable[[HttpRequest], HttpResponse]


def chosen(request: HttpRequest) -> str:
    """What the cookie says; the browser's own wish counts for nothing, since most are installed in English."""
    wanted = request.COOKIES.get(COOKIE, "")
    return wanted if wanted in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def in_the_chosen_language(answer: Answer) -> Answer:
    """Middleware under which pages, checks and told flows speak the chosen language."""

    def spoken(request: HttpRequest) -> HttpResponse:
        language = chosen(request)
        with translation.override(language), speaking(language):
            return answer(request)

    return spoken


@lru_cache(maxsize=4)
def words_of_scripts(language: str) -> dict[str, Any]:
    """The sentences of scripts in a language; nothing for the language of the source."""
    path = _FOLDER / language / "LC_MESSAGES" / "scripts.json"
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return read
