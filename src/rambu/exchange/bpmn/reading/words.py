"""Documentation of an element as the columns of the form, where its lines name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_NAMES: Final = (
    "Nomor SOP", "Unit", "Tanggal efektif", "Nomor", "Kelengkapan", "Waktu", "Output", "Keterangan", "SOP", "Bersama",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """Lines with a known name before the colon, and the others."""

    named: dict[str, str]
    free: tuple[str, ...]

    def listed(self, name: str) -> tuple[str, ...]:
        """The parts of a line, between semicolons."""
        return tuple(part.strip() for part in self.named.get(name, "").split(";") if part.strip())

    @property
    def together(self) -> tuple[str, ...]:
        """Performers that act together."""
        return self.listed("Bersama")


def words_of(documentation: str) -> Words:
    """The lines of a documentation."""
    named: dict[str, str] = {}
    free: list[str] = []
    for line in documentation.splitlines():
        name, colon, rest = line.partition(":")
        if colon and name.strip() in _NAMES and name.strip() not in named:
            named[name.strip()] = rest.strip()
        elif line.strip():
            free.append(line.strip())
    return Words(named, tuple(free))
