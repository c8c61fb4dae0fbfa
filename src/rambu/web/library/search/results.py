"""A page of results as it is shown: each SOP with the rows that answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rambu.search import Match, Query, rows_matching
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.search.finding import Hit

_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Result:
    """A SOP that answers."""

    document: Document
    draft: Draft | None
    """The draft whose text answers; None where it is the revision."""
    title: Match | str
    """The title with marks where it answers, else the title."""
    places: tuple[Match, ...]
    """The best other places that answer."""
    more: int
    """How many further places do."""

    @property
    def title_pieces(self) -> Sequence[tuple[str, bool]]:
        """The title in pieces, each with whether it is marked."""
        return list(self.title.pieces()) if isinstance(self.title, Match) else [(self.title, False)]


def results(person: Any, query: Query, hits: Iterable[Hit]) -> list[Result]:
    """The hits of one page, in their order; a text that changed meanwhile shows what it says now."""
    wanted = list(hits)
    documents = Document.objects.for_person(person).select_related("office", "unit")
    shown = documents.in_bulk([hit.document for hit in wanted])
    drafts = Draft.objects.for_person(person).in_bulk([hit.draft for hit in wanted if hit.draft])
    revisions = _standing(list(shown.values()))
    found = (_result(hit, shown.get(hit.document), drafts, revisions, query) for hit in wanted)
    return [result for result in found if result]


def _standing(documents: list[Document]) -> dict[int, Revision]:
    """The revision in force of each, else the latest."""
    rows = Revision.objects.everywhere(reason="of SOPs that are seen").filter(document__in=documents)
    in_force = {row.in_force_id for row in documents}
    # The one in force comes last and stays.
    return {row.document_id: row for row in sorted(rows, key=lambda row: (row.pk in in_force, row.number))}


def _result(
    hit: Hit, document: Document | None, drafts: dict[Any, Draft], revisions: dict[int, Revision], query: Query
) -> Result | None:
    draft = drafts.get(hit.draft) if hit.draft else None
    text = draft or revisions.get(hit.document)
    if document is None or text is None:
        return None
    sop = text.sop
    matches = rows_matching(sop, query)
    title = next((match for match in matches if match.field == "judul"), sop.judul or str(document))
    places = [match for match in matches if match is not title]
    return Result(document, draft, title, tuple(places[:_MOST_PLACES]), max(0, len(places) - _MOST_PLACES))
