"""Which SOPs of which offices hang on a branch of the map."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from rambu.rules.lexicon.spelling import title_key
from rambu.web.ledger.models import MapVersion, Match, Required
from rambu.web.library.authority import coordinates, legalises
from rambu.web.library.models import Document
from rambu.web.library.states import State

_ALL = "what depends on a branch of the map, for who keeps the map"
MOST = 500
"""As many SOPs are reviewed at once."""


@dataclass(frozen=True, slots=True)
class Dependent:
    """A SOP of the branch, and whether the person may end it himself."""

    document: Document
    may_end: bool


def sops_of(version: MapVersion, codes: Collection[str]) -> Any:
    """SOPs at and below the office of the map: by the process they name, a line that asks for them, or a match."""
    path = version.office.path
    lines = Required.objects.everywhere(reason=_ALL).current().below(path).filter(process__in=codes)
    asked = list(lines.values_list("unit", "key", "title")[:MOST])
    said = Match.objects.everywhere(reason=_ALL).current().below(path).filter(is_same=True)
    keys = {key for _unit, key, _title in asked} | set(codes)
    units = {unit for unit, _key, _title in asked}
    matched = {
        document
        for document, unit, key in said.filter(key__in=keys).values_list("document", "unit", "key")
        if key in codes or (unit, key) in {(one, other) for one, other, _title in asked}
    }
    titles = {(unit, title_key(title)[:300]) for unit, _key, title in asked}
    rows = Document.objects.everywhere(reason=_ALL).kept().below(path).exclude(state=State.DICABUT)
    called = rows.filter(unit__in=units, process="").values_list("pk", "unit", "title_key")
    matched |= {pk for pk, unit, key in called if (unit, key) in titles}
    found = rows.filter(Q(process__in=codes) | Q(pk__in=matched))
    return found.select_related("office", "unit__office", "in_force").order_by("office__path", "unit__name", "title")


def dependents_of(by: Any, version: MapVersion, codes: Collection[str]) -> list[Dependent]:
    """The SOPs of a branch, each with whether ``by`` may end it."""
    rows = sops_of(version, codes)[:MOST]
    return [Dependent(row, legalises(by, row) if row.in_force else coordinates(by, row)) for row in rows]
