"""SOPs that name one another: under Keterkaitan, as a step, or as where an exit leads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from rambu.rules.lexicon.spelling import folded, title_key
from rambu.sop import Rujukan, Sop
from rambu.web.library.models import Document, Mention
from rambu.web.library.models.mention import Kind
from rambu.web.library.naming import references
from rambu.web.offices.models import Office


@dataclass(frozen=True, slots=True)
class Link:
    """A SOP that is named, and the one in the library that is meant, if the person sees one."""

    to: Rujukan
    document: Document | None


def named_by(person: Any, document: Document, sop: Sop) -> list[Link]:
    """What the text names, each once, in the order of the form."""
    named: dict[tuple[str, str], Rujukan] = {}
    for one in references(sop):
        named.setdefault((title_key(one.judul), folded(one.nomor)), one)
    keys = [key for key in named if any(key)]
    found = _candidates(person, document.office, keys)
    return [Link(named[key], _meant(found, key)) for key in keys]


def naming(person: Any, document: Document) -> list[Document]:
    """The SOPs near it whose text names this one."""
    numbered = Q(number=document.number_key) if document.number_key else Q(pk__in=[])
    rows = Mention.objects.for_person(person).filter(Q(key=document.title_key) | numbered, kind=Kind.SOP)
    near = Document.objects.for_person(person).kept().filter(near_to(document.office), pk__in=rows.values("document"))
    return list(near.exclude(pk=document.pk).select_related("unit", "office")[:100])


def near_to(office: Office, lookup: str = "office") -> Q:
    """Rows of the office, of those above, and of those below: elsewhere the same title is another SOP."""
    return Q(**{f"{lookup}__in": office.ancestor_ids()}) | Q(**{f"{lookup}__path__startswith": office.path})


def _candidates(person: Any, office: Office, keys: Sequence[tuple[str, str]]) -> list[Document]:
    titles, numbers = {title for title, _n in keys if title}, {number for _t, number in keys if number}
    if not titles | numbers:
        return []
    rows = Document.objects.for_person(person).kept().filter(near_to(office))
    rows = rows.filter(Q(title_key__in=titles) | Q(number_key__in=numbers)).select_related("office")
    # The own office first, then those nearest to it.
    return sorted(rows, key=lambda row: (row.office_id != office.pk, -len(row.office.path)))


def _meant(found: Iterable[Document], key: tuple[str, str]) -> Document | None:
    """By number where one is given, else by title."""
    title, number = key
    rows = list(found)
    numbered = [row for row in rows if number and row.number_key == number]
    titled = [row for row in rows if title and row.title_key == title]
    return next(iter(numbered or titled), None)
