"""Edits that were made in a file of ours become a proposal on the draft from which it was written."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.imports.models import Found
from rambu.web.library.actions.carrying import read_edits
from rambu.web.library.authority import demand
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person
from rambu.web.review import actions as review
from rambu.web.review.place import Place


@transaction.atomic
def propose_edits(*, by: Person, found: Found) -> Any:
    """One proposal of all edits, carried over what was changed since; returns the event."""
    row = Found.objects.for_person(by).select_for_update(of=("self",)).select_related("file__parcel").get(pk=found.pk)
    demand(row.file.parcel.sent_by_id == by.pk)
    if row.state != Found.State.OPEN or row.document is None or not row.edits:
        raise Refused(_("Tidak ada perubahan yang dapat diusulkan dari berkas ini."))
    edits = read_edits(row.edits)
    words = _("Dari berkas {name}").format(name=row.file.name)
    row.proposal = review.propose(by=by, document=row.document, place=Place(), edits=edits, base=row.base, text=words)
    row.state = Found.State.PROPOSED
    row.save(update_fields=["proposal", "state"])
    data = {"file": row.file.name, "count": len(edits)}
    return record(by=by, office=row.document.office_id, action="imports.proposed", target=row.document, data=data)
