"""Which line of which unit an action is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied

from rambu.web.ledger.authority import may_keep
from rambu.web.offices.models import Unit


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of the ledger: its unit, key and title."""

    unit: Unit
    key: str
    title: str

    def columns(self) -> dict[str, Any]:
        """What is stored of it with a note."""
        return {"office_id": self.unit.office_id, "unit": self.unit, "key": self.key, "title": self.title}


def demand_keeper(by: Any, spot: Spot) -> None:
    """Let pass who keeps the ledger of the unit; None is Rambu itself."""
    if by is not None and not may_keep(by, spot.unit):
        raise PermissionDenied
