"""What the office of a chain is called; the app of offices says it, which stands above this one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from django.utils.translation import gettext as _

from rambu.web.audit.models import SYSTEM

Names = Callable[[Collection[int]], Mapping[int, str]]

_NAMES: list[Names] = []


def name_offices(names: Names) -> None:
    """Register who knows the names of offices by their ids."""
    _NAMES[:] = [names]


def places_of(offices: Collection[int]) -> dict[int, str]:
    """The name of each office whose chain is shown; what belongs to none belongs to Rambu as a whole."""
    known = dict(_NAMES[0](offices)) if _NAMES else {}
    return {SYSTEM: _("Rambu"), **known}
