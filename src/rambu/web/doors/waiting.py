"""What waits for people about the ways into their accounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.doors.models import RecoveryCode
from rambu.web.doors.second import has_authenticator, has_factor, is_demanded
from rambu.web.ui.waiting import Waiting, add_source

FEW = 3
"""So few recovery codes are told."""


def register() -> None:
    """Tell *Beranda*."""
    add_source("doors", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    if has_authenticator(person):
        left = RecoveryCode.objects.for_person(person).unused().count()
        if left <= FEW:
            yield Waiting(
                _("Kode cadangan Anda tinggal {left}").format(left=left),
                reverse("doors:renew_codes"),
                _("Buat yang baru"),
                _("Dengan kode cadangan Anda tetap dapat masuk bila ponsel hilang."),
            )
    elif not has_factor(person) and is_demanded(person):
        told = _("Kantor Anda mewajibkannya. Ketika masuk berikutnya Anda diminta memasangnya dahulu.")
        yield Waiting(_("Langkah kedua belum dipasang"), reverse("doors:mine"), _("Pasang sekarang"), told)
