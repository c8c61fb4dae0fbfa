"""The addresses of the approval: a SOP that is ready, and one that waits for its signature."""

from __future__ import annotations

from rambu.web.approval import actions
from rambu.web.approval.actions import Signer
from tests.support.addresses import KEEPERS, SEERS, Addresses
from tests.support.approval import number_by, ready, send
from tests.support.cast import Cast

OPEN: set[str] = set()
SIGNERS = "koordinator"


def addresses(cast: Cast) -> Addresses:
    """All in the office of the cast."""
    number_by(cast)
    spare = send(ready(cast))
    free = spare.given
    assert free is not None
    actions.cancel(by=None, legalisation=spare, reason="Contoh")
    first = Signer("Kepala Seksi", "Kepala (contoh)")
    waiting = send(ready(cast), number="B-7/contoh", initials=(first,))
    paraf = waiting.signatories.everywhere(reason="test").get().pk
    return {
        "approval:legalisations": ("get", SEERS, []),
        "approval:legalisation": ("get", SEERS, [waiting.pk]),
        "approval:sign": ("get", SIGNERS, [waiting.pk]),
        "approval:cancel": ("get", KEEPERS, [waiting.pk]),
        "approval:initial": ("post", SIGNERS, [paraf]),
        "approval:numbers": ("get", KEEPERS, []),
        "approval:plan_numbers": ("get", KEEPERS, [cast.kota.pk]),
        "approval:void_number": ("get", KEEPERS, [free.pk]),
        "approval:send": ("get", KEEPERS, [ready(cast).pk]),
    }
