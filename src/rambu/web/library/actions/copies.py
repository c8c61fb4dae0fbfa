"""The structured text of a SOP that was signed as a file: who may put SOPs in force says that it is the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.sop import Sop, canonical, sha256
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand, legalises
from rambu.web.library.models import Draft, Revision
from rambu.web.library.projection import refresh
from rambu.web.library.states import State
from rambu.web.offices.refusal import Refused

_SELF = "the document itself"


def may_confirm(by: Any, draft: Draft) -> bool:
    """Whether the draft repeats a signed file, and ``by`` may say so."""
    return draft.base is not None and draft.base.unstructured and legalises(by, draft.document)


@transaction.atomic
def confirm_copy(*, by: Any, draft: Draft) -> Revision:
    """The draft says what the signed file says: it takes its place, with its number, dates and signature.

    Nothing is signed anew; the signed file stays what is valid, and the audit trail says who vouched for the text.
    """
    row: Draft = Draft.objects.everywhere(reason=_SELF).select_for_update().get(pk=draft.pk)
    document, base = row.document, row.base
    demand(by is None or legalises(by, document))
    if base is None or not base.unstructured or row.closed or document.in_force_id != base.pk:
        raise Refused(_("Naskah ini bukan salinan dari berkas bertanda tangan yang berlaku."))
    if not any(bagan.kegiatan for bagan in row.sop.bagan):
        raise Refused(_("Tabel kegiatannya masih kosong."))
    sop = _identified(row.sop, base.sop)
    base.state, base.ended = State.DIGANTIKAN, base.effective
    base.save(update_fields=["state", "ended"])
    revision: Revision = Revision.objects.create(
        document=document,
        number=base.number + 1,
        content=canonical(sop).decode(),
        sha256=sha256(sop),
        reason=row.reason,
        copy_of=base,
        legalised=base.legalised,
        effective=base.effective,
        made_by=by,
    )
    row.closed = timezone.now()
    row.save(update_fields=["closed"])
    document.in_force = revision
    refresh(document)
    data = {"sha256": revision.sha256}
    record(by=by, office=document.office_id, action="library.copy_confirmed", target=document, data=data)
    return revision


def _identified(sop: Sop, signed: Sop) -> Sop:
    """The text with title, number, dates and signature of the signed file."""
    return replace(sop, judul=signed.judul, nomor=signed.nomor, tanggal=signed.tanggal, disahkan=signed.disahkan)
