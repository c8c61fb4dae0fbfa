"""Where the editor of a SOP is, and what else apps above the library open from its page or do with it there."""

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


@dataclass(frozen=True, slots=True)
class Deed:
    """A button among the steps of a SOP that an app above brings: what it says, where it leads.

    `replaces` names deeds of the library that it stands for (names of `states.MOVES`, or ``legalise``).
    """

    words: str
    address: str
    is_primary: bool = True
    replaces: frozenset[str] = frozenset()


Deeds = Callable[[Any, Any, Any], list[Deed]]
"""Takes the person, the document and its open draft, or None."""

_DEEDS: dict[str, Deeds] = {}


def add_deeds(name: str, deeds: Deeds) -> None:
    """Register steps of an app above the library, once by its name."""
    _DEEDS[name] = deeds


def deeds_above(person: Any, document: Any, draft: Any) -> list[Deed]:
    """The steps that apps above bring."""
    return [deed for deeds in _DEEDS.values() for deed in deeds(person, document, draft)]
