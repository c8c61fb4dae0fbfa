"""Offices as the ledger needs them: a code, a type and their units."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeUnit:
    """A unit of an office; `type` is the code of its type."""

    name: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class MapOffice:
    """An office; `type` is the code of its type. Without units, whatever its type has counts as there."""

    code: str
    name: str = ""
    type: str = ""
    units: tuple[OfficeUnit, ...] = ()
