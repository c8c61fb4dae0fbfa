"""Record the paraf of those who come first, and the signature that puts the SOP in force."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.sop import sha256
from rambu.web.approval.authority import may_initial, may_record
from rambu.web.approval.hindrances import hindrances
from rambu.web.approval.models import GivenNumber, Legalisation, Signatory
from rambu.web.approval.models.signatory import next_signatory
from rambu.web.audit.actions import record
from rambu.web.library import actions as library
from rambu.web.library.authority import demand
from rambu.web.library.models import Revision
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused

_SELF = "the legalisation itself"


@transaction.atomic
def initial(*, by: Any, signatory: Signatory) -> Any:
    """Put one's paraf. Refused before those who come first."""
    row = _waiting(signatory.legalisation)
    demand(by is None or may_initial(by, signatory))
    first = next_signatory(row)
    if first is None or first.pk != signatory.pk:
        raise Refused(_("{who} memberi paraf lebih dahulu.").format(who=first) if first else _("Paraf sudah lengkap."))
    first.done, first.done_by = timezone.now(), by
    first.save(update_fields=["done", "done_by"])
    document = row.draft.document
    data = {"number": row.number, "who": str(first), "legalisation": row.pk}
    return record(by=by, office=document.office_id, action="approval.initialled", target=document, data=data)


@transaction.atomic
def signed(*, by: Any, legalisation: Legalisation, on: date) -> Revision:
    """Record that it was signed on that day: the draft, as it was sent, becomes a revision.

    It is in force from its effective date, and not before the day of the signature. Refused while somebody comes
    first (`hindrances`), for a day to come, and for a text that is not the one that was sent.
    """
    row = _waiting(legalisation)
    demand(by is None or may_record(by, row))
    against = list(hindrances(row))
    if against:
        raise Refused(" ".join(against))
    if on > today():
        raise Refused(_("Tanggal tanda tangan belum tiba."))
    if sha256(row.draft.sop) != row.sha256:
        raise Refused(_("Naskah berubah sesudah dikirim; batalkan pengiriman dan kirim lagi."))
    effective = max(on, row.effective)
    revision = library.legalise_as_written(by=by, draft=row.draft, legalised=on, effective=effective)
    row.state, row.signed, row.revision = Legalisation.State.DITANDATANGANI, on, revision
    row.ended, row.ended_by = timezone.now(), by
    row.save(update_fields=["state", "signed", "revision", "ended", "ended_by"])
    if row.given is not None:
        row.given.state = GivenNumber.State.USED
        row.given.save(update_fields=["state"])
    data = {"number": row.number, "signer": row.signer, "name": row.name, "on": str(on), "legalisation": row.pk}
    document = row.draft.document
    record(by=by, office=document.office_id, action="approval.signed", target=document, data=data)
    return revision


def _waiting(legalisation: Legalisation) -> Legalisation:
    row: Legalisation = Legalisation.objects.everywhere(reason=_SELF).select_for_update().get(pk=legalisation.pk)
    if row.state != Legalisation.State.MENUNGGU:
        raise Refused(_("Pengiriman ini sudah berakhir: {state}.").format(state=row.get_state_display()))
    return row
