"""Where the approval stands in the menu."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from rambu.web.offices.scope import Power
from rambu.web.ui.navigation import Place, add_place

_NAMES = "legalisation sign cancel numbers plan_numbers void_number send final trial waive settle"
_LAST = frozenset(f"approval:{name}" for name in _NAMES.split())
"""Addresses on the way from the last looks to the signature."""


def legalises_somewhere(person: Any) -> bool:
    """Whether the person brings SOPs to the signature somewhere, or signs."""
    reach = person.reach
    return bool(reach.anywhere(Power.COORDINATE) or reach.anywhere(Power.LEGALISE))


def register() -> None:
    """Tabs of *Pustaka*."""
    add_place(Place("approval:packages", _("Pengajuan"), order=35, within="pustaka"))
    label, words = "approval:legalisations", _("Pengesahan")
    add_place(Place(label, words, order=40, within="pustaka", also=_LAST, visible=legalises_somewhere))
