"""What is stored about the content of a SOP beside the content itself: derived here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from math import ceil
from typing import Any

from rambu.flow import lead_paths
from rambu.rules import Finding, check
from rambu.rules.lexicon.spelling import folded, title_key
from rambu.sop import Sop
from rambu.web.library.gathering import is_gathering, tell_later
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.models.projected import Projected
from rambu.web.library.naming import drop_closed, keep_names, names_in


def project(sop: Sop, found: Sequence[Finding] | None = None) -> dict[str, Any]:
    """The columns of a text (`Projected`). `found` saves checking again."""
    findings = [finding.severity for finding in (check(sop) if found is None else found)]
    performers = dict.fromkeys(one.nama for bagan in sop.bagan for one in bagan.pelaksana)
    return {
        "title": sop.judul[:500],
        "number": sop.nomor[:200],
        "title_key": title_key(sop.judul)[:300],
        "number_key": folded(sop.nomor)[:200],
        "process": sop.proses[:60],
        "performers": "".join(f"{name}\n" for name in performers),
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
    """Derive everything of `document` anew from its texts and save it. `found`: the findings of its open draft."""
    draft: Draft | None = document.draft
    newest: Revision | None = document.revisions.everywhere(reason="the document itself").first()
    latest: Revision | None = document.in_force or newest
    drop_closed(document, draft)
    if draft:
        _keep_draft(document, draft, draft.sop, found)
    if latest:
        sop = latest.sop
        document.unstructured = latest.unstructured
        _keep_face(document, latest.state, sop, project(sop, () if latest.unstructured else None))
    times = [*([draft.changed] if draft else []), *([newest.made] if newest else [])]
    if times:
        document.changed = max(times)
        document.save()
    tell_listeners(document)


def refresh_draft(
    document: Document, draft: Draft, before: Sop, sop: Sop, found: Sequence[Finding], also: Collection[str]
) -> None:
    """The quick way after an edit of the open draft, with its text before and after it and the findings at hand.

    `draft` is its row as it is now, and locked; `also` names other columns of it that were set and are saved with it.
    """
    facts = project(sop, found)
    fresh = [name for name, value in facts.items() if value != getattr(draft, name)]
    _put(draft, facts)
    draft.save(update_fields=[*fresh, *also])
    document.changed = draft.changed
    if draft.base_id is None:
        _put(document, facts)
    # Only these: meanwhile somebody may have changed what else stands in the row.
    document.save(update_fields=[*(fresh if draft.base_id is None else ()), "changed"])
    if names_in(before) != names_in(sop):
        keep_names(document, draft, sop)
    if is_gathering():
        tell_later(document.pk)
    else:
        tell_listeners(document)


def refresh_state(document: Document, draft: Draft) -> None:
    """The quick way after a draft went from state to state: its text is as it was."""
    if draft.base_id is None:
        document.state = draft.state
        document.save(update_fields=["state"])
        tell_listeners(document)


def _keep_draft(document: Document, draft: Draft, sop: Sop, found: Sequence[Finding] | None) -> None:
    facts = project(sop, found)
    _put(draft, facts)
    draft.save(update_fields=[*facts])
    if draft.base_id is None:
        _put(document, {**facts, "state": draft.state})
    keep_names(document, draft, sop)


def _keep_face(document: Document, state: str, sop: Sop, facts: dict[str, Any]) -> None:
    _put(document, {**facts, "state": state})
    keep_names(document, None, sop)


def _put(row: Projected, facts: dict[str, Any]) -> None:
    for name, value in facts.items():
        setattr(row, name, value)


def tell_listeners(document: Document) -> None:
    """Let the other projections of the document follow; called after what they hold has changed."""
    for listener in _LISTENERS.values():
        listener(document)


Listener = Callable[[Document], None]
"""Told after the columns of a document were derived anew, in the same transaction: search, references."""

_LISTENERS: dict[str, Listener] = {}


def listen(name: str, listener: Listener) -> None:
    """Register another projection, once by its name."""
    _LISTENERS[name] = listener
