"""Answers as text, and packed: quickly, for each keystroke has one."""

from __future__ import annotations

import gzip
import json
import secrets
from io import BytesIO
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

_WORTH: Final = 1000
"""Bytes below which packing gains nothing."""
_LEVEL: Final = 4
_MOST_NOISE: Final = 100


class Written(str):
    """A value that is JSON text already."""

    __slots__ = ()


def as_text(content: dict[str, Any]) -> str:
    """The content, whose keys are plain names, as JSON; values that are `Written` are taken over as they are."""
    parts = [f'"{key}":{value if isinstance(value, Written) else _dumped(value)}' for key, value in content.items()]
    return "{" + ",".join(parts) + "}"


_dumped: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def packed(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """The answer compressed where the browser takes that.

    The name in the head has a random length, so that the size of an answer tells nothing of what is in it.
    """
    patch_vary_headers(answer, ("Accept-Encoding",))
    if len(answer.content) < _WORTH or "gzip" not in request.headers.get("Accept-Encoding", ""):
        return answer
    buffer = BytesIO()
    noise = "a" * secrets.randbelow(_MOST_NOISE)
    with gzip.GzipFile(noise, "wb", _LEVEL, buffer, mtime=0) as file:
        file.write(answer.content)
    answer.content = buffer.getvalue()
    answer.headers["Content-Encoding"] = "gzip"
    answer.headers["Content-Length"] = str(len(answer.content))
    return answer
