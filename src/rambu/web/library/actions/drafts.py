"""Begin the revision of a SOP, throw a draft away and take it up again."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.sop import Sop, canonical
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand, may_revise, may_write
from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.projection import refresh
from rambu.web.offices.refusal import Refused


@transaction.atomic
def open_draft(*, by: Any, document: Document, reason: str, sop: Sop | None = None) -> Draft:
    """Begin to revise the SOP in force, with the reason for it; the text starts as it is in force."""
    demand(by is None or may_revise(by, document))
    # Two who begin at the same moment come one after the other.
    Document.objects.everywhere(reason="the document itself").select_for_update().get(pk=document.pk)
    if document.in_force is None:
        raise Refused(_("SOP ini tidak berlaku, jadi tidak ada yang direvisi."))
    if document.coming is not None:
        raise Refused(_("Revisi SOP ini sudah disahkan dan belum berlaku; revisi berikutnya dimulai sesudah itu."))
    if document.draft is not None:
        raise Refused(_("Revisi SOP ini sudah sedang disusun."))
    if not reason.strip():
        raise Refused(_("Tuliskan alasan perubahan."))
    content = canonical(sop or document.in_force.sop).decode()
    draft: Draft = Draft.objects.create(
        document=document,
        base=document.in_force,
        reason=reason.strip(),
        content=content,
        changed=timezone.now(),
        changed_by=by,
    )
    if by is not None and not may_write(by, document):
        Assignment.objects.create(document=document, person=by, part=Assignment.Part.PENYUSUN, given_by=by)
    refresh(document)
    record(by=by, office=document.office_id, action="library.draft_opened", target=draft, data={"reason": reason})
    return draft


@transaction.atomic
def discard_draft(*, by: Any, draft: Draft) -> Any:
    """Stop revising; the SOP in force stays. The draft can be taken up again."""
    document = draft.document
    demand(by is None or may_write(by, document))
    if draft.base_id is None:
        raise Refused(_("Ini naskah pertama SOP ini; buanglah SOP-nya bila tidak diperlukan."))
    draft.closed = timezone.now()
    draft.save(update_fields=["closed"])
    refresh(document)
    return record(by=by, office=document.office_id, action="library.draft_discarded", target=draft, data={})


@transaction.atomic
def reopen_draft(*, by: Any, draft: Draft) -> Any:
    """Take a discarded draft up again; refused where another one is open or the SOP in force has changed since."""
    document = draft.document
    demand(by is None or may_write(by, document))
    if document.draft is not None or document.coming is not None or document.in_force_id != draft.base_id:
        raise Refused(_("Sudah ada naskah yang lebih baru."))
    draft.closed = None
    draft.save(update_fields=["closed"])
    refresh(document)
    return record(by=by, office=document.office_id, action="library.draft_reopened", target=draft, data={})
