"""What is said about a draft as JSON, for the editor beside which it stands."""

from __future__ import annotations

from typing import Any

from rambu.sop import Sop
from rambu.web.library.authority import has_part, may_write
from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.states import WRITABLE
from rambu.web.review.authority import talkers
from rambu.web.review.models import Comment
from rambu.web.review.showing import Shown, threads_of
from rambu.web.ui.words import moment


def talk_of(person: Any, document: Document, draft: Draft | None) -> dict[str, Any]:
    """The open threads, whom one may mention, and what the person may do."""
    sop = draft.sop if draft else None
    people = [one.name for one in talkers(document) if one.pk != person.pk]
    writable = draft is not None and draft.state in WRITABLE
    return {
        "threads": [_thread(person, one, sop) for one in threads_of(person, document, sop)],
        "people": people,
        "may_propose": writable and not has_part(person, document, Assignment.Part.PENYUSUN),
        "may_write": writable and may_write(person, document),
    }


def _thread(person: Any, shown: Shown, sop: Sop | None) -> dict[str, Any]:
    thread, found = shown.thread, shown.found
    place = thread.place
    return {
        "id": thread.pk,
        "row": place.kegiatan or _row_of(sop, place.symbol),
        "place": {name: getattr(place, name) for name in place.__slots__},
        "name": found.name,
        "words": found.words,
        "lost": found.lost,
        "quote": thread.quote,
        "comments": [_comment(person, one) for one in shown.comments],
        "proposal": _proposal(shown),
        "may_resolve": shown.may_resolve,
    }


def _comment(person: Any, comment: Comment) -> dict[str, Any]:
    return {
        "id": comment.pk,
        "by": str(comment.by or "Rambu"),
        "at": moment(comment.at),
        "text": "" if comment.withdrawn else comment.text,
        "withdrawn": comment.withdrawn is not None,
        "changed": comment.changed is not None,
        "own": comment.by_id == person.pk,
    }


def _proposal(shown: Shown) -> dict[str, Any] | None:
    proposal = shown.proposal
    if proposal is None:
        return None
    state = {"id": proposal.pk, "state": proposal.state, "label": proposal.get_state_display()}
    return {**state, "told": shown.told, "reason": proposal.reason, "may_decide": shown.may_decide}


def _row_of(sop: Sop | None, symbol: str) -> str:
    rows = (row for bagan in sop.bagan for row in bagan.kegiatan) if sop and symbol else ()
    return next((row.id for row in rows if any(one.id == symbol for one in row.simbol)), "")
