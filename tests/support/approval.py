"""SOPs on their way to the signature, for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from rambu.sop import Sop
from rambu.web.approval import actions
from rambu.web.approval.actions import Rule, Sending, Signer
from rambu.web.approval.models import Legalisation
from rambu.web.library.models import Document
from rambu.web.library.states import State
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for

DAY = date(2026, 3, 2)
HEAD = Signer("Kepala Kantor", "Budi Contoh", "196801012000031001", "Pembina Tk. I (IV/b)")
PATTERN = "{urut:3}/SOP/{bulan_romawi}/{tahun}"


def ready(cast: Cast, sop: Sop | None = None) -> Document:
    """A SOP that the clerk wrote and that is `SIAP_DISAHKAN`."""
    document = open_for(cast, cast.fresh("pegawai"), sop)
    put_in(document, State.SIAP_DISAHKAN)
    return document


def put_in(document: Document, state: State) -> None:
    """Put its draft into a state, past all stages."""
    draft = draft_of(document)
    draft.state = state
    draft.save(update_fields=["state"])


def number_by(cast: Cast, pattern: str = PATTERN, **rule: Any) -> None:
    """The rule of the cast's office."""
    actions.plan_numbers(by=None, office=cast.kota, rule=Rule(pattern, **rule))


def send(document: Document, *, by: Any = None, **sending: Any) -> Legalisation:
    """Send its draft to be signed by the head."""
    given = Sending(**{"signer": HEAD, "legalised": DAY, **sending})
    return actions.send_to_sign(by=by, draft=draft_of(document), sending=given)
