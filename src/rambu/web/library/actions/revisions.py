"""Put a text in force, and end it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.sop import Sop, canonical, sha256
from rambu.sop.model import Pengesahan
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand, legalises
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.noticing import tell_effective, tell_legalised
from rambu.web.library.projection import refresh
from rambu.web.library.states import LEGALISE, State, objections
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused

_SELF = "the document itself"


@transaction.atomic
def legalise(
    *, by: Any, draft: Draft, number: str, signer: Pengesahan, legalised: date, effective: date | None = None
) -> Revision:
    """Record the signature: the draft becomes a revision, which replaces the one before on its effective date.

    Number, dates and signer are written into the text. Refused before `MENUNGGU_TANDA_TANGAN`.
    """
    row = _waiting(by, draft)
    against = list(objections(row, LEGALISE, State.BERLAKU))
    if against:
        raise Refused(" ".join(against))
    if not number.strip():
        raise Refused(_("Tuliskan nomor SOP."))
    day = effective or legalised
    if day < legalised:
        raise Refused(_("Tanggal efektif tidak boleh sebelum tanggal pengesahan."))
    first = row.document.in_force is None
    sop = with_identity(row.sop, number.strip(), signer, legalised, day, first=first)
    return _enter(by, row, sop, legalised, day)


@transaction.atomic
def legalise_as_written(*, by: Any, draft: Draft, legalised: date, effective: date) -> Revision:
    """Record the signature under a text that bears its number, dates and signer already: not a byte of it changes.

    Refused before `MENUNGGU_TANDA_TANGAN`, and for an effective date before the signature.
    """
    row = _waiting(by, draft)
    if effective < legalised:
        raise Refused(_("Tanggal efektif tidak boleh sebelum tanggal pengesahan."))
    return _enter(by, row, row.sop, legalised, effective)


def _waiting(by: Any, draft: Draft) -> Draft:
    row: Draft = Draft.objects.everywhere(reason=_SELF).select_for_update().get(pk=draft.pk)
    demand(by is None or legalises(by, row.document))
    if row.closed or row.state != State.MENUNGGU_TANDA_TANGAN:
        raise Refused(_("Naskah ini belum menunggu tanda tangan."))
    return row


def _enter(by: Any, row: Draft, sop: Sop, legalised: date, day: date) -> Revision:
    document = row.document
    last = document.revisions.everywhere(reason=_SELF).first()
    if last is not None and last.state == State.AKAN_BERLAKU:
        raise Refused(_("Revisi sebelumnya sudah disahkan dan belum berlaku."))
    revision: Revision = Revision.objects.create(
        document=document,
        number=last.number + 1 if last else 1,
        content=canonical(sop).decode(),
        sha256=sha256(sop),
        reason=row.reason,
        state=State.AKAN_BERLAKU,
        legalised=legalised,
        effective=day,
        made_by=by,
    )
    row.closed = timezone.now()
    row.save(update_fields=["closed"])
    _stand(document, revision)
    data = {"number": sop.nomor, "legalised": str(legalised), "effective": str(day), "sha256": revision.sha256}
    record(by=by, office=document.office_id, action="library.legalised", target=document, data=data)
    tell_legalised(by, document, revision)
    return revision


@transaction.atomic
def put_effective(*, revision: Revision) -> bool:
    """Let a legalised text replace its predecessor because its day has come; whether it did."""
    Document.objects.everywhere(reason=_SELF).select_for_update().get(pk=revision.document_id)
    row: Revision = Revision.objects.everywhere(reason=_SELF).select_related("document").get(pk=revision.pk)
    if row.state != State.AKAN_BERLAKU or row.effective > today():
        return False
    document = row.document
    _stand(document, row)
    data = {"number": document.number, "effective": str(row.effective)}
    record(by=None, office=document.office_id, action="library.effective", target=document, data=data)
    tell_effective(document)
    return True


def _stand(document: Document, revision: Revision) -> None:
    """Put a text in force on its day, and until then beside the one that is."""
    if revision.effective > today():
        revision.state, revision.ended, revision.end_reason = State.AKAN_BERLAKU, None, ""
    else:
        if document.in_force is not None and document.in_force.pk != revision.pk:
            _end(document.in_force, State.DIGANTIKAN, revision.effective, "")
        revision.state, revision.ended, revision.end_reason = State.BERLAKU, None, ""
        document.in_force = revision
    revision.save(update_fields=["state", "ended", "end_reason"])
    refresh(document)


@transaction.atomic
def revoke_revision(*, by: Any, revision: Revision, reason: str, ended: date) -> Any:
    """End a SOP without a successor, with the reason; of one that is not yet in force, its predecessor stays."""
    document = revision.document
    demand(by is None or legalises(by, document))
    if revision.state not in (State.BERLAKU, State.AKAN_BERLAKU):
        raise Refused(_("SOP ini sudah tidak berlaku."))
    if not reason.strip():
        raise Refused(_("Tuliskan alasan pencabutan."))
    _end(revision, State.DICABUT, ended, reason.strip())
    if document.in_force_id == revision.pk:
        document.in_force = None
    refresh(document)
    data = {"reason": reason, "ended": str(ended)}
    return record(by=by, office=document.office_id, action="library.revoked", target=document, data=data)


@transaction.atomic
def restore_revision(*, by: Any, revision: Revision) -> Any:
    """Take a revocation back that was a mistake."""
    document = revision.document
    demand(by is None or legalises(by, document))
    latest = document.revisions.everywhere(reason=_SELF).first()
    if revision.state != State.DICABUT or latest != revision:
        raise Refused(_("Hanya revisi terakhir yang dicabut dapat diberlakukan kembali."))
    _stand(document, revision)
    return record(by=by, office=document.office_id, action="library.revocation_undone", target=document, data={})


def _end(revision: Revision, state: State, day: date | None, reason: str) -> None:
    revision.state, revision.ended, revision.end_reason = state, day, reason
    revision.save(update_fields=["state", "ended", "end_reason"])


def with_identity(sop: Sop, number: str, signer: Pengesahan, legalised: date, effective: date, *, first: bool) -> Sop:
    """The text with what the legalisation adds; a first text keeps its revision date empty."""
    made = sop.tanggal.pembuatan or (legalised.isoformat() if first else "")
    revised = "" if first else legalised.isoformat()
    dates = replace(sop.tanggal, pembuatan=made, revisi=revised, efektif=effective.isoformat())
    return replace(sop, nomor=number, disahkan=signer, tanggal=dates)
