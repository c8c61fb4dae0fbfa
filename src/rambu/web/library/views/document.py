"""The page of one SOP."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from rambu.sop import Sop
from rambu.web.library import actions, authority, facts, links
from rambu.web.library.formats import formats_of
from rambu.web.library.history import history_of
from rambu.web.library.models import Assignment, Document, Draft, Revision
from rambu.web.library.opening import deeds_above, doors_of, editor_address
from rambu.web.library.printing import is_structured
from rambu.web.library.states import WRITABLE, State
from rambu.web.notices.actions import read_about
from rambu.web.people.asker import asker
from rambu.web.people.models import Person

SCAN_PAGES = 40
"""As many pages of a signed file stand on the page itself."""
LATEST = 8
"""As many entries of the history stand on the page itself."""


def find_document(request: HttpRequest, pk: int) -> Document:
    """A SOP that the person sees; 404 for any other."""
    rows = Document.objects.for_person(asker(request)).kept()
    rows = rows.select_related("office", "unit__office", "in_force", "adopts__office", "adopts__in_force", "adopted")
    found: Document = get_object_or_404(rows, pk=pk)
    return found


def find_draft(person: Person, document: Document) -> Draft | None:
    """Its open draft, where the person sees it."""
    rows = Draft.objects.for_person(person).open().filter(document=document).select_related("document__office", "base")
    draft: Draft | None = rows.first()
    if draft is not None:
        draft.document = document
    return draft


def find_text(request: HttpRequest, document: Document, wanted: str | None = None) -> Draft | Revision | None:
    """The text that is asked for by ``?naskah=``: ``draf`` or the number of a revision; else the one in force."""
    wanted = request.GET.get("naskah", "") if wanted is None else wanted
    draft = find_draft(asker(request), document)
    revisions = document.revisions.everywhere(reason="seen with the document")
    if wanted == "draf":
        return draft
    if wanted.isascii() and wanted.isdigit():
        return revisions.filter(number=wanted).first()
    return document.in_force or draft or revisions.first()


@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """Sheets, words, findings, history, and what may be done."""
    person, row = asker(request), find_document(request, pk)
    draft, text = find_draft(person, row), find_text(request, row)
    text = text or row.in_force or draft
    read_about(by=person, about=row)
    context = {"document": row, "draft": draft, "text": text, "is_draft": isinstance(text, Draft)}
    if text is not None:
        context |= _content(person, row, text)
    context |= _life(person, row, draft) | _deeds(person, row, draft)
    return render(request, "library/document.html", {**context, "doors": doors_of(person, row)})


def _content(person: Person, row: Document, text: Draft | Revision) -> dict[str, Any]:
    sop = text.sop
    unstructured = not is_structured(text)
    signed = text.signed if isinstance(text, Revision) else None
    shown = {
        "sop": sop,
        "formats": formats_of(text),
        "unstructured": unstructured,
        "signed": signed,
        "scan_pages": range(1, min(signed.pages, SCAN_PAGES) + 1) if signed else (),
        "key": "draf" if isinstance(text, Draft) else str(text.number),
        "version": str(text.version if isinstance(text, Draft) else text.sha256[:12]),
    }
    return shown if unstructured else shown | _procedure(person, row, sop)


def _procedure(person: Person, row: Document, sop: Sop) -> dict[str, Any]:
    charts, fault = facts.charts_of(sop)
    return {
        "charts": charts,
        "chart_fault": fault,
        "findings": facts.findings_of(sop),
        "flow": facts.told_flow(sop),
        "times": facts.times_of(sop),
        "performers": facts.performers_of(sop),
        "links": links.named_by(person, row, sop),
        "naming": links.naming(person, row),
    }


def _life(person: Person, row: Document, draft: Draft | None) -> dict[str, Any]:
    crew = row.assignments.everywhere(reason="seen with the document").current().select_related("person")
    entries = history_of(person, row)
    returned = draft.passages.everywhere(reason="seen with the draft").first() if draft else None
    is_back = returned is not None and returned.to == State.DRAF and bool(returned.reason)
    return {
        "coming": row.coming,
        "crew": list(crew),
        "history": entries[:LATEST],
        "more_history": len(entries) > LATEST,
        "revisions": list(row.revisions.everywhere(reason="seen with the document")),
        "way": facts.way_of(draft) if draft else [],
        "returned": returned if is_back else None,
        "adopters": _adopters(person, row),
        "adopters_count": row.adopted_by.everywhere(reason="only counted").kept().count(),
        "newer": actions.newer_source(row),
        "source_seen": row.adopts_id and Document.objects.for_person(person).filter(pk=row.adopts_id).exists(),
    }


def _adopters(person: Person, row: Document) -> list[Document]:
    rows = Document.objects.for_person(person).kept().filter(adopts=row).select_related("office", "unit")
    drafts = Draft.objects.for_person(person).open().defer("content")
    return list(rows.prefetch_related(Prefetch("drafts", drafts, to_attr="seen_drafts")).order_by("office__path"))


def _deeds(person: Person, row: Document, draft: Draft | None) -> dict[str, Any]:
    writes = authority.may_write(person, row)
    leads = authority.leads(person, row)
    above = deeds_above(person, row, draft)
    replaced = {name for deed in above for name in deed.replaces}
    moves = actions.possible_moves(person, draft) if draft else []
    return {
        "deeds_above": above,
        "moves": [one for one in moves if one.move.name not in replaced],
        "editor": editor_address(row.pk) if draft else "",
        "may_write": writes,
        "may_edit": writes and draft is not None and draft.state in WRITABLE,
        "may_confirm": draft is not None and actions.may_confirm(person, draft),
        "may_legalise": authority.legalises(person, row),
        "waits_for_signature": _waits(draft) and "legalise" not in replaced,
        "may_revise": (writes or leads) and draft is None and row.in_force is not None and row.coming is None,
        "may_withdraw": authority.legalises(person, row) and row.coming is not None,
        "may_discard": _may_discard(person, row),
        "may_adopt": row.in_force is not None and not row.unstructured and authority.may_open_somewhere(person),
        "may_invite": actions.may_give(person, row, Assignment.Part.PEMBANTU),
        "givable": {part for part in Assignment.Part.values if actions.may_give(person, row, part)},
    }


def _waits(draft: Draft | None) -> bool:
    return draft is not None and draft.state == State.MENUNGGU_TANDA_TANGAN


def _may_discard(person: Person, row: Document) -> bool:
    own = authority.coordinates(person, row) or authority.has_part(person, row, Assignment.Part.PENYUSUN)
    return own and not row.revisions.everywhere(reason="was it ever in force?").exists()
