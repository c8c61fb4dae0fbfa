"""The names of a kind with the number of SOPs that have them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rambu.rules.lexicon.spelling import folded
from rambu.web.library.models import Master, Mention
from rambu.web.library.models.mention import MASTERS, Kind

KINDS = {kind.value: kind for kind in MASTERS}


@dataclass(frozen=True, slots=True)
class Name:
    """A name, how many SOPs have it, and its row in the list of an office, if it is kept there."""

    key: str
    name: str
    count: int
    master: Master | None


def kind_of(text: str) -> Kind:
    """The kind of that name; regulations for anything else."""
    return KINDS.get(text, Kind.REGULASI)


def names_of(person: Any, kind: Kind, words: str = "") -> list[Name]:
    """What SOPs name and what offices keep, most used first."""
    key = folded(words)
    rows = Mention.objects.for_person(person).filter(kind=kind, key__contains=key)
    kept = {one.key: one for one in Master.objects.for_person(person).filter(kind=kind, key__contains=key)}
    found = [_name(row, kept.pop(row["key"], None)) for row in rows.counted()]
    return [*found, *(Name(key, one.name, 0, one) for key, one in kept.items())]


def _name(row: dict[str, Any], master: Master | None) -> Name:
    return Name(row["key"], master.name if master else row["name"], row["count"], master)


MOST = 20
"""As many names are suggested."""


def suggest(person: Any, kind: Kind, words: str) -> list[Name]:
    """Names that hold all these words, those that begin with them first, kept ones before typed ones."""
    key = folded(words)
    found = [one for one in names_of(person, kind, "") if all(word in one.key for word in key.split())]
    order = sorted(found, key=lambda one: (not one.key.startswith(key), one.master is None, -one.count, one.key))
    return order[:MOST]
