"""How the deeds of the library are taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from rambu.web.library import actions
from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.states import State
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import reverses


@reverses("library.draft_moved")
def _moved(by: Any, document: Document, data: dict[str, Any]) -> Any:
    was, now = (State(name) for name in data["states"])
    return actions.unmove_draft(by=by, draft=_open(document, data["draft"]), was=was, now=now)


@reverses("library.document_discarded")
def _discarded(by: Any, document: Document, _data: dict[str, Any]) -> Any:
    return actions.restore_document(by=by, document=document)


@reverses("library.draft_discarded")
def _draft_discarded(by: Any, draft: Draft, _data: dict[str, Any]) -> Any:
    return actions.reopen_draft(by=by, draft=draft)


@reverses("library.draft_reopened")
def _draft_reopened(by: Any, draft: Draft, _data: dict[str, Any]) -> Any:
    return actions.discard_draft(by=by, draft=draft)


@reverses("library.assigned")
def _assigned(by: Any, row: Assignment, _data: dict[str, Any]) -> Any:
    return actions.end_assignment(by=by, assignment=row)


@reverses("library.due_changed")
def _due_changed(by: Any, row: Assignment, data: dict[str, Any]) -> Any:
    due = data["was"].get("due", row.due)
    return actions.assign(by=by, document=row.document, person=row.person, part=row.part, due=due)


@reverses("library.unassigned")
def _unassigned(by: Any, row: Assignment, data: dict[str, Any]) -> Any:
    due = date.fromisoformat(data["due"]) if data.get("due") else None
    return actions.assign(by=by, document=row.document, person=row.person, part=row.part, due=due)


@reverses("library.revoked")
def _revoked(by: Any, document: Document, _data: dict[str, Any]) -> Any:
    latest = document.revisions.everywhere(reason="the document itself").first()
    if latest is None:
        raise Refused(_("SOP ini tidak pernah berlaku."))
    return actions.restore_revision(by=by, revision=latest)


@reverses("library.signed_entered")
def _signed_entered(by: Any, document: Document, _data: dict[str, Any]) -> Any:
    return actions.withdraw_signed(by=by, document=document)


@reverses("library.signed_withdrawn")
def _signed_withdrawn(by: Any, document: Document, _data: dict[str, Any]) -> Any:
    return actions.restore_signed(by=by, document=document)


def _open(document: Document, pk: int) -> Draft:
    draft: Draft | None = document.draft
    if draft is None or draft.pk != pk:
        raise Refused(_("Naskah ini sudah dibawa lebih lanjut, jadi langkah itu tidak dapat diurungkan."))
    return draft
