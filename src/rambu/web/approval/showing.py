"""What apps above bring to the page of a legalisation: their ways of signing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rambu.web.approval.models import Legalisation
from rambu.web.library.opening import Deed

Ways = Callable[[Any, Legalisation], list[Deed]]
"""Takes the person and the legalisation."""

_WAYS: dict[str, Ways] = {}


def add_ways(name: str, ways: Ways) -> None:
    """Register ways of signing, once by their name; where there are any, they come before recording by hand."""
    _WAYS[name] = ways


def ways_of(person: Any, legalisation: Legalisation) -> list[Deed]:
    """The ways that are open to the person."""
    return [way for ways in _WAYS.values() for way in ways(person, legalisation)]
