"""Edits that were made in a file of ours become a proposal on the draft from which it was written."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.imports.landing import landing
from rambu.web.imports.models import Found
from rambu.web.library.authority import demand
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person
from rambu.web.review import actions as review
from rambu.web.review.place import Place


@transaction.atomic
def propose_edits(*, by: Person, found: Found) -> Any:
    """One proposal of all edits, carried over what was changed since; returns the event."""
    rows = Found.objects.for_person(by).select_for_update(of=("self",)).select_related("file__parcel", "origin")
    row = rows.get(pk=found.pk)
    demand(row.file.parcel.sent_by_id == by.pk)
    onto = landing(row)
    if row.state != Found.State.OPEN or row.origin is None or onto is None or onto.draft is None:
        raise Refused(_("Tidak ada perubahan yang dapat diusulkan dari berkas ini."))
    if onto.fault:
        raise Refused(onto.fault)
    words = _("Dari berkas {name}").format(name=row.file.name)
    row.proposal = review.propose(by=by, document=row.origin, place=Place(), edits=onto.edits, text=words)
    row.document, row.state = row.origin, Found.State.PROPOSED
    row.save(update_fields=["proposal", "document", "state"])
    data = {"file": row.file.name, "count": len(onto.edits)}
    return record(by=by, office=row.origin.office_id, action="imports.proposed", target=row.origin, data=data)
