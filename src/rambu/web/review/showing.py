"""Threads as their readers see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from rambu.sop import Sop
from rambu.web.library.authority import may_write
from rambu.web.library.models import Document
from rambu.web.review.models import Comment, Proposal, Thread
from rambu.web.review.place import Found, find


@dataclass(frozen=True, slots=True)
class Shown:
    """A thread with the place as it is now, its comments, and what the reader may do."""

    thread: Thread
    found: Found
    comments: list[Comment]
    proposal: Proposal | None
    told: list[str]
    may_resolve: bool
    may_decide: bool


def threads_of(person: Any, document: Document, sop: Sop | None, *, resolved: bool = False) -> list[Shown]:
    """The threads at a SOP, in the order of the form; with `resolved` those that are done instead."""
    comments: Any = Comment.objects.for_person(person).select_related("by")
    proposals: Any = Proposal.objects.for_person(person).select_related("by", "decided_by")
    rows = Thread.objects.for_person(person).filter(document=document, resolved__isnull=not resolved)
    rows = rows.prefetch_related(
        Prefetch("comments", comments, to_attr="said"), Prefetch("proposal", proposals, to_attr="offered")
    )
    writes = may_write(person, document)
    order = _order(sop)
    shown = [_shown(person, row, sop, writes) for row in rows]
    return sorted(shown, key=lambda one: (order.get(one.thread.place_kegiatan, -1), one.thread.pk))


def _shown(person: Any, thread: Thread, sop: Sop | None, writes: bool) -> Shown:
    found = find(sop, thread.place) if sop else Found("", thread.quote)
    proposal = getattr(thread, "offered", None)
    told = proposal.told.splitlines() if proposal else []
    own = thread.opened_by_id == person.pk
    waiting = bool(proposal and proposal.state == Proposal.State.OPEN)
    said = list(getattr(thread, "said", ()))
    return Shown(thread, found, said, proposal, told, (own or writes) and not waiting, waiting and writes)


def _order(sop: Sop | None) -> dict[str, int]:
    return {row.id: place for place, row in enumerate(_rows(sop))} if sop else {}


def _rows(sop: Sop) -> Iterator[Any]:
    for bagan in sop.bagan:
        yield from bagan.kegiatan
