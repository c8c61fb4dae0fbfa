"""Who receives a SOP: the positions that act in it, found by their names, and whom the coordinator chose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rambu.rules.lexicon.spelling import folded
from rambu.sop import Sop
from rambu.web.distribution.models import Recipient
from rambu.web.library.models import Document
from rambu.web.offices.models import Unit
from rambu.web.people.models import Person, Position, Tenure

_WHY = "who receives a SOP that is seen"
_INSIDE = ("", "jabatan")
"""Kinds of performers that are positions of an office."""


@dataclass(slots=True)
class Performer:
    """A column of the SOP and the positions that it means; none where no position bears the name."""

    name: str
    positions: list[Position] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DistributionList:
    """Those who act in the SOP, and those who only are to know it."""

    performers: list[Performer]
    chosen: list[Recipient]

    @property
    def unknown(self) -> list[str]:
        """Performers whom no position of the office is called by."""
        return [one.name for one in self.performers if not one.positions]

    def names_by_position(self) -> dict[int, list[str]]:
        """The columns in which each position acts."""
        found: dict[int, list[str]] = {}
        for one in self.performers:
            for position in one.positions:
                found.setdefault(position.pk, []).append(one.name)
        return found


def performer_names(sop: Sop) -> list[str]:
    """The columns that are positions, each once, as the form writes them."""
    columns = (one for bagan in sop.bagan for one in bagan.pelaksana if one.jenis in _INSIDE)
    return list({folded(one.nama): one.nama for one in columns if folded(one.nama)}.values())


def list_of(document: Document, sop: Sop | None) -> DistributionList:
    """The list as it stands today; `sop` is the text in force, None while there is none."""
    rows = Recipient.objects.everywhere(reason=_WHY).filter(document=document)
    chosen = list(rows.select_related("unit__office", "position__unit__office"))
    performers = [Performer(name) for name in performer_names(sop)] if sop else []
    known = _positions(document, [one.name for one in performers])
    for one in performers:
        own = [row.position for row in chosen if row.position and folded(row.performer) == folded(one.name)]
        one.positions = list({row.pk: row for row in (*known.get(folded(one.name), ()), *own)}.values())
    return DistributionList(performers, chosen)


def _positions(document: Document, names: Iterable[str]) -> dict[str, list[Position]]:
    """Positions by folded name: those of the unit, else of the office, else of the offices below it."""
    keys = {folded(name) for name in names}
    if not keys:
        return {}
    rows = Position.objects.everywhere(reason=_WHY).not_closed().below(document.office.path)
    found: dict[str, list[Position]] = {}
    for row in rows.select_related("unit__office").order_by("unit__office__path", "unit", "pk"):
        if folded(row.name) in keys:
            found.setdefault(folded(row.name), []).append(row)
    return {key: _nearest(document, rows) for key, rows in found.items()}


def _nearest(document: Document, rows: list[Position]) -> list[Position]:
    in_unit = [row for row in rows if row.unit_id == document.unit_id]
    in_office = [row for row in rows if row.unit.office_id == document.office_id]
    return in_unit or in_office or rows


def holders(positions: Iterable[int]) -> list[Tenure]:
    """Who holds these positions today, with person, position and office."""
    rows = Tenure.objects.everywhere(reason=_WHY).current().filter(position__in=list(positions))
    return list(rows.select_related("person", "position__unit__office").order_by("pk"))


def people_of(unit: Unit) -> list[Person]:
    """Who works in the unit today."""
    rows = Person.objects.everywhere(reason=_WHY).filter(
        pk__in=Tenure.objects.everywhere(reason=_WHY).current().filter(position__unit=unit).values("person")
    )
    return list(rows)
