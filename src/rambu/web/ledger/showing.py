"""Lines of the ledger as one person sees them: titles of drafts that do not concern him are left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rambu.processmap.ledger import Match as Pair
from rambu.web.ledger.duties import Place
from rambu.web.ledger.models import Decision, Match, Plan
from rambu.web.ledger.reading import Ledger, Line, State
from rambu.web.library.models import Document
from rambu.web.offices.models import Unit
from rambu.web.offices.models.span import today

LABELS: dict[str, str | Promise] = {
    State.PRESENT: _("ada"),
    State.IN_WORK: _("sedang disusun"),
    State.MISSING: _("belum ada"),
    State.DOUBLE: _("ganda"),
    State.ENDED: _("dasar tidak berlaku"),
    State.COVERED: _("tercakup"),
    State.MERGED: _("digabung"),
    State.NOT_NEEDED: _("tidak diperlukan"),
    "usulan": _("menunggu konfirmasi"),
    "diputuskan": _("diputuskan"),
    "di_luar_peta": _("di luar peta"),
    "berakhir": _("tidak berlaku"),
}
"""Filters of the list in words: states of lines, groups of them, and SOPs without a line."""
GROUPS = {
    "ada": frozenset({State.PRESENT, State.DOUBLE, State.COVERED}),
    "diputuskan": frozenset({State.COVERED, State.MERGED, State.NOT_NEEDED}),
    "berakhir": frozenset({State.ENDED}),
}
STRAYS = {"di_luar_peta": "di_luar_peta", "berakhir": "tidak_berlaku"}
"""Filters that show SOPs without a line, with their status in the ledger."""
TONES = {
    State.PRESENT: "ok",
    State.MISSING: "bad",
    State.DOUBLE: "warn",
    State.IN_WORK: "info",
    State.COVERED: "ok",
    "di_luar_peta": "warn",
}
HOW: dict[str, str | Promise] = {
    "keputusan": _("dipasangkan"),
    "kode": _("kode proses sama"),
    "judul": _("judul sama"),
    "kemiripan": _("mirip"),
}


def line_address(unit: int, key: str, page: str = "line") -> str:
    """The page of a line, or of a deed on it."""
    return reverse(f"ledger:{page}", args=[unit, key])


@dataclass(frozen=True, slots=True)
class Sop:
    """A SOP beside a line; ``document`` is None where the person does not see it."""

    document: Document | None
    how: str | Promise = ""
    score: int = 0
    match: Match | None = None
    pk: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the ledger on a page."""

    line: Line
    unit: Unit
    sops: tuple[Sop, ...]
    proposals: tuple[Sop, ...]
    decision: Decision | None
    plan: Plan | None

    @property
    def title(self) -> str:
        """The title that is asked for."""
        return self.line.owed.requirement.title

    @property
    def label(self) -> str | Promise:
        """The state in words."""
        return LABELS[self.line.state]

    @property
    def tone(self) -> str:
        """The colour of its tag."""
        return TONES.get(self.line.state, "")

    @property
    def address(self) -> str:
        """Its own page."""
        return line_address(*self.line.place)

    @property
    def is_open(self) -> bool:
        """Whether it still asks for something."""
        return self.line.is_open

    @property
    def is_late(self) -> bool:
        """Whether its due date is over."""
        return bool(self.is_open and self.plan and self.plan.due and self.plan.due < today())

    @property
    def factors(self) -> tuple[int, int, int]:
        """Volume, impact, risk: as planned, else as the map tells them; 1 where nobody does."""
        duty, plan = self.line.owed.requirement, self.plan
        volume = (plan.volume if plan else None) or duty.volume or 1
        impact = (plan.impact if plan else None) or duty.impact
        risk = (plan.risk if plan else None) or duty.risk
        return volume, impact, risk

    @property
    def weight(self) -> int:
        """Volume × impact × risk, the order that is offered."""
        volume, impact, risk = self.factors
        return volume * impact * risk


class Showing:
    """Makes rows for one person."""

    def __init__(self, person: Any, ledger: Ledger) -> None:
        self.ledger = ledger
        rows = Document.objects.for_person(person).filter(office=ledger.office)
        self.seen = set(rows.values_list("pk", flat=True))

    def row(self, line: Line) -> Row:
        """One line."""
        unit, place = self.ledger.units[line.owed.unit], line.place
        found = tuple(self._sop(one, place) for one in line.matches)
        near = tuple(self._sop(one, place) for one in line.proposals if int(one.sop) in self.seen)
        return Row(line, unit, found, near, self.ledger.decisions.get(place), self.ledger.plans.get(place))

    def rows(self, lines: Iterable[Line]) -> Iterator[Row]:
        """Many lines."""
        return (self.row(line) for line in lines)

    def document(self, pk: int) -> Document | None:
        """A SOP of the office, where the person sees it."""
        return self.ledger.documents.get(pk) if pk in self.seen else None

    def _sop(self, pair: Pair, place: Place) -> Sop:
        pk, score = int(pair.sop), round(pair.score * 100)
        return Sop(self.document(pk), HOW[pair.by], score, self.ledger.matches.get((place, pk)), pk)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the headline, what it counts, and the list that it opens."""

    name: str
    label: str | Promise
    count: int
    tone: str = ""


def figures(counts: dict[str, int], waiting: int = 0) -> list[Figure]:
    """The numbers that are not zero, in their order; each opens its list."""
    columns = {"ada": "present", "disusun": "in_work", "belum_ada": "missing", "ganda": "double"}
    columns |= {"diputuskan": "decided", "di_luar_peta": "outside", "berakhir": "ended"}
    shown = {name: counts[column] for name, column in columns.items()} | {"usulan": waiting}
    return [Figure(name, LABELS[name], count, TONES.get(name, "")) for name, count in shown.items() if count]


def chosen(lines: Iterable[Line], state: str, unit: int = 0) -> list[Line]:
    """The lines that a filter of the list shows; all where it names none."""
    return [line for line in lines if _is_of(line, state) and (not unit or line.owed.unit == unit)]


def _is_of(line: Line, state: str) -> bool:
    if state == "usulan":
        return bool(line.proposals)
    return not state or line.state in GROUPS.get(state, {state})
