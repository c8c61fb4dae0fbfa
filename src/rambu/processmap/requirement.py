"""One line of the ledger: a SOP that a unit must own, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.language import gettext as _
from rambu.processmap.model import Category, Duty, Involvement, Nature, Process, Relation, Scope


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a SOP is required: the process, through which involvement, with which relations and duties."""

    process: str = ""
    """Code; empty for a line of a ready list without one."""
    name: str = ""
    involvement: Involvement | None = None
    relations: tuple[Relation, ...] = ()
    """Those of the process in which the unit itself takes part."""
    duties: tuple[Duty, ...] = ()
    listed: bool = False
    """The ready list names it."""

    def words(self) -> str:
        """The reason as sentences for a person."""
        return " ".join(filter(None, (self._process(), self._involvement(), *self._relations(), *self._duties())))

    def _process(self) -> str:
        if self.listed and not self.process:
            return _("Tercantum dalam daftar SOP wajib.")
        if self.listed:
            told = _("Tercantum dalam daftar SOP wajib untuk proses {code} {name}.")
        else:
            told = _("Proses {code} {name}.")
        return told.format(code=self.process, name=self.name).replace(" .", ".")

    def _involvement(self) -> str:
        one = self.involvement
        if one is None:
            return ""
        who = _who(one)
        via = "" if one.process == self.process else _(" melalui {code}").format(code=one.process)
        return _("Peta melibatkan {who}{via}.").format(who=who, via=via) + (f" {one.note}" if one.note else "")

    def _relations(self) -> tuple[str, ...]:
        told = _("Peta relasi: {party} – {part}.")
        return tuple(told.format(party=r.party, part=r.part or _("ikut serta")) for r in self.relations)

    def _duties(self) -> tuple[str, ...]:
        words = (duty.uraian or duty.fungsi or duty.tugas for duty in self.duties)
        return tuple(_("Tugas: {words}.").format(words=text.rstrip(".")) for text in words if text)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One SOP that one unit must own. It names no office, so that all offices of a kind share it."""

    key: str
    """The same after every recomputation, and different within an office: decisions hang on it."""
    process: str
    unit: str
    """Name of the unit; empty for the office as a whole."""
    title: str
    """The proposed title: "SOP" + aspek + output final."""
    scope: Scope
    nature: Nature
    reason: Reason
    aspek: str = ""
    output: str = ""
    category: Category | None = None
    volume: int | None = None
    impact: int = 1
    risk: int = 1

    @property
    def priority(self) -> int:
        """Volume × impact × risk, for the order of the plan; an unknown volume counts as 1."""
        return (self.volume or 1) * self.impact * self.risk


def key_of(process: str, unit: str, title: str = "") -> str:
    """The key of a requirement: process and unit; with the title where these say too little."""
    pieces = (process, unit, title) if title else (process, unit)
    return "|".join(" ".join(piece.casefold().split()) for piece in pieces)


def proposed_title(process: Process) -> str:
    """ "SOP" + aspek kegiatan + final output; where the map lacks one of them, "SOP" and the name of the process."""
    if process.aspek and process.outputs:
        return f"SOP {process.aspek} {process.outputs[0]}"
    return process.name if process.name.upper().startswith("SOP ") else f"SOP {process.name}"


def title_key(title: str) -> str:
    """A title for comparing: without "SOP", capitals, signs and doubled blanks."""
    plain = "".join(c if c.isalnum() else " " for c in title.casefold())
    return " ".join(plain.removeprefix("sop ").split())


def _who(one: Involvement) -> str:
    where = one.office_type or _("kantor")
    if one.unit:
        return _("{unit} pada setiap {where}").format(unit=one.unit, where=where) if not one.offices else one.unit
    if one.unit_type:
        return _("setiap {unit} pada {where}").format(unit=one.unit_type, where=where)
    if one.offices:
        return _("kantor yang disebut satu per satu")
    return _("setiap {where}").format(where=where)
