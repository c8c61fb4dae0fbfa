"""The one way to write events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import connection, models, transaction
from django.utils import timezone

from rambu.web.audit.chain import BEGINNING, canonical, digest
from rambu.web.audit.models import SYSTEM, Event
from rambu.web.audit.wording import known

_LOCK = 0x52414D42
"""The first half of the advisory lock that a chain is written under ("RAMB"); the office is the second."""


class Actor(Protocol):
    """Who did it."""

    pk: Any

    def __str__(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Deed:
    """What is to be written of one act of many: its office (None: none), action, target and data, as for `record`."""

    office: int | None
    action: str
    target: models.Model | None
    data: dict[str, Any]


@transaction.atomic
def record(
    *, by: Actor | None, office: int | None, action: str, target: models.Model | None = None, data: dict[str, Any]
) -> Event:
    """Write that `by` (None: Rambu itself) did `action` to `target` in `office`, in the transaction of the deed.

    `data` holds texts, whole numbers, truth values, lists and mappings; changes stand under ``"changes"`` as
    ``{field: [before, after]}``. Raises ValueError for an action without words (see `rambu.web.audit.wording`).
    """
    (event,) = _chained(by, office or SYSTEM, [Deed(office, action, target, data)])
    event.save(force_insert=True)
    return event


@transaction.atomic
def record_many(*, by: Actor | None, deeds: Iterable[Deed]) -> list[Event]:
    """Write many deeds of one act at once, each an event of its own in the chain of its office."""
    chains: dict[int, list[Deed]] = defaultdict(list)
    for deed in deeds:
        chains[deed.office or SYSTEM].append(deed)
    # In order of the chains, so that two that write the same ones never wait for each other.
    events = [event for chain in sorted(chains) for event in _chained(by, chain, chains[chain])]
    return Event.objects.bulk_create(events, batch_size=500)


def _chained(by: Actor | None, chain: int, deeds: list[Deed]) -> list[Event]:
    _take_turn(chain)
    last = Event.objects.everywhere(reason="the chain goes on from its end").chain(chain).last()
    previous, events = last.hash if last else BEGINNING, []
    for number, deed in enumerate(deeds, last.number + 1 if last else 1):
        event = _event(by, deed)
        event.office, event.number, event.previous = chain, number, previous
        previous = event.hash = digest(event)
        events.append(event)
    return events


def _event(by: Actor | None, deed: Deed) -> Event:
    if not known(deed.action):
        raise ValueError(f"no words for the action {deed.action!r}: register them with rambu.web.audit.wording.tell")
    target = deed.target
    return Event(
        at=timezone.now(),
        by_id=by.pk if by else None,
        by_name=str(by) if by else "",
        action=deed.action,
        target_type=target._meta.label_lower if target else "",
        target_id=str(target.pk) if target else "",
        target_name=str(target) if target else "",
        data=canonical(deed.data),
    )


def _take_turn(chain: int) -> None:
    """Let one transaction at a time write a chain; SQLite has a single writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, chain % 2**31])
