"""Static files: served under an address that names their content, so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

_WEB = Path(__file__).resolve().parents[1]


@lru_cache(maxsize=1)
def content_version() -> str:
    """Twelve hexadecimal digits that change whenever a static file does."""
    digest = hashlib.sha256()
    for path in sorted(_WEB.glob("*/static/**/*")):
        if path.is_file():
            digest.update(path.relative_to(_WEB).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def never_changes(_path: str, _url: str) -> bool:
    """Whether a static file may be kept for ever: all may, see `content_version`."""
    return True
