"""What the approval says about moves of drafts."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from rambu.web.approval.models import Legalisation
from rambu.web.approval.readiness import obstacles, of_corrections
from rambu.web.library.models import Draft
from rambu.web.library.states import Move, State, guard


def register() -> None:
    """Tell the table of states."""
    guard("approval.sent", _sent)
    guard("approval.ready", _ready)


def _sent(draft: Draft, _move: Move, _to: State) -> Iterator[str]:
    """A draft that was sent to be signed stays as it is until it is signed or taken back."""
    if draft.state != State.MENUNGGU_TANDA_TANGAN:
        return
    rows = Legalisation.objects.everywhere(reason="of the draft itself").waiting()
    open_one = rows.filter(draft=draft).first()
    if open_one is not None:
        told = _("Naskah sudah dikirim untuk ditandatangani dengan nomor {number}; batalkan pengirimannya dahulu.")
        yield told.format(number=open_one.number)


def _ready(draft: Draft, move: Move, to: State) -> Iterator[str]:
    """Nothing is open when a draft becomes *siap disahkan*; from there on only a correction may be added."""
    if not move.back and to == State.SIAP_DISAHKAN:
        yield from obstacles(draft)
    elif not move.back and to == State.MENUNGGU_TANDA_TANGAN:
        yield from of_corrections(draft)
