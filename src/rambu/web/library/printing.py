"""Official documents out of stored texts."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date
from threading import Lock
from typing import Any

from rambu.exchange.pdf import PdfSettings, write_booklet, write_pdf
from rambu.exchange.pdf.pictures import chart_pictures, identity_pictures
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.states import State
from rambu.web.offices.models import Office

_ONE_AT_A_TIME = Lock()
"""The typesetter of a process serves one thread at a time."""


DRAFT = "DRAF"
"""Stands across the pages of what was not legalised."""


def typesetting() -> AbstractContextManager[Any]:
    """Within, this thread has the typesetter."""
    return _ONE_AT_A_TIME


def settings_for(office: Office, day: date | None = None, mark: str = "", *, nip: bool = True) -> PdfSettings:
    """The names of the offices above the unit stand on the form: the topmost and its own."""
    ids = [*office.ancestor_ids()[:1], office.pk]
    names = Office.objects.everywhere(reason="printed on the form of its own SOP").in_bulk(ids)
    return PdfSettings(date=day, mark=mark, nip=nip, office=tuple(names[pk].name for pk in ids if pk in names))


def print_pdf(document: Document, standing: Draft | Revision) -> bytes:
    """The PDF of one text of a SOP; of a revision in force always the same bytes, what is not in force is marked.

    Of a revision that is only known as a signed file, that file.
    """
    if isinstance(standing, Revision) and standing.unstructured:
        return bytes(standing.signed.content)
    mark = mark_of(standing)
    with _ONE_AT_A_TIME:
        return write_pdf(standing.sop, settings_for(document.office, _day(standing), mark))


def mark_of(standing: Draft | Revision) -> str:
    """The words across its pages: DRAF, AKAN BERLAKU, DIGANTIKAN, DICABUT; none for what is in force."""
    if isinstance(standing, Draft):
        return DRAFT
    return "" if standing.state == State.BERLAKU else State(standing.state).label.upper()


def picture_identity(document: Document, standing: Draft | Revision) -> list[bytes]:
    """The identity pages as SVG, exactly as they are printed."""
    with _ONE_AT_A_TIME:
        return identity_pictures(standing.sop, settings_for(document.office, _day(standing)))


def photograph_chart(document: Document, standing: Draft | Revision) -> list[bytes]:
    """The pages of the chart as PNG."""
    with _ONE_AT_A_TIME:
        return chart_pictures(standing.sop, settings_for(document.office, _day(standing)))


def print_booklet(office: Office, standings: Sequence[Draft | Revision], title: str) -> bytes:
    """Many SOPs in one file; the pages of drafts are marked, and where all are drafts the cover too."""
    marks = [mark_of(standing) for standing in standings]
    settings = settings_for(office, mark=DRAFT if all(mark == DRAFT for mark in marks) else "")
    with _ONE_AT_A_TIME:
        return write_booklet([standing.sop for standing in standings], settings, title=title, marks=marks)


def structured_texts(person: Any, ids: Sequence[int]) -> list[tuple[Document, Draft | Revision]]:
    """As `standing_texts`, without those that are only known as a signed file."""
    return [pair for pair in standing_texts(person, ids) if is_structured(pair[1])]


def is_structured(standing: Draft | Revision) -> bool:
    """Whether the text holds the procedure, not only its identity."""
    return not (isinstance(standing, Revision) and standing.unstructured)


def standing_texts(person: Any, ids: Sequence[int]) -> list[tuple[Document, Draft | Revision]]:
    """Of each SOP the text that is printed, in this order: the one in force, else the one that will be, else the draft
    that the person sees."""
    rows = Document.objects.for_person(person).kept().select_related("in_force", "office").in_bulk(list(ids))
    drafts = {row.document_id: row for row in Draft.objects.for_person(person).open().filter(document__in=rows)}
    coming = Revision.objects.everywhere(reason="of SOPs that are seen").filter(state=State.AKAN_BERLAKU)
    later = {row.document_id: row for row in coming.filter(document__in=rows)}
    found = ((rows[pk], rows[pk].in_force or later.get(pk) or drafts.get(pk)) for pk in ids if pk in rows)
    return [(document, standing) for document, standing in found if standing is not None]


def _day(standing: Draft | Revision) -> date:
    return standing.legalised if isinstance(standing, Revision) else standing.changed.date()
