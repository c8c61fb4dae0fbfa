"""The page of the editor with nothing in it, kept by the browser for a dropped line."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from rambu.web import review, ui
from rambu.web.ui.shells import Shell, add_shell

_STATIC = Path(__file__).parent / "static"
_BESIDE = Path(review.__file__).parent / "static"
_DESK = Path(ui.__file__).parent / "static"
_FOLDERS = ((_STATIC, ""), (_BESIDE, ""), (_DESK, "ui/sheet"))
"""Where static files begin, and below which folder they are taken."""
_KEPT = {".js", ".css", ".woff2", ".svg"}


@lru_cache(maxsize=1)
def files() -> tuple[str, ...]:
    """Every script, style, font and picture of the editor, of the talk beside it and of the sheet."""
    return tuple(
        path.relative_to(folder).as_posix()
        for folder, below in _FOLDERS
        for path in sorted((folder / below).rglob("*"))
        if path.suffix in _KEPT
    )


def modules() -> list[str]:
    """Its scripts, to be fetched at once rather than one after another."""
    return [path for path in files() if path.endswith(".js")]


def register() -> None:
    """Tell the worker."""
    add_shell(Shell("editor", "editor:shell", r"^/pustaka/\d+/susun/$", files))
