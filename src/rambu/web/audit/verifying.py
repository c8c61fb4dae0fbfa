"""Whether the trail is whole: every hash fits its event and the hash before it, no number is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rambu.web.audit.chain import BEGINNING, digest
from rambu.web.audit.models import Event

Fault = Literal["changed", "missing", "unchained"]


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain does not hold: content was changed, events are missing before it, or it hangs on another hash."""

    office: int
    number: int
    fault: Fault


def verify(office: int | None = None) -> list[Break]:
    """The breaks of one office's chain, or of all chains. What was cut off at the end of a chain cannot be seen."""
    everything = Event.objects.everywhere(reason="verify the chains")
    offices = [office] if office is not None else sorted(set(everything.values_list("office", flat=True)))
    return [fault for one in offices for fault in _breaks(one)]


def _breaks(office: int) -> Iterator[Break]:
    number, previous = 0, BEGINNING
    for event in Event.objects.everywhere(reason="verify a chain").chain(office).iterator(chunk_size=2000):
        if event.number != number + 1:
            yield Break(office, event.number, "missing")
        elif event.previous != previous:
            yield Break(office, event.number, "unchained")
        if digest(event) != event.hash:
            yield Break(office, event.number, "changed")
        number, previous = event.number, event.hash


def count(office: int | None = None) -> dict[str, int]:
    """How many events and chains `verify` looks at."""
    events = Event.objects.everywhere(reason="count what was verified")
    looked = events if office is None else events.filter(office=office)
    return {"events": looked.count(), "chains": looked.values("office").distinct().count()}
