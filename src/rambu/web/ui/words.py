"""Dates, times and numbers as Indonesian offices write them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}


def day(value: date | datetime | None) -> str:
    """``20 Agustus 2025``; nothing for no date."""
    if value is None:
        return ""
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def moment(value: datetime | None) -> str:
    """``20 Agustus 2025 pukul 10.42 WIB``, in the zone of the office; nothing for no moment."""
    if value is None:
        return ""
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    offset = local.utcoffset()
    zone = _ZONES.get(int(offset.total_seconds() // 3600), "") if offset is not None else ""
    return f"{day(local)} pukul {local:%H.%M} {zone}".rstrip()


def number(value: int | float | Decimal | None) -> str:
    """``1.234.567,5``; nothing for no number."""
    if value is None:
        return ""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))
