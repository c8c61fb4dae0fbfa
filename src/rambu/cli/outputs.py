"""Where the commands put what they make: one folder, one free name for each file."""

from __future__ import annotations

from pathlib import Path

from rambu.cli.inputs import stem
from rambu.language import gettext as _
from rambu.sop import BadInput
from rambu.sop.files import write_atomic


class OutputFolder:
    """A folder that is made when the first file goes in; two sources of one name become ``name`` and ``name-b2``."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self._taken: set[str] = set()

    def name_for(self, source: Path) -> str:
        """A name that no other source in this run has got."""
        wanted = name = stem(source)
        n = 1
        while name in self._taken:
            n += 1
            name = f"{wanted}-b{n}"
        self._taken.add(name)
        return name

    def write(self, name: str, data: bytes) -> None:
        """Write one file whole. Raises `BadInput`."""
        self.make()
        write_atomic(self.path / name, data)

    def make(self) -> None:
        """Make the folder. Raises `BadInput`."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = _("folder tujuan tidak dapat dibuat; pilih folder lain atau mintalah izin tulis.")
            raise BadInput(message, str(self.path)) from error
