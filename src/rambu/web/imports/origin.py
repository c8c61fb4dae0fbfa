"""To which SOP a file of ours belongs, and from which of its texts it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rambu.rules.lexicon.spelling import title_key
from rambu.sop import Sop, apply, canonical, loads, sha256
from rambu.web.library.actions import read_edits
from rambu.web.library.authority import may_revise
from rambu.web.library.models import Document, Draft, Revision

STEPS = 500
"""As many versions are looked at, the latest first."""
DRAFTS = 20
"""As many drafts of the same title."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The SOP; the version of its open draft from which the file was written, if it was; the text in the file and the
    edits that were made in it (JSON)."""

    document: Document
    base: int | None
    embedded: str
    edits: str


def find_origin(person: Any, embedded: str, edits: str) -> Origin | None:
    """The SOP that once read exactly like the one in the file, and that the person may change or propose for."""
    if not embedded or not edits:
        return None
    sop = loads(embedded, "tersemat.json")
    for document, base in [*_of_drafts(person, sop), *_of_revisions(person, sop)]:
        if _leads_on(person, document):
            return Origin(document, base, embedded, edits)
    return None


def _of_drafts(person: Any, sop: Sop) -> list[tuple[Document, int | None]]:
    """Open drafts first; those that came into force or were given up tell the SOP alone."""
    rows = Draft.objects.for_person(person).filter(document__discarded=None).select_related("document__office")
    found: list[tuple[Document, int | None]] = []
    for draft in rows.filter(title_key=title_key(sop.judul)[:300]).order_by("-closed", "-pk")[:DRAFTS]:
        version = _version(draft, canonical(sop))
        if version is not None:
            found.append((draft.document, None if draft.closed else version))
    return sorted(found, key=lambda one: one[1] is None)


def _of_revisions(person: Any, sop: Sop) -> list[tuple[Document, int | None]]:
    rows = Revision.objects.for_person(person).filter(sha256=sha256(sop), document__discarded=None)
    return [(one.document, None) for one in rows.select_related("document__office").order_by("-pk")[:DRAFTS]]


def _leads_on(person: Any, document: Document) -> bool:
    """Whether there is a draft that the person sees, or a text in force that he may revise."""
    if document.draft is not None:
        return Draft.objects.for_person(person).open().filter(document=document).exists()
    return document.in_force is not None and may_revise(person, document)


def _version(draft: Draft, wanted: bytes) -> int | None:
    """The version at which the draft read so, found by taking its changes back one by one."""
    state: Sop = draft.sop
    version = draft.version
    if canonical(state) == wanted:
        return version
    changes = draft.changes.everywhere(reason="the draft is already seen").order_by("-version")
    for change in changes[:STEPS]:
        state, version = apply(state, read_edits(change.inverse)), change.version - 1
        if canonical(state) == wanted:
            return version
    return None
