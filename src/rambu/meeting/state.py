"""A meeting as it stands after some entries of its log."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Verdict = Literal["accepted", "rejected", "deferred"]
Standing = Literal["open", "accepted", "rejected", "deferred", "dropped"]


@dataclass(slots=True)
class Presence:
    """Somebody in the room: `person` is his id (0: written in by hand), `stands_for` whom he represents."""

    person: int
    name: str
    position: str
    unit: str
    how: str
    at: str
    late: bool = False
    stands_for: str = ""


@dataclass(slots=True)
class Remark:
    """What somebody said about a place of a SOP."""

    number: int
    sop: str
    place: dict[str, str]
    where: str
    quote: str
    text: str
    name: str
    at: str
    retracted: bool = False
    corrections: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Correction:
    """Edits of a SOP that the meeting decides about; `told` are their sentences, `effect` what follows from them."""

    number: int
    sop: str
    edits: list[dict[str, Any]]
    told: list[str]
    effect: str
    where: str
    text: str
    remarks: list[int]
    name: str
    at: str
    base: int = 0
    """Version of the draft on which the edits were made."""
    standing: Standing = "open"
    decision: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the meeting has not decided yet."""
        return self.standing == "open"


@dataclass(slots=True)
class Decision:
    """One decision: about a correction, about SOPs that are accepted without remarks, or about the number of SOPs."""

    number: int
    kind: str
    """``accepted``, ``rejected``, ``deferred``, ``agreed``, ``add``, ``merge``, ``drop``, ``undone``."""
    about: int
    """Number of the correction, or of the decision that is taken back; 0 for any other."""
    sops: list[str]
    reason: str
    at: str
    by: str
    how: str = "musyawarah"
    votes: dict[str, int] = field(default_factory=dict)
    to: str = ""
    until: str = ""
    title: str = ""
    unit: str = ""
    edits: list[dict[str, Any]] = field(default_factory=list)
    """The edits as they were made in the text, carried over what came before."""
    extra: dict[str, Any] = field(default_factory=dict)
    """What else is kept, so that it can be taken back."""
    undone: int = 0
    """Number of the decision that took this one back."""


@dataclass(slots=True)
class Paper:
    """A SOP before the meeting: its title, its unit, the hash of the text with which it came."""

    id: str
    title: str
    unit: str
    sha256: str
    agreed: bool = False
    presented: bool = False


@dataclass(slots=True)
class State:
    """Everything that is known of a meeting."""

    number: int = 0
    stage: str = ""
    """``opening``, ``presenting``, ``corrections``, ``closing``; empty before the meeting begins."""
    stages: list[tuple[str, str]] = field(default_factory=list)
    """Each stage with the moment at which it began."""
    shown: tuple[str, str] = ("", "")
    """SOP and row before everybody's eyes."""
    began: str = ""
    closed: str = ""
    sops: dict[str, Paper] = field(default_factory=dict)
    present: dict[str, Presence] = field(default_factory=dict)
    remarks: dict[int, Remark] = field(default_factory=dict)
    corrections: dict[int, Correction] = field(default_factory=dict)
    decisions: dict[int, Decision] = field(default_factory=dict)
    notes: list[tuple[int, str, str, str]] = field(default_factory=list)
    """Number, moment, who wrote it, words."""

    @property
    def running(self) -> bool:
        """Whether it is being held."""
        return bool(self.began) and not self.closed

    def standing_decisions(self) -> list[Decision]:
        """Decisions that were not taken back, in order; taking back is not among them."""
        return [one for one in self.decisions.values() if not one.undone and one.kind != "undone"]

    def open_corrections(self, sop: str = "") -> list[Correction]:
        """Corrections that wait for a decision, of one SOP or of all."""
        return [one for one in self.corrections.values() if one.is_open and sop in ("", one.sop)]

    def unanswered(self, sop: str = "") -> list[Remark]:
        """Remarks that nobody has made a correction of."""
        rows = self.remarks.values()
        return [one for one in rows if not one.retracted and not one.corrections and sop in ("", one.sop)]

    def untouched(self) -> list[Paper]:
        """SOPs without a remark, a correction or a decision: those that may be accepted together."""
        touched = {one.sop for one in self.remarks.values() if not one.retracted}
        touched |= {one.sop for one in self.corrections.values() if one.standing != "dropped"}
        gone = {sop for one in self.standing_decisions() if one.kind in ("merge", "drop") for sop in one.sops}
        return [one for one in self.sops.values() if not one.agreed and one.id not in touched | gone]
