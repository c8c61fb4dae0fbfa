"""What is decided about one SOP."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.catalogue.models import Choice, Publication
from rambu.web.catalogue.projection import refresh
from rambu.web.library.authority import coordinates, demand
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused

_SELF = "the row of the SOP itself"


@transaction.atomic
def mark(*, by: Any, document: Document, choice: str) -> Any:
    """Show a SOP to everybody (``publik``), only inside (``internal``), or as the office wishes (empty).

    Refused for publik where there is only a scan of it, whose NIP cannot be hidden.
    """
    demand(by is None or coordinates(by, document))
    wanted = Choice(choice)
    if wanted == Choice.PUBLIC and document.unstructured:
        told = _("SOP ini baru ada sebagai pindaian bertanda tangan, jadi NIP di dalamnya tidak dapat disembunyikan.")
        raise Refused(f"{told} {_('Susun naskahnya dahulu.')}")
    row = _row(document)
    was, row.choice = row.choice, wanted.value
    row.save(update_fields=["choice", "changed"])
    refresh(document)
    data = {"choice": str(wanted.label), "from": was, "to": wanted.value}
    return record(by=by, office=document.office_id, action="catalogue.marked", target=document, data=data)


@transaction.atomic
def describe_service(*, by: Any, document: Document, requirements: str, product: str, complaints: str) -> Any:
    """Say of a service what its SOP does not say; returns the event, or None where nothing is different."""
    demand(by is None or coordinates(by, document))
    row = _row(document)
    wanted = {"requirements": requirements, "product": product, "complaints": complaints}
    changes = {
        name: [getattr(row, name), text.strip()] for name, text in wanted.items() if getattr(row, name) != text.strip()
    }
    if not changes:
        return None
    for name, (_was, text) in changes.items():
        setattr(row, name, text)
    row.save(update_fields=[*changes, "changed"])
    office, data = document.office_id, {"changes": changes}
    return record(by=by, office=office, action="catalogue.service_described", target=document, data=data)


def _row(document: Document) -> Publication:
    rows = Publication.objects.everywhere(reason=_SELF)
    row: Publication = rows.select_for_update().get_or_create(document=document)[0]
    return row
