"""What a verification says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rambu.language import gettext as _


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file: its page and row counted from 1 (0: the whole file, no row), and the field by its caption."""

    page: int = 0
    row: int = 0
    field: str = ""

    def __str__(self) -> str:
        parts = [
            _("halaman {n}").format(n=self.page) if self.page else "",
            _("baris {n}").format(n=self.row) if self.row else "",
            self.field,
        ]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that does not agree. `code` is a stable word for its kind; `message` an Indonesian sentence."""

    code: str
    place: Place
    message: str

    def __str__(self) -> str:
        where = str(self.place)
        return f"{where}: {self.message}" if where else self.message

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        place = self.place
        return {
            "code": self.code,
            "page": place.page,
            "row": place.row,
            "field": place.field,
            "message": self.message,
        }


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature in the file."""

    name: str
    """Whom its certificate names."""
    issuer: str
    at: datetime | None
    """When it was made, as the signer or a time stamp says."""
    stamped: bool
    """Whether a time stamp says so."""
    intact: bool
    """What it covers is what was signed, and nothing that changes the document was added after it."""
    trusted: bool
    """Its certificate leads to a root that was given as trusted."""
    field: str = ""

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "name": self.name,
            "issuer": self.issuer,
            "at": self.at.isoformat() if self.at else None,
            "stamped": self.stamped,
            "intact": self.intact,
            "trusted": self.trusted,
            "field": self.field,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, told apart: whether the file agrees with itself, who signed it, what its decisions hang on."""

    differences: tuple[Difference, ...]
    signatures: tuple[Signature, ...]
    head: str
    """Hash of the last decision."""
    decisions: int
    pages: int
    title: str = ""
    number: str = ""
    known_head: str = ""
    """The head as it is known from elsewhere, for instance from the public page; empty: none was given."""

    @property
    def consistent(self) -> bool:
        """Whether pages, scene, data and decisions agree and no signature is broken."""
        return not self.differences

    @property
    def signed_by(self) -> tuple[Signature, ...]:
        """The signatures that hold."""
        return tuple(one for one in self.signatures if one.intact)

    @property
    def anchored(self) -> bool:
        """Whether the head of the chain is held by a signature, or is the one known from elsewhere."""
        return bool(self.head) and (bool(self.signed_by) or self.head == self.known_head)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON (``rambu verify --format json``)."""
        return {
            "consistent": self.consistent,
            "differences": [one.to_dict() for one in self.differences],
            "signatures": [one.to_dict() for one in self.signatures],
            "head": self.head,
            "anchored": self.anchored,
            "decisions": self.decisions,
            "pages": self.pages,
            "title": self.title,
            "number": self.number,
        }


def by_place(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    """In the order of the pages and rows, each once."""
    return tuple(dict.fromkeys(sorted(differences, key=lambda one: (one.place.page, one.place.row))))
