"""Comments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.library.authority import demand, may_write
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person
from rambu.web.review.actions.telling import crew, talked, tell
from rambu.web.review.authority import may_talk
from rambu.web.review.models import Comment, Thread
from rambu.web.review.place import Place, find

LONGEST = 5000


@transaction.atomic
def open_thread(
    *, by: Any, document: Document, place: Place, text: str, mentions: Iterable[Person] = (), silent: bool = False
) -> Thread:
    """Say something at a place of the open draft. `silent` leaves the notices to the caller (a proposal)."""
    demand(by is None or may_talk(by, document))
    said = _said(text)
    draft = document.draft
    quote = find(draft.sop, place).words if draft else ""
    thread: Thread = Thread.objects.create(document=document, opened_by=by, quote=quote, **place.columns())
    comment = _write(by, thread, said, mentions)
    if not silent:
        _tell(by, thread, comment, crew(document))
    return thread


@transaction.atomic
def reply(*, by: Any, thread: Thread, text: str, mentions: Iterable[Person] = ()) -> Comment:
    """Answer in a thread; one that was resolved is open again."""
    demand(by is None or may_talk(by, thread.document))
    comment = _write(by, thread, _said(text), mentions)
    if thread.resolved:
        reopen_thread(by=by, thread=thread)
    _tell(by, thread, comment, crew(thread.document) | talked(thread))
    return comment


@transaction.atomic
def change_comment(*, by: Any, comment: Comment, text: str) -> Any:
    """Write it differently; only one's own."""
    _demand_own(by, comment)
    was, comment.text, comment.changed = comment.text, _said(text), timezone.now()
    comment.save(update_fields=["text", "changed"])
    data = {"was": was, "now": comment.text}
    return record(by=by, office=_office(comment), action="review.comment_changed", target=comment, data=data)


@transaction.atomic
def withdraw_comment(*, by: Any, comment: Comment) -> Any:
    """Take it back; only one's own."""
    _demand_own(by, comment)
    comment.withdrawn = timezone.now()
    comment.save(update_fields=["withdrawn"])
    return record(by=by, office=_office(comment), action="review.comment_withdrawn", target=comment, data={})


@transaction.atomic
def restore_comment(*, by: Any, comment: Comment) -> Any:
    """Say it after all."""
    _demand_own(by, comment)
    comment.withdrawn = None
    comment.save(update_fields=["withdrawn"])
    return record(by=by, office=_office(comment), action="review.comment_restored", target=comment, data={})


@transaction.atomic
def resolve_thread(*, by: Any, thread: Thread) -> Any:
    """Nothing is left to do about it: said by who opened it or by who writes the SOP."""
    demand(by is None or by.pk == thread.opened_by_id or may_write(by, thread.document))
    thread.resolved, thread.resolved_by = timezone.now(), by
    thread.save(update_fields=["resolved", "resolved_by"])
    return record(by=by, office=thread.document.office_id, action="review.resolved", target=thread, data={})


@transaction.atomic
def reopen_thread(*, by: Any, thread: Thread) -> Any:
    """There is something left to do."""
    demand(by is None or may_talk(by, thread.document))
    thread.resolved = thread.resolved_by = None
    thread.save(update_fields=["resolved", "resolved_by"])
    return record(by=by, office=thread.document.office_id, action="review.reopened", target=thread, data={})


def _write(by: Any, thread: Thread, text: str, mentions: Iterable[Person]) -> Comment:
    comment: Comment = Comment.objects.create(thread=thread, by=by, text=text)
    comment.mentions.add(*(one for one in mentions if may_talk(one, thread.document)))
    data = {"text": text}
    record(by=by, office=thread.document.office_id, action="review.commented", target=thread.document, data=data)
    return comment


def _tell(by: Any, thread: Thread, comment: Comment, others: set[Person]) -> None:
    document = thread.document
    named = set(comment.mentions.everywhere(reason="who is told"))
    words = {"who": by, "title": document}
    told = _("{who} menyebut Anda dalam komentar pada “{title}”.").format(**words)
    tell(by, document, named, "review.mentioned", told, thread)
    told = _("{who} berkomentar pada “{title}”.").format(**words)
    tell(by, document, others - named, "review.commented", told, thread)


def _said(text: str) -> str:
    said = text.strip()
    if not said:
        raise Refused(_("Tuliskan komentar Anda."))
    if len(said) > LONGEST:
        raise Refused(_("Komentar paling panjang {count} huruf.").format(count=LONGEST))
    return said


def _demand_own(by: Any, comment: Comment) -> None:
    if by is not None and comment.by_id != by.pk:
        raise PermissionDenied


def _office(comment: Comment) -> int:
    return int(comment.thread.document.office_id)
