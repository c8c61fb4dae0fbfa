"""Every write of the distribution list."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.distribution.models import Recipient
from rambu.web.library.authority import coordinates, demand
from rambu.web.library.models import Document
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Position

_SELF = "the list of the SOP itself"


@transaction.atomic
def add_recipient(
    *, by: Any, document: Document, unit: Unit | None = None, position: Position | None = None, performer: str = ""
) -> Any:
    """Put a unit or a position on the list; `performer`: the column of the SOP that the position stands for.

    Refused for none or both, and for what stands on the list already.
    """
    demand(by is None or coordinates(by, document))
    if (unit is None) == (position is None):
        raise Refused(_("Pilih satu unit atau satu jabatan."))
    wanted = {"unit": unit, "position": position, "performer": performer.strip()[:200] if position else ""}
    rows = Recipient.objects.everywhere(reason=_SELF)
    row, fresh = rows.get_or_create(document=document, **wanted, defaults={"made_by": by})
    if not fresh:
        raise Refused(_("{who} sudah ada di daftar.").format(who=row))
    data = {"who": str(row), "document": document.pk, "row": row.pk, **_ids(row)}
    return record(by=by, office=document.office_id, action="distribution.added", target=document, data=data)


@transaction.atomic
def drop_recipient(*, by: Any, recipient: Recipient) -> Any:
    """Take it off the list again."""
    document = recipient.document
    demand(by is None or coordinates(by, document))
    data = {"who": str(recipient), "document": document.pk, **_ids(recipient)}
    Recipient.objects.everywhere(reason=_SELF).filter(pk=recipient.pk).delete()
    return record(by=by, office=document.office_id, action="distribution.dropped", target=document, data=data)


def _ids(row: Recipient) -> dict[str, Any]:
    return {"unit": row.unit_id, "position": row.position_id, "performer": row.performer}
