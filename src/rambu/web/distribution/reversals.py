"""How the deeds of the distribution are taken back."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from rambu.web.distribution import actions
from rambu.web.distribution.models import Recipient
from rambu.web.library.models import Document
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import reverses
from rambu.web.people.models import Position

_SELF = "what stood on the list"


@reverses("distribution.added")
def _added(by: Any, document: Document, data: dict[str, Any]) -> Any:
    rows = Recipient.objects.everywhere(reason=_SELF).filter(document=document, pk=data["row"])
    row = rows.select_related("document__office").first()
    if row is None:
        raise Refused(_("Penerima itu sudah tidak ada di daftar."))
    return actions.drop_recipient(by=by, recipient=row)


@reverses("distribution.dropped")
def _dropped(by: Any, document: Document, data: dict[str, Any]) -> Any:
    unit = Unit.objects.everywhere(reason=_SELF).filter(pk=data["unit"]).first() if data["unit"] else None
    found = Position.objects.everywhere(reason=_SELF).filter(pk=data["position"] or 0).first()
    return actions.add_recipient(by=by, document=document, unit=unit, position=found, performer=data["performer"])
