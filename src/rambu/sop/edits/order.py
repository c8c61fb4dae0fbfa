"""The order of things that bear ids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from rambu.language import gettext as _
from rambu.sop.edits.change import EditError


class Named(Protocol):
    """Anything with an id: a chart, a performer, a row, a symbol."""

    @property
    def id(self) -> str:
        """The id."""


T = TypeVar("T", bound=Named)


def place(items: Sequence[T], item: T, after: str) -> tuple[T, ...]:
    """`items` with `item` behind the one with id `after` (``""``: first); EditError if there is none such."""
    at = 0 if after == "" else position(items, after) + 1
    return (*items[:at], item, *items[at:])


def without(items: Sequence[T], gone: str) -> tuple[T, ...]:
    """`items` without the one of this id."""
    return tuple(item for item in items if item.id != gone)


def moved(items: Sequence[T], wanted: str, after: str) -> tuple[T, ...]:
    """`items` with the one of id `wanted` behind the one of id `after`."""
    item = items[position(items, wanted)]
    return place(without(items, wanted), item, after)


def before(items: Sequence[T], wanted: str) -> str:
    """Id of the item just before the one of id `wanted`; ``""`` if that is the first."""
    at = position(items, wanted)
    return items[at - 1].id if at else ""


def position(items: Sequence[T], wanted: str) -> int:
    """0-based index of the item of this id, or EditError."""
    for at, item in enumerate(items):
        if item.id == wanted:
            return at
    raise EditError(_("Tempat setelah {id} tidak ada.").format(id=wanted))
