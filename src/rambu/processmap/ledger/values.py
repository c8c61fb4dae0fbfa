"""What the ledger of an office holds: the lines that are owed, the SOPs that are there, and what people decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from rambu.language import gettext as _
from rambu.language import later
from rambu.processmap.requirement import Requirement

Status = Literal["ada", "belum_ada", "ganda", "di_luar_peta", "tidak_berlaku", "tidak_perlu", "tercakup", "digabung"]
"""There, missing, doubled, outside the map, process or basis no longer valid; decided: not needed here, covered by
another SOP, merged with another line."""
DecisionKind = Literal["tidak_perlu", "tercakup", "digabung", "cocok", "bukan", "dipertahankan"]
"""Not needed, covered by a SOP, merged into another line; a match confirmed or refused; a SOP outside the map kept."""
MatchedBy = Literal["kode", "judul", "kemiripan", "keputusan"]

STATUSES: Final[dict[Status, str]] = {
    "ada": later("ada"),
    "belum_ada": later("belum ada"),
    "ganda": later("ganda"),
    "di_luar_peta": later("di luar peta"),
    "tidak_berlaku": later("proses atau dasar tidak berlaku"),
    "tidak_perlu": later("tidak diperlukan di sini"),
    "tercakup": later("tercakup dalam SOP lain"),
    "digabung": later("digabung"),
}
"""Each status with its words; put them through `gettext` where they are shown."""

FULFILLED: Final[frozenset[Status]] = frozenset({"ada", "ganda", "tercakup"})


@dataclass(frozen=True, slots=True)
class OwnedSop:
    """A SOP that an office has."""

    id: str
    title: str
    unit: str = ""
    """Name of the unit that owns it; empty where only the office is known."""
    process: str = ""
    content: tuple[str, ...] = ()
    """Its activities and outputs, for likening."""
    basis_ended: bool = False
    """Whether its legal basis is no longer valid."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a line, or about a SOP; it holds until it is taken back."""

    kind: DecisionKind
    key: str = ""
    """Key of the line; empty for `dipertahankan`."""
    sop: str = ""
    """Id of the SOP: that covers the line, that belongs to it or does not, or that is kept."""
    into: str = ""
    """Key of the line with which this one is merged."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A SOP beside a line: how it was found and how sure that is (0 … 1)."""

    key: str
    sop: str
    score: float
    by: MatchedBy


@dataclass(frozen=True, slots=True)
class Line:
    """A required SOP with what is there for it."""

    requirement: Requirement
    status: Status
    matches: tuple[Match, ...] = ()
    """What counts, the surest first."""
    proposals: tuple[Match, ...] = ()
    """What a person should confirm or refuse."""
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Stray:
    """A SOP without a line: outside the map, or of a process that has ended."""

    sop: OwnedSop
    status: Status
    reason: str
    decision: Decision | None = None


@dataclass(frozen=True)
class OfficeLedger:
    """The ledger of one office."""

    lines: tuple[Line, ...]
    strays: tuple[Stray, ...]
    waiting: tuple[Match, ...] = ()
    """Best proposal of every SOP that waits for a person's word; it counts neither as there nor as stray."""
    stale: tuple[Decision, ...] = ()
    """Decisions whose line or SOP is no longer there."""

    @cached_property
    def counts(self) -> Counter[Status]:
        """How many lines and strays there are of each status. A stray that a person keeps is not counted."""
        strays = (stray.status for stray in self.strays if stray.decision is None)
        return Counter([*(line.status for line in self.lines), *strays])

    @property
    def required(self) -> int:
        """Lines that the map asks for."""
        return len(self.lines)

    @property
    def fulfilled(self) -> int:
        """Lines for which there is a SOP."""
        return sum(line.status in FULFILLED for line in self.lines)

    def summary(self) -> str:
        """The ledger in one sentence, as the pleno asks for it."""
        counts = self.counts
        told = _("Jumlah SOP: {there} dari {required} menurut panduan induk, {double} ganda, {outside} di luar peta")
        pieces = [
            told.format(
                there=self.fulfilled,
                required=self.required,
                double=counts["ganda"],
                outside=counts["di_luar_peta"],
            )
        ]
        others: tuple[Status, ...] = ("tidak_berlaku", "tidak_perlu", "digabung")
        pieces += [f"{counts[status]} {_(STATUSES[status])}" for status in others if counts[status]]
        if self.waiting:
            pieces.append(_("{count} menunggu konfirmasi").format(count=len(self.waiting)))
        return ", ".join(pieces)
