"""End SOPs with the process behind them: at once, or on the day on which it goes; and take that back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from rambu.web.ledger.models import ComingEnd, MapVersion
from rambu.web.ledger.standard import tree_of
from rambu.web.library import actions as library
from rambu.web.library.models import Document, Revision
from rambu.web.library.states import State
from rambu.web.offices.models.span import today

_SELF = "what ends with a process"


def end_document(by: Any, document: Document, reason: str) -> Revision | Document:
    """Revoke what is in force, or throw a draft away; returns what was ended."""
    revision: Revision | None = document.in_force
    if revision is None:
        library.discard_document(by=by, document=document)
        return document
    library.revoke_revision(by=by, revision=revision, reason=reason, ended=today())
    return revision


def end_later(version: MapVersion, documents: Iterable[Document], process: str, day: date, reason: str) -> None:
    """Note which SOPs end on a day to come; who calls has asked whether they may."""
    ComingEnd.objects.bulk_create(
        ComingEnd(
            office=version.office, version=version, document=document, process=process[:60], day=day, reason=reason
        )
        for document in documents
    )


@transaction.atomic
def end_due(*, coming: ComingEnd, day: date) -> bool:
    """End one SOP whose day has come; False where the map in force has its process still, or it has ended already."""
    rows = ComingEnd.objects.everywhere(reason=_SELF).select_for_update(of=("self",))
    row = rows.select_related("document__in_force").filter(pk=coming.pk, is_done=False, day__lte=day).first()
    if row is None:
        return False
    maps = MapVersion.objects.everywhere(reason=_SELF).in_force().filter(office=row.office_id)
    version = maps.first()
    still = version is not None and tree_of(version.content).holds(row.process, day)
    document: Document = row.document
    if (
        still
        or document.state == State.DICABUT
        or not Document.objects.everywhere(reason=_SELF).kept().filter(pk=document.pk).exists()
    ):
        row.delete()
        return False
    ended = end_document(None, document, row.reason)
    row.is_done, row.revision = True, ended if isinstance(ended, Revision) else None
    row.save(update_fields=["is_done", "revision"])
    return True


def take_back(by: Any, version: MapVersion) -> None:
    """SOPs that a deed let end on a later day are in force again, or stay so."""
    rows = ComingEnd.objects.everywhere(reason=_SELF).filter(version=version)
    for row in rows.filter(is_done=True).select_related("revision__document", "document__office"):
        if row.revision is not None:
            library.restore_revision(by=by, revision=row.revision)
        else:
            library.restore_document(by=by, document=row.document)
    rows.delete()
