"""The steps that the approval brings to the page of a SOP."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.approval.authority import may_send
from rambu.web.approval.reading import waiting_one
from rambu.web.library.models import Document, Draft
from rambu.web.library.opening import Deed, add_deeds
from rambu.web.library.states import State

LAST = (State.PLENO, State.PENYUSUNAN_FINAL, State.UJI_COBA)
"""States in which the last looks are taken."""


def register() -> None:
    """Tell the library."""
    add_deeds("approval.send", _deeds)


def _deeds(person: Any, document: Document, draft: Draft | None) -> list[Deed]:
    if draft is not None and draft.state in LAST:
        return [Deed(_("Pembacaan akhir"), reverse("approval:final", args=[document.pk]), is_primary=False)]
    if draft is None or draft.state not in (State.SIAP_DISAHKAN, State.MENUNGGU_TANDA_TANGAN):
        return []
    waiting = waiting_one(draft)
    if waiting is not None:
        address = reverse("approval:legalisation", args=[waiting.pk])
        return [Deed(_("Lihat pengesahan"), address, replaces=frozenset({"legalise", "send_back"}))]
    if not may_send(person, document):
        return []
    address = reverse("approval:send", args=[document.pk])
    return [Deed(_("Beri nomor dan kirim untuk ditandatangani"), address, replaces=frozenset({"advance"}))]
