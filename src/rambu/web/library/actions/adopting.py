"""Keep a SOP that was adopted near to its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.sop import Conflict, Edit, Sop, apply, difference, rebase_all
from rambu.web.audit.actions import record
from rambu.web.library.actions.drafts import open_draft
from rambu.web.library.actions.editing import Clash, edit_draft
from rambu.web.library.authority import demand, may_write
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.offices.refusal import Refused


def newer_source(document: Document) -> Revision | None:
    """The text of the source where it was revised after it was taken over, else None."""
    source = document.adopts
    newer = source.in_force if source else None
    return newer if newer is not None and newer.pk != document.adopted_id else None


@transaction.atomic
def renew_adoption(*, by: Any, document: Document, whole: bool = False) -> Draft:
    """Bring what changed in the source into the own draft, which is opened if there is none.

    What was changed here stays. Where both changed the same, nothing is done and Refused tells it; `whole` takes the
    source's text there, with the own number, unit and pengesahan.
    """
    demand(by is None or may_write(by, document))
    newer = newer_source(document)
    if newer is None:
        raise Refused(_("Naskah asal belum berubah sejak terakhir diambil."))
    draft = document.draft or open_draft(by=by, document=document, reason=_reason(newer))
    edits = _edits(document, draft.sop, newer, whole=whole)
    done = edit_draft(by=by, draft=draft, edits=edits, base=draft.version, key=f"asal-{uuid4().hex}")
    if isinstance(done, Clash):
        raise Refused(done.sentence)
    document.refresh_from_db()
    document.adopted = newer
    document.save(update_fields=["adopted"])
    data = {"revision": newer.number}
    record(by=by, office=document.office_id, action="library.adoption_renewed", target=document, data=data)
    return draft


def _reason(newer: Revision) -> str:
    told = newer.reason.strip()
    return _("Naskah asal direvisi: {reason}").format(reason=told) if told else _("Naskah asal direvisi")


def _edits(document: Document, own: Sop, newer: Revision, *, whole: bool) -> Sequence[Edit]:
    there = _with_local(newer.sop, own)
    if whole or document.adopted is None:
        return difference(own, there)
    base = _with_local(document.adopted.sop, own)
    carried = rebase_all(difference(base, there), difference(base, own), base)
    if isinstance(carried, Conflict):
        raise Refused(carried.sentence)
    apply(own, carried)
    return carried


def _with_local(text: Sop, own: Sop) -> Sop:
    """The source's text with what is the office's own."""
    return replace(text, unit=own.unit, nomor=own.nomor, tanggal=own.tanggal, disahkan=own.disahkan)
