"""Write into a text what its legalisation adds before it is signed, and take that out again when it is not signed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.sop import difference
from rambu.sop.model import Pengesahan
from rambu.web.library.actions.carrying import read_edits
from rambu.web.library.actions.editing import apply_to
from rambu.web.library.actions.moves import step
from rambu.web.library.actions.revisions import with_identity
from rambu.web.library.authority import coordinates, demand, legalises
from rambu.web.library.models import Change, Draft
from rambu.web.library.states import State
from rambu.web.offices.refusal import Refused


@transaction.atomic
def write_identity(
    *, by: Any, draft: Draft, number: str, signer: Pengesahan, legalised: date, effective: date, key: str
) -> Change | None:
    """Put number, dates and signer into a draft that waits for its signature; None where they stand there already.

    What is rendered afterwards is what is signed. Refused in any other state.
    """
    row = _locked(by, draft)
    first = row.document.in_force is None
    sop = with_identity(row.sop, number, signer, legalised, effective, first=first)
    edits = tuple(difference(row.sop, sop))
    return apply_to(by, row, edits, key, None).change if edits else None


@transaction.atomic
def take_identity_back(*, by: Any, draft: Draft, change: Change | None, reason: str, key: str) -> None:
    """Take `change` out of the text again; the draft is `SIAP_DISAHKAN` as before."""
    row = _locked(by, draft)
    if change is not None:
        apply_to(by, row, tuple(read_edits(change.inverse)), key, change)
    step(by, row, State.SIAP_DISAHKAN, "", reason, "")


def _locked(by: Any, draft: Draft) -> Draft:
    row: Draft = Draft.objects.everywhere(reason="the draft itself").select_for_update().get(pk=draft.pk)
    demand(by is None or coordinates(by, row.document) or legalises(by, row.document))
    if row.closed or row.state != State.MENUNGGU_TANDA_TANGAN:
        raise Refused(_("Naskah ini belum menunggu tanda tangan."))
    return row
