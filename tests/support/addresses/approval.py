"""The addresses of the approval: a SOP that is ready, and one that waits for its signature."""

from __future__ import annotations

from rambu.web.approval import actions
from rambu.web.approval.actions import Signer, Tried
from rambu.web.approval.models import Trial, Waiver
from rambu.web.library.states import State
from rambu.web.offices.models.span import today
from tests.support.addresses import ALL, KEEPERS, SEERS, Addresses
from tests.support.approval import DAY, number_by, put_in, ready, send
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for

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
    last = open_for(cast, cast.fresh("pegawai"))
    put_in(last, State.UJI_COBA)
    tried = Tried(DAY, "Pengadministrasi", works=False, notes="Contoh")
    actions.record_trial(by=None, draft=draft_of(last), tried=tried)
    actions.waive(by=None, draft=draft_of(last), kind="uji_coba", reason="Contoh")
    waiver = Waiver.objects.everywhere(reason="test").get().pk
    trial = Trial.objects.everywhere(reason="test").get().pk
    draft = draft_of(open_for(cast, cast.fresh("pegawai")))
    package = actions.hand_in(by=None, unit=cast.unit, drafts=[draft]).pk
    call = actions.call_for(by=None, office=cast.kota, title="Pleno (contoh)", due=today()).pk
    return {
        "approval:packages": ("get", ALL, []),
        "approval:package": ("get", SEERS, [package]),
        "approval:withdraw_package": ("get", SEERS, [package]),
        "approval:pack": ("get", SEERS, [cast.unit.pk]),
        "approval:call": ("get", KEEPERS, [cast.kota.pk]),
        "approval:close_call": ("post", KEEPERS, [call]),
        "approval:final": ("get", SEERS, [last.pk]),
        "approval:confirm_reading": ("post", SEERS, [last.pk]),
        "approval:trial": ("get", SEERS, [last.pk]),
        "approval:waive": ("get", KEEPERS, [last.pk, "uji_coba"]),
        "approval:settle": ("get", SEERS, [trial]),
        "approval:end_waiver": ("post", KEEPERS, [waiver]),
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
