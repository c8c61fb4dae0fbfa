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
    for name, path in static_files():
        digest.update(name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def static_files() -> list[tuple[str, Path]]:
    """All that is shipped: the name below the static address, and the file."""
    found = [path for path in _WEB.rglob("*") if "static" in path.relative_to(_WEB).parts[:-1] and path.is_file()]
    return sorted((_name(path), path) for path in found if "__pycache__" not in path.parts)


def _name(path: Path) -> str:
    parts = path.relative_to(_WEB).parts
    return "/".join(parts[parts.index("static") + 1 :])


def never_changes(_path: str, _url: str) -> bool:
    """Whether a static file may be kept for ever: all may, see `content_version`."""
    return True
