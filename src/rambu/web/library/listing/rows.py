"""The rows of a page of the list, read in few queries, and what can be chosen above it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Prefetch

from rambu.web.library.listing.asked import Asked
from rambu.web.library.listing.finding import find, with_due
from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.models.document import LEGALISED
from rambu.web.library.states import State
from rambu.web.offices.models import Unit


def with_all(person: Any, rows: Any) -> Any:
    """Documents with office and unit, ``due``, the open draft that the person sees, and who works on them."""
    drafts = Draft.objects.for_person(person).open().defer("content")
    crew = Assignment.objects.everywhere(reason="shown with the SOP").current().select_related("person")
    return (
        with_due(rows)
        .select_related("office", "unit")
        .prefetch_related(
            Prefetch("drafts", drafts, to_attr="seen_drafts"), Prefetch("assignments", crew, to_attr="crew")
        )
    )


@dataclass(frozen=True, slots=True)
class Row:
    """A document as the list shows it to one person."""

    document: Document
    draft: Draft | None
    crew: list[Assignment]

    @property
    def standing(self) -> Document | Draft:
        """Whose findings are shown: those of the text that is worked on."""
        return self.draft or self.document

    @property
    def is_revised(self) -> bool:
        """Whether a text in force is being revised."""
        return self.draft is not None and self.document.state in LEGALISED


def row_of(document: Any) -> Row:
    """A row from a document read by `with_all`."""
    return Row(document, next(iter(document.seen_drafts), None), document.crew)


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many SOPs are in a state, and the address that shows them."""

    state: str
    label: str
    count: int
    query: str
    current: bool


def state_counts(person: Any, asked: Asked) -> list[StateCount]:
    """The states that occur among what is asked, in the order of the way."""
    rows = find(person, asked, stateless=True)
    counts: Counter[str] = Counter()
    faces = rows.filter(state__in=LEGALISED).order_by().values("state").annotate(count=Count("pk"))
    drafts = Draft.objects.for_person(person).open().filter(document__in=rows.values("pk"))
    for one in (*faces, *drafts.order_by().values("state").annotate(count=Count("pk"))):
        counts[one["state"]] += one["count"]
    return [
        StateCount(state, str(state.label), counts[state], asked.query(state=state.value), asked.state == state)
        for state in State
        if counts[state]
    ]


MANY = 300
"""As many units and processes can be chosen from a menu."""


def units_with_sops(person: Any) -> list[Unit]:
    """Units that have a SOP which the person sees, by office."""
    documents = Document.objects.for_person(person).kept()
    units = Unit.objects.everywhere(reason="units of SOPs that are seen").filter(pk__in=documents.values("unit"))
    return list(units.select_related("office").order_by("office__path", "name")[:MANY])


def processes_with_sops(person: Any) -> list[str]:
    """Codes of processes of the SOPs that the person sees."""
    rows = Document.objects.for_person(person).kept().exclude(process="")
    return list(rows.order_by("process").values_list("process", flat=True).distinct()[:MANY])
