"""Many files of SOPs in one archive."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self
from zipfile import ZIP_DEFLATED, ZipFile

from rambu.web.library.formats import Written


class Archive:
    """A zip file that is being filled: names in it are unique."""

    def __init__(self, path: Path) -> None:
        self._zip = ZipFile(path, "w", ZIP_DEFLATED)
        self._names: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def count(self) -> int:
        """How many files it holds."""
        return len(self._names)

    def add(self, file: Written) -> None:
        """Put a file in; another of the same name gets a number."""
        self._zip.writestr(self._unique(file.name), file.content)

    def _unique(self, name: str) -> str:
        head, dot, tail = name.partition(".")
        found, n = name, 1
        while found in self._names:
            n += 1
            found = f"{head}-{n}{dot}{tail}"
        self._names.add(found)
        return found
