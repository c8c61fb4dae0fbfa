"""The lines of the catalogue as they are shown: all of an office by title, or those that answer a question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, F, Value
from django.db.models.functions import Cast, Concat

from rambu.search import Match, Query, rows_matching
from rambu.sop.personal import hide_nip
from rambu.web.catalogue.models import Entry
from rambu.web.catalogue.reading import public_text
from rambu.web.library.search.finding import Found, find_in
from rambu.web.library.search.models import SearchRow
from rambu.web.offices.models import Office

_PLACES = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A SOP in the list; of a search also the places that answer."""

    entry: Entry
    places: tuple[Match, ...] = ()


def entries_of(office: Office | None) -> Any:
    """What everybody may read, of one office or of all, with what a line shows."""
    rows = Entry.objects.for_everybody()
    rows = rows.filter(document__office=office) if office else rows
    return rows.select_related("document__unit", "document__office", "revision").defer("revision__content")


def public_offices() -> Any:
    """Id, name and count of the offices with something to read, by place in the tree."""
    rows = Entry.objects.for_everybody().order_by()
    named = rows.values(pk=F("document__office"), name=F("document__office__name"), path=F("document__office__path"))
    return named.annotate(count=Count("pk")).order_by("path")


def search(entries: Any, text: str) -> Found:
    """What of these lines answers. Only the index of the text that stands in the catalogue is asked."""
    rows = SearchRow.objects.everywhere(reason="narrowed to what is shown to everybody")
    shown = Concat(Value("r"), Cast("document__in_force_id", CharField()), Value("/"), output_field=CharField())
    rows = rows.filter(draft=None, document__in=entries.order_by().values("document"))
    return find_in(rows.annotate(shown=shown).filter(source__startswith=F("shown")), hide_nip(text))


def found_lines(entries: Any, query: Query, documents: Iterable[int]) -> list[Line]:
    """The lines of one page of results, in their order."""
    wanted = list(documents)
    rows = entries.defer(None).select_related("document__unit", "document__office", "revision")
    by_document = {row.document_id: row for row in rows.filter(document__in=wanted)}
    return [_line(by_document[pk], query) for pk in wanted if pk in by_document]


def _line(entry: Entry, query: Query) -> Line:
    found = rows_matching(public_text(entry.revision), query)
    return Line(entry, tuple(match for match in found if match.field not in {"judul", "nomor"})[:_PLACES])
