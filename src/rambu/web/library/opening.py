"""Where the editor of a SOP is, and what else apps above the library open from its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import Resolver404, resolve, reverse


def editor_address(pk: int) -> str:
    """The address of the editor, which an app above brings; nothing where it is not there."""
    address = f"{reverse('library:document', args=[pk])}susun/"
    try:
        resolve(address)
    except Resolver404:
        return ""
    return address


@dataclass(frozen=True, slots=True)
class Door:
    """A link on the page of a SOP: its words, where it leads, perhaps a number."""

    words: str
    address: str
    count: int = 0


Doors = Callable[[Any, Any], list[Door]]
"""Takes the person and the document."""

_DOORS: dict[str, Doors] = {}


def add_doors(name: str, doors: Doors) -> None:
    """Register links of an app above the library, once by its name."""
    _DOORS[name] = doors


def doors_of(person: Any, document: Any) -> list[Door]:
    """The links of all apps."""
    return [door for doors in _DOORS.values() for door in doors(person, document)]
