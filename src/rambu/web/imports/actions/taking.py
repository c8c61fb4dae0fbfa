"""Found SOPs become drafts of a unit, or are left; both can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.imports.models import Found, Parcel
from rambu.web.library import actions as library
from rambu.web.library.authority import demand
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person


@transaction.atomic
def take_over(*, by: Person, parcel: Parcel, found: Sequence[Found]) -> Any:
    """All of these become drafts of the parcel's unit, with ``by`` as penyusun, or none does; returns the event."""
    demand(parcel.sent_by_id == by.pk)
    rows = _locked(by, parcel, found)
    if not rows:
        raise Refused(_("Tidak ada SOP yang dipilih."))
    documents = []
    for row in rows:
        if row.state != Found.State.OPEN:
            raise Refused(_("“{title}” sudah diambil.").format(title=row))
        row.document = library.open_document(by=by, unit=parcel.unit, sop=row.sop)
        row.state = Found.State.TAKEN
        row.save(update_fields=["document", "state"])
        documents.append(row.document)
    titles = [str(one) for one in documents]
    data = {"count": len(rows), "titles": titles[:20], "found": [row.pk for row in rows]}
    return record(by=by, office=parcel.office_id, action="imports.taken", target=parcel, data=data)


@transaction.atomic
def untake(*, by: Person, parcel: Parcel, found: Sequence[int]) -> Any:
    """The drafts are thrown away again; refused where one came into force."""
    demand(parcel.sent_by_id == by.pk)
    rows = Found.objects.for_person(by).select_for_update(of=("self",)).filter(pk__in=found, state=Found.State.TAKEN)
    for row in rows.select_related("document__office"):
        if row.document is not None and row.document.discarded is None:
            library.discard_document(by=by, document=row.document)
        row.document, row.state = None, Found.State.OPEN
        row.save(update_fields=["document", "state"])
    return record(by=by, office=parcel.office_id, action="imports.untaken", target=parcel, data={"count": len(found)})


@transaction.atomic
def leave(*, by: Person, found: Found) -> None:
    """Not wanted; it can be taken up again. One's own desk: no event."""
    _turn(by, found, Found.State.OPEN, Found.State.LEFT)


@transaction.atomic
def put_back(*, by: Person, found: Found) -> None:
    """Wanted after all."""
    _turn(by, found, Found.State.LEFT, Found.State.OPEN)


def _turn(by: Person, found: Found, was: str, now: str) -> None:
    if not Found.objects.for_person(by).filter(pk=found.pk, state=was).update(state=now):
        raise Refused(_("SOP ini sudah diambil atau dilepas."))


def _locked(by: Person, parcel: Parcel, found: Sequence[Found]) -> list[Found]:
    rows = Found.objects.for_person(by).select_for_update(of=("self",)).filter(pk__in=[one.pk for one in found])
    return list(rows.filter(file__parcel=parcel).order_by("file", "number"))
