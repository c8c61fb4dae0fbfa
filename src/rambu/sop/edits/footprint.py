"""What an edit reads and writes, as sets of addresses; two edits that do not meet there may be done in either order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Address = tuple[str, ...]
"""``("kegiatan", id)`` its being there · ``("kegiatan", id, "waktu.nominal")`` a part of it · ``("exits", symbol)`` ·
``("gap", "kegiatan", bagan, after)`` the place just behind the row `after` (``""``: the top)."""

Kind = Literal["bagan", "pelaksana", "kegiatan", "symbol"]


@dataclass(frozen=True, slots=True)
class Footprint:
    """The addresses whose content the edit depends on, and those that it changes."""

    reads: frozenset[Address] = frozenset()
    writes: frozenset[Address] = frozenset()

    def meets(self, other: Footprint) -> frozenset[Address]:
        """Addresses that one of the two writes and the other reads or writes."""
        return (self.writes & (other.reads | other.writes)) | (self.reads & other.writes)


def footprint_of(reads: set[Address], writes: set[Address]) -> Footprint:
    """A footprint from two plain sets."""
    return Footprint(frozenset(reads), frozenset(writes))


def gap(kind: Kind, owner: str, after: str) -> Address:
    """The place behind `after` among the things of one `kind` that `owner` (a chart, a row, or ``""``) holds."""
    return ("gap", kind, owner, after)
