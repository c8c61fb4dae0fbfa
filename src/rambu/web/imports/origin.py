"""To which draft a file of ours belongs, and from which version it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rambu.rules.lexicon.spelling import title_key
from rambu.sop import Sop, apply, canonical, loads
from rambu.web.library.actions import read_edits
from rambu.web.library.models import Document, Draft

STEPS = 500
"""As many versions are looked at, the latest first."""
DRAFTS = 20
"""As many drafts of the same title."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The SOP, the version of its draft, and the edits that were made in the file (JSON)."""

    document: Document
    base: int
    edits: str


def find_origin(person: Any, embedded: str, edits: str) -> Origin | None:
    """The open draft that the person sees and that once read exactly like the SOP in the file."""
    if not embedded or not edits:
        return None
    sop = loads(embedded, "tersemat.json")
    rows = Draft.objects.for_person(person).open().filter(document__discarded=None).select_related("document__office")
    for draft in rows.filter(title_key=title_key(sop.judul)[:300])[:DRAFTS]:
        version = _version(draft, canonical(sop))
        if version is not None:
            return Origin(draft.document, version, edits)
    return None


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
