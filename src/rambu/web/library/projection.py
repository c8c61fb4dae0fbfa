"""What is stored about the content of a SOP beside the content itself: derived here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import Any

from django.utils import timezone

from rambu.flow import lead_paths
from rambu.rules import Finding, check
from rambu.sop import Sop
from rambu.web.library.models import Document, Draft, Revision


def project(sop: Sop, found: Sequence[Finding] | None = None) -> dict[str, Any]:
    """The columns of a document that tell of its content. `found` saves checking again."""
    findings = [finding.severity for finding in (check(sop) if found is None else found)]
    performers = dict.fromkeys(one.nama for bagan in sop.bagan for one in bagan.pelaksana)
    return {
        "title": sop.judul[:500],
        "number": sop.nomor[:200],
        "process": sop.proses[:60],
        "performers": "\n".join(performers),
        "rows": sum(len(bagan.kegiatan) for bagan in sop.bagan),
        "minutes": longest_minutes(sop),
        "wajib": findings.count("wajib"),
        "periksa": findings.count("periksa"),
    }


def longest_minutes(sop: Sop) -> int | None:
    """Working minutes of the longest way without a loop walked twice, rounded up; None where a flow does not end."""
    found = lead_paths(sop)
    return ceil(found.worst.minutes) if found else None


def refresh(document: Document, *, found: Sequence[Finding] | None = None) -> None:
    """Derive the columns of `document` anew from its open draft, else from its latest revision, and save them."""
    draft: Draft | None = document.draft
    latest: Revision | None = document.revisions.everywhere(reason="the document itself").first()
    standing = draft or latest
    if standing is None:
        return
    for name, value in project(standing.sop, found).items():
        setattr(document, name, value)
    document.state = standing.state
    document.changed = draft.changed if draft else timezone.now()
    document.save()
    for listener in _LISTENERS.values():
        listener(document)


Listener = Callable[[Document], None]
"""Told after the columns of a document were derived anew, in the same transaction: search, references."""

_LISTENERS: dict[str, Listener] = {}


def listen(name: str, listener: Listener) -> None:
    """Register another projection, once by its name."""
    _LISTENERS[name] = listener
