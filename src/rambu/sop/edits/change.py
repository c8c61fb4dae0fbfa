"""What all edits have in common."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from rambu.sop.edits.footprint import Address, Footprint
from rambu.sop.model import Sop

if TYPE_CHECKING:
    from rambu.sop.edits.edit import Edit


class EditError(ValueError):
    """An edit that does not fit the value, or a document that is no edit; the message is one Indonesian sentence."""


class Change:
    """One edit as a value. Its methods are pure; people call the functions of the package instead."""

    __slots__ = ()

    @abstractmethod
    def applied(self, sop: Sop) -> Sop:
        """The value after the edit, its references not yet checked."""

    @abstractmethod
    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Edits of the same family that take back what was asked for; what followed from it is mended by `invert`."""

    @abstractmethod
    def footprint(self, sop: Sop) -> Footprint:
        """What it reads and writes in `sop`."""


class Placement(Change):
    """An edit that puts one thing behind another of its kind."""

    __slots__ = ()
    after: str

    @abstractmethod
    def item(self) -> str:
        """Id of the thing placed."""

    @abstractmethod
    def gap(self, sop: Sop) -> Address:
        """Where it is placed."""
