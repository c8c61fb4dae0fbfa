"""Edits that are proposed to the author, and what he decides."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.sop import Conflict, Edit, EditError, apply, describe_all, to_json
from rambu.web.audit.actions import record
from rambu.web.library.actions import Clash, edit_draft
from rambu.web.library.actions.carrying import carry, read_edits
from rambu.web.library.authority import demand, may_write
from rambu.web.library.models import Document, Draft
from rambu.web.library.states import WRITABLE
from rambu.web.offices.refusal import Refused
from rambu.web.review.actions.telling import crew, tell
from rambu.web.review.actions.threads import open_thread
from rambu.web.review.authority import may_talk
from rambu.web.review.models import Proposal
from rambu.web.review.place import Place


@transaction.atomic
def propose(
    *,
    by: Any,
    document: Document,
    place: Place,
    edits: Sequence[Edit],
    text: str = "",
    base: int | None = None,
) -> Proposal:
    """Propose edits of the open draft, made on its version `base` (else as it is now) and carried over what was
    changed since; the sentences of the edits stand in for missing words.
    """
    demand(by is None or may_talk(by, document))
    draft: Draft | None = document.draft
    if draft is None:
        raise Refused(_("Tidak ada naskah yang sedang disusun."))
    if draft.state not in WRITABLE:
        raise Refused(_("Naskah ini sedang tidak dapat diubah: {state}.").format(state=draft.get_state_display()))
    try:
        edits = _carried(draft, edits, base)
        apply(draft.sop, edits)
        told = describe_all(draft.sop, edits)
    except EditError as error:
        raise Refused(str(error)) from error
    if not told:
        raise Refused(_("Usulan ini tidak mengubah apa pun."))
    said = text.strip() or " ".join(told)
    thread = open_thread(by=by, document=document, place=place, text=said, silent=True)
    kept = json.dumps([to_json(edit) for edit in edits], ensure_ascii=False)
    proposal: Proposal = Proposal.objects.create(
        thread=thread, base=draft.version, edits=kept, told="\n".join(told), by=by
    )
    record(by=by, office=document.office_id, action="review.proposed", target=document, data={"told": told})
    words = _("{who} mengusulkan perubahan pada “{title}”.").format(who=by, title=document)
    tell(by, document, crew(document), "review.proposed", words, thread)
    return proposal


def _carried(draft: Draft, edits: Sequence[Edit], base: int | None) -> Sequence[Edit]:
    if base is None or base >= draft.version:
        return edits
    since = list(draft.changes.everywhere(reason="the draft is already seen").after(base))
    carried = carry(edits, draft.sop, since)
    if isinstance(carried, Conflict):
        raise Refused(carried.sentence)
    return carried


@transaction.atomic
def accept(*, by: Any, proposal: Proposal) -> Any:
    """Make the edits in the draft, carried over what was changed since; returns what `edit_draft` returns."""
    document = proposal.thread.document
    demand(by is None or may_write(by, document))
    _refuse_decided(proposal)
    draft: Draft | None = document.draft
    if draft is None:
        raise Refused(_("Tidak ada naskah yang sedang disusun."))
    done = edit_draft(
        by=by, draft=draft, edits=read_edits(proposal.edits), base=proposal.base, key=f"usul-{proposal.pk}"
    )
    if isinstance(done, Clash):
        raise Refused(done.sentence)
    proposal.change = done.change
    _decide(by, proposal, Proposal.State.ACCEPTED, "")
    return done


@transaction.atomic
def decline(*, by: Any, proposal: Proposal, reason: str = "") -> Any:
    """Leave the draft as it is, perhaps with a reason; who proposed may take it back so too."""
    document = proposal.thread.document
    demand(by is None or by.pk == proposal.by_id or may_write(by, document))
    _refuse_decided(proposal)
    return _decide(by, proposal, Proposal.State.DECLINED, reason.strip())


def _refuse_decided(proposal: Proposal) -> None:
    if proposal.state != Proposal.State.OPEN:
        raise Refused(_("Usulan ini sudah diputuskan."))


def _decide(by: Any, proposal: Proposal, state: Proposal.State, reason: str) -> Any:
    proposal.state, proposal.decided, proposal.decided_by, proposal.reason = state, timezone.now(), by, reason
    proposal.save()
    thread = proposal.thread
    thread.resolved, thread.resolved_by = proposal.decided, by
    thread.save(update_fields=["resolved", "resolved_by"])
    document = thread.document
    accepted = state == Proposal.State.ACCEPTED
    words = _("Usulan Anda pada “{title}” diterima.") if accepted else _("Usulan Anda pada “{title}” tidak diterima.")
    people = [proposal.by] if proposal.by else []
    tell(by, document, people, "review.decided", words.format(title=document), thread)
    data = {"told": proposal.told.splitlines(), "decision": str(state.label), "reason": reason}
    return record(by=by, office=document.office_id, action="review.decided", target=document, data=data)
