"""The decisions on a SOP as a chain: each link's SHA-256 covers its words and the hash before it.

A link names no person: who decided stands in the trail of the office, whose event `event` points to.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from rambu.exchange.pdf.evidence.texts import Malformed, compact, list_of

BEGINNING: Final = "0" * 64
"""What stands as the hash before the first link."""

Fault = Literal["changed", "missing", "unchained"]


@dataclass(frozen=True, slots=True)
class Link:
    """One decision. `at` is ISO 8601 in UTC, `event` the hash of the office's own record of it."""

    at: str
    action: str
    words: str
    event: str = ""
    number: int = 0
    previous: str = ""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain does not hold: the link was changed, links before it are missing, or it hangs on another hash."""

    number: int
    fault: Fault


def chained(links: Iterable[Link]) -> tuple[Link, ...]:
    """Links in order, numbered from 1 and hashed."""
    made: list[Link] = []
    previous = BEGINNING
    for number, link in enumerate(links, start=1):
        hung = replace(link, number=number, previous=previous)
        previous = _digest(hung)
        made.append(replace(hung, hash=previous))
    return tuple(made)


def head_of(links: Sequence[Link]) -> str:
    """The hash that stands for the whole chain."""
    return links[-1].hash if links else BEGINNING


def breaks(links: Iterable[Link]) -> Iterator[Break]:
    """What is wrong with a chain; what was cut off at its end shows only against a head that is known."""
    number, previous = 0, BEGINNING
    for link in links:
        if link.number != number + 1:
            yield Break(link.number, "missing")
        elif link.previous != previous:
            yield Break(link.number, "unchained")
        if _digest(link) != link.hash:
            yield Break(link.number, "changed")
        number, previous = link.number, link.hash


def write_chain(links: Iterable[Link]) -> str:
    """The chain as it is embedded."""
    return compact([_told(link) | {"hash": link.hash} for link in links])


def read_chain(text: str) -> tuple[Link, ...]:
    """An embedded chain. ValueError for what is none."""
    return tuple(_link(row) for row in list_of(json.loads(text)))


def _link(row: Any) -> Link:
    if not isinstance(row, dict):
        raise Malformed("a link is an object")
    words = {key: str(row.get(key, "")) for key in ("at", "action", "words", "event", "previous", "hash")}
    number = row.get("number")
    return Link(**words, number=number if isinstance(number, int) else 0)


def _told(link: Link) -> dict[str, Any]:
    return {
        "at": link.at,
        "action": link.action,
        "words": link.words,
        "event": link.event,
        "number": link.number,
        "previous": link.previous,
    }


def _digest(link: Link) -> str:
    return hashlib.sha256(compact(_told(link)).encode()).hexdigest()
