"""Edits that were made in a file of a SOP in force open its revision, with just these edits."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.imports.landing import landing
from rambu.web.imports.models import Found
from rambu.web.library import actions as library
from rambu.web.library.authority import demand
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person


@transaction.atomic
def open_revision(*, by: Person, found: Found, reason: str) -> Any:
    """The SOP in force gets a draft with the reason, in which the edits are the first change; returns the event."""
    rows = Found.objects.for_person(by).select_for_update(of=("self",)).select_related("file__parcel", "origin")
    row = rows.get(pk=found.pk)
    demand(row.file.parcel.sent_by_id == by.pk)
    onto = landing(row)
    if row.state != Found.State.OPEN or row.origin is None or onto is None or onto.draft is not None:
        raise Refused(_("Tidak ada revisi yang dapat dibuka dari berkas ini."))
    if onto.fault:
        raise Refused(onto.fault)
    if not onto.edits:
        raise Refused(_("Berkas ini tidak mengubah apa pun."))
    draft = library.open_draft(by=by, document=row.origin, reason=reason)
    done = library.edit_draft(by=by, draft=draft, edits=onto.edits, base=draft.version, key=f"berkas-{row.pk}")
    if isinstance(done, library.Clash):
        raise Refused(done.sentence)
    row.document, row.state = row.origin, Found.State.REVISED
    row.save(update_fields=["document", "state"])
    data = {"file": row.file.name, "count": len(onto.edits), "found": row.pk}
    return record(by=by, office=row.origin.office_id, action="imports.revised", target=row.origin, data=data)


@transaction.atomic
def give_up_revision(*, by: Person, document: Document, found: int) -> Any:
    """Stop that revision; the file waits again. Refused once the draft came into force or was closed."""
    row = Found.objects.for_person(by).select_for_update(of=("self",)).filter(pk=found, state=Found.State.REVISED)
    held, draft = row.first(), document.draft
    if held is None or draft is None:
        raise Refused(_("Revisi ini sudah selesai atau dihentikan."))
    library.discard_draft(by=by, draft=draft)
    held.document, held.state = None, Found.State.OPEN
    held.save(update_fields=["document", "state"])
    return record(by=by, office=document.office_id, action="imports.unrevised", target=document, data={})
