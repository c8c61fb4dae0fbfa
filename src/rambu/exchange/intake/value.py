"""What a file gives, as values that go through JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal

ItemKind = Literal["symbol", "line", "label", "open"]


@dataclass(frozen=True, slots=True)
class Item:
    """Something that was recovered, or is left to look at, and where it stands on the source page."""

    key: str
    """Unique in its SOP, the same whenever the same file is read."""
    kind: ItemKind
    words: str
    """What it is, in a sentence."""
    confidence: float
    """From 0 to 1. What is left to look at has 0."""
    method: str = ""
    page: int = 0
    box: tuple[float, float, float, float] | None = None
    """x, y, width and height on the page, in points."""
    symbol: str = ""
    """Id of the symbol, or of the one where the line begins."""
    target: str = ""
    """Id of the symbol to which a line leads, or ``selesai``."""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A SOP of the file: canonical JSON, and its items in reading order."""

    sop: str
    items: tuple[Item, ...] = ()
    table_only: bool = False
    """There was no drawing, or none that can be trusted: the rows go on one after another."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page of the file. `svg` draws it; empty: it is a page of a PDF, which has a picture of its own."""

    number: int
    width: float
    height: float
    svg: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """All that a file gives."""

    sops: tuple[Taken, ...] = ()
    pages: tuple[SourcePage, ...] = ()
    embedded: str = ""
    """Canonical JSON of the SOP that a file written by Rambu carries; empty: none."""
    edits: str = ""
    """JSON list of the edits that a person made in such a file; empty: they cannot be told."""
    unread: tuple[str, ...] = ()
    """What was not read, in a few words each."""


def to_text(intake: Intake) -> str:
    """As JSON."""
    return json.dumps(asdict(intake), ensure_ascii=False)


def from_text(text: str) -> Intake:
    """Back again."""
    told = json.loads(text)
    sops = tuple(
        Taken(one["sop"], tuple(item_from(item) for item in one["items"]), one["table_only"]) for one in told["sops"]
    )
    pages = tuple(SourcePage(**one) for one in told["pages"])
    return Intake(sops, pages, told["embedded"], told["edits"], tuple(told["unread"]))


def item_from(told: dict[str, Any]) -> Item:
    """An item from its JSON."""
    return Item(**{**told, "box": tuple(told["box"]) if told["box"] else None})
