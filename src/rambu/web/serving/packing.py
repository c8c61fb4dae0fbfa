"""Static files packed once: a copy beside the data, each text with its compressed twin, which the server then sends."""

from __future__ import annotations

import gzip
import os
import shutil
from pathlib import Path
from typing import Final

from rambu.web.serving.environment import data_folder
from rambu.web.serving.static import content_version, static_files

_TEXTS: Final = {".css", ".js", ".svg", ".txt"}
_NAME: Final = "static"


def packed_folder() -> Path | None:
    """Where the packed files of this very program lie; None where they were not packed."""
    folder = data_folder() / _NAME / content_version()
    return folder if folder.is_dir() else None


def pack_static() -> Path:
    """Pack what this program ships, unless that was done before; what an older one shipped goes."""
    root = data_folder() / _NAME
    goal = root / content_version()
    if not goal.is_dir():
        # Under another name until it is whole: two that start at once must not see half of it.
        made = root / f"{goal.name}.{os.getpid()}"
        for name, path in static_files():
            _pack(path, made / name)
        try:
            made.rename(goal)
        except OSError:
            shutil.rmtree(made, ignore_errors=True)
    for old in root.iterdir():
        if old.name != goal.name:
            shutil.rmtree(old, ignore_errors=True)
    return goal


def _pack(path: Path, goal: Path) -> None:
    goal.parent.mkdir(parents=True, exist_ok=True)
    content = path.read_bytes()
    goal.write_bytes(content)
    if path.suffix in _TEXTS:
        goal.with_name(f"{goal.name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
