"""The files that a command works on: named one by one or found in folders."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from rambu.cli.console import Progress, say_error
from rambu.language import gettext as _
from rambu.sop import BadInput, Sop, load

SUFFIXES = (".sop.yaml", ".sop.yml", ".sop.json")


def stem(path: Path) -> str:
    """The name of a SOP file without folder and suffixes: ``surat-masuk`` for ``a/surat-masuk.sop.yaml``."""
    for suffix in SUFFIXES:
        if path.name.endswith(suffix):
            return path.name[: -len(suffix)]
    return path.stem


def find_files(paths: Sequence[str]) -> list[Path]:
    """The SOP files among `paths`, folders searched whole, each file once, in a fixed order.

    Raises `BadInput` where a folder holds none.
    """
    found: dict[Path, None] = {}
    for text in paths:
        path = Path(text)
        if os.path.isdir(text):  # noqa: PTH112 - Path.is_dir raises where a name is too long
            inside = sorted(p for p in path.rglob("*") if p.name.endswith(SUFFIXES) and p.is_file())
            if not inside:
                message = _("folder ini tidak berisi berkas SOP; simpan SOP dengan akhiran .sop.yaml di dalamnya.")
                raise BadInput(message, file=text)
            found.update(dict.fromkeys(inside))
        else:
            found[path] = None
    return list(found)


class Reading:
    """Reads files one by one; what cannot be read is said at once, remembered, and does not stop the others."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = paths
        self.failed = False

    def __iter__(self) -> Iterator[tuple[Path, Sop]]:
        try:
            files = find_files(self.paths)
        except BadInput as error:
            self._refuse(error)
            return
        progress = Progress(len(files))
        for path in files:
            progress.step(path.name)
            try:
                sop = load(path)
            except BadInput as error:
                progress.clear()
                self._refuse(error)
            else:
                yield path, sop
        progress.clear()

    def _refuse(self, error: BadInput) -> None:
        self.failed = True
        say_error(error)

    def exit_code(self, found: bool = False) -> int:
        """2 if any file was refused, else 1 if anything was found, else 0."""
        return 2 if self.failed else int(found)
