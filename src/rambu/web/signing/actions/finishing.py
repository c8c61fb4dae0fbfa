"""Put in force what came back signed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from rambu.web.approval import actions as approval
from rambu.web.audit.actions import record
from rambu.web.library.models import Revision, SignedFile
from rambu.web.signing.actions.preparing import waiting
from rambu.web.signing.models import Final


@dataclass(frozen=True, slots=True)
class SignedBytes:
    """A signed file that was looked at: `signer` is whom its certificate names, empty for ink."""

    name: str
    content: bytes
    pages: int
    signer: str = ""


@transaction.atomic
def finish(*, by: Any, final: Final, signed: SignedBytes, on: date) -> Revision:
    """The SOP is signed on that day, and the signed file belongs to its revision. Refused as `approval.signed`."""
    row = waiting(final.legalisation)
    revision = approval.signed(by=by, legalisation=row, on=on)
    digest = hashlib.sha256(signed.content).hexdigest()
    SignedFile.objects.create(
        revision=revision,
        name=signed.name.strip()[-200:] or "sop.pdf",
        content=signed.content,
        size=len(signed.content),
        sha256=digest,
        pages=signed.pages,
        made_by=by,
    )
    data = {"way": final.way, "signer": signed.signer, "final": final.sha256, "head": final.head, "sha256": digest}
    document = row.draft.document
    record(by=by, office=document.office_id, action="signing.returned", target=document, data=data)
    return revision
