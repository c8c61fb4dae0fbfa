"""Keep a scan, and accept it when what is doubtful in it was looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.approval.authority import may_record
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand
from rambu.web.library.models import Revision
from rambu.web.offices.refusal import Refused
from rambu.web.signing.actions.finishing import SignedBytes, finish
from rambu.web.signing.actions.preparing import refuse_hindered, waiting
from rambu.web.signing.models import Final, Returned
from rambu.web.signing.ways.basah.reading import SeenScan


@transaction.atomic
def keep_scan(*, by: Any, final: Final, seen: SeenScan) -> Returned:
    """Keep a scan that was compared, for a person to look at. Refused once the SOP is signed."""
    row = waiting(final.legalisation)
    demand(by is None or may_record(by, row))
    refuse_hindered(row)
    digest = hashlib.sha256(seen.content).hexdigest()
    returned: Returned = Returned.objects.create(
        final=final,
        name=seen.name.strip()[-200:] or "pindaian.pdf",
        content=seen.content,
        size=len(seen.content),
        sha256=digest,
        pages=seen.rows(),
        read=seen.read,
        made_by=by,
    )
    document = row.draft.document
    data = {"name": returned.name, "sha256": digest, "final": final.sha256, "read": seen.read}
    record(by=by, office=document.office_id, action="signing.scanned", target=document, data=data)
    return returned


@transaction.atomic
def accept_scan(*, by: Any, returned: Returned, confirmed: Collection[int], on: date) -> Revision:
    """The scan is the signed document. Refused while a doubtful page was not confirmed, and as `finish`."""
    rows = Returned.objects.everywhere(reason="the scan itself").select_for_update()
    row: Returned = rows.get(pk=returned.pk)
    missing = [str(page) for page in row.doubtful if page not in confirmed]
    if missing:
        told = _("Cocokkan dahulu halaman pindaian {pages}, lalu tandai.")
        raise Refused(told.format(pages=", ".join(missing)))
    row.accepted, row.confirmed = timezone.now(), sorted(set(confirmed) & set(row.doubtful))
    row.save(update_fields=["accepted", "confirmed"])
    return finish(by=by, final=row.final, signed=SignedBytes(row.name, bytes(row.content), len(row.pages)), on=on)
