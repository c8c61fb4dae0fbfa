"""What a letter is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the paper and stands in the middle."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words; `right` sets them at the right, as the place and day of a letter."""

    text: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with their values, one below the other: ``Hari/tanggal : Rabu, 20 Agustus 2025``."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Points; numbered or not."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head that is repeated on every page; `shares` are the relative widths of its columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()
    tall: bool = False
    """Room in each row for a signature by hand."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs, as what."""

    role: str
    name: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places for signatures, two beside each other; a single one stands at the right."""

    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Facts | Listing | Table | Signatures | PageBreak


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of the office's paper: its names from the topmost down, and its address."""

    names: tuple[str, ...]
    address: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A paper: its title (of the file), the letterhead, and what stands on it."""

    title: str
    blocks: Sequence[Block]
    head: Letterhead | None = None
    wide: bool = False
    """On landscape paper."""
    keywords: tuple[str, ...] = field(default=())
