"""The ways of signing on the page of a legalisation."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from rambu.web.approval.authority import may_record
from rambu.web.approval.models import Legalisation
from rambu.web.approval.showing import add_ways
from rambu.web.library.opening import Deed
from rambu.web.signing.ways import ways_on


def register() -> None:
    """Tell the approval."""
    add_ways("signing", _ways)


def _ways(person: Any, legalisation: Legalisation) -> list[Deed]:
    if not may_record(person, legalisation):
        return []
    return [
        Deed(str(way.words), reverse(way.page, args=[legalisation.pk]), is_primary=number == 0)
        for number, way in enumerate(ways_on())
    ]
