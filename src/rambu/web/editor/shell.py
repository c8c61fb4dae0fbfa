"""The page of the editor with nothing in it, kept by the browser for a dropped line."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from rambu.web import review
from rambu.web.ui.shells import Shell, add_shell

_STATIC = Path(__file__).parent / "static"
_BESIDE = Path(review.__file__).parent / "static"
_KEPT = {".js", ".css", ".woff2", ".svg"}


@lru_cache(maxsize=1)
def files() -> tuple[str, ...]:
    """Every script, style, font and picture of the editor and of the talk beside it."""
    return tuple(
        path.relative_to(folder).as_posix()
        for folder in (_STATIC, _BESIDE)
        for path in sorted(folder.rglob("*"))
        if path.suffix in _KEPT
    )


def modules() -> list[str]:
    """Its scripts, to be fetched at once rather than one after another."""
    return [path for path in files() if path.endswith(".js")]


def register() -> None:
    """Tell the worker."""
    add_shell(Shell("editor", "editor:shell", r"^/pustaka/\d+/susun/$", files))
