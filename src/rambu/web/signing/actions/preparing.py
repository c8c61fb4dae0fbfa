"""Keep the final document of a way."""

from __future__ import annotations

import hashlib
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.sop import sha256
from rambu.web.approval.authority import may_record
from rambu.web.approval.hindrances import hindrances
from rambu.web.approval.models import Legalisation
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand
from rambu.web.offices.refusal import Refused
from rambu.web.signing.models import Final
from rambu.web.signing.rendering import Rendered
from rambu.web.signing.ways.way import Way


@transaction.atomic
def prepare(*, by: Any, legalisation: Legalisation, way: Way, rendered: Rendered) -> Final:
    """The document that is signed in this way from now on; the one that is there, where there is one.

    Refused while somebody comes first, and for a text that is not the one that was sent.
    """
    row = waiting(legalisation)
    demand(by is None or may_record(by, row))
    refuse_hindered(row)
    known: Final | None = (
        Final.objects.everywhere(reason="of the legalisation itself").filter(legalisation=row, way=way.name).first()
    )
    if known is not None:
        return known
    if sha256(row.draft.sop) != row.sha256:
        raise Refused(_("Naskah berubah sesudah dikirim; batalkan pengiriman dan kirim lagi."))
    digest = hashlib.sha256(rendered.content).hexdigest()
    final: Final = Final.objects.create(
        legalisation=row,
        way=way.name,
        code=rendered.code,
        content=rendered.content,
        size=len(rendered.content),
        sha256=digest,
        head=rendered.head,
        pages=rendered.pages,
        made_by=by,
    )
    document = row.draft.document
    data = {"way": str(way.words), "number": row.number, "sha256": digest, "head": rendered.head}
    record(by=by, office=document.office_id, action="signing.prepared", target=document, data=data)
    return final


def waiting(legalisation: Legalisation) -> Legalisation:
    """The legalisation, locked. Refused where it waits no longer."""
    rows = Legalisation.objects.everywhere(reason="the legalisation itself").select_for_update()
    row: Legalisation = rows.get(pk=legalisation.pk)
    if row.state != Legalisation.State.MENUNGGU:
        raise Refused(_("Pengiriman ini sudah berakhir: {state}.").format(state=row.get_state_display()))
    return row


def refuse_hindered(row: Legalisation) -> None:
    """Refused while somebody comes first."""
    against = list(hindrances(row))
    if against:
        raise Refused(" ".join(against))
