"""How the library's templates say what they show."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template

from rambu.web.library.listing.asked import Asked
from rambu.web.offices.models.span import today
from rambu.worktime import spell

register = template.Library()


@register.filter
def worktime(minutes: int | None) -> str:
    """Working minutes in words; a dash where they are not known."""
    return spell(minutes) if minutes else "–"


@register.filter
def is_past(day: date | None) -> bool:
    """Whether a due date is over."""
    return day is not None and day < today()


@register.filter
def asking(asked: Asked, change: str) -> str:
    """The address of the list with one filter changed: ``asked|asking:"office="``."""
    name, _sign, value = change.partition("=")
    changes: dict[str, Any] = {name: value}
    return asked.query(**changes)
