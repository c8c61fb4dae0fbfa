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


_MANY = 100
"""Beyond so many chains the whole trail waits."""


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


@transaction.atomic(savepoint=False)
def record(
    *, by: Actor | None, office: int | None, action: str, target: models.Model | None = None, data: dict[str, Any]
) -> Event:
    """Write that `by` (None: Rambu itself) did `action` to `target` in `office`, in the transaction of the deed.

    `data` holds texts, whole numbers, truth values, lists and mappings; changes stand under ``"changes"`` as
    ``{field: [before, after]}``. Raises ValueError for an action without words (see `rambu.web.audit.wording`).
    """
    chain = office or SYSTEM
    (event,) = _chained(by, chain, [Deed(office, action, target, data)], _end(chain))
    event.save(force_insert=True)
    return event


@transaction.atomic
def record_many(*, by: Actor | None, deeds: Iterable[Deed]) -> list[Event]:
    """Write many deeds of one act at once, each an event of its own in the chain of its office."""
    chains: dict[int, list[Deed]] = defaultdict(list)
    for deed in deeds:
        chains[deed.office or SYSTEM].append(deed)
    ends = _ends(sorted(chains))
    events = [event for chain in sorted(chains) for event in _chained(by, chain, chains[chain], ends.get(chain))]
    return Event.objects.bulk_create(events, batch_size=500)


def _end(chain: int) -> tuple[int, str] | None:
    """Number and hash of the last event of a chain; nobody else writes it until we are done."""
    _take_turns([chain])
    rows = Event.objects.everywhere(reason="a chain goes on from its end").filter(office=chain)
    last: tuple[int, str] | None = rows.order_by("-number").values_list("number", "hash").first()
    return last


def _ends(chains: list[int]) -> dict[int, tuple[int, str]]:
    """Number and hash of the last event of each chain that has one; nobody else writes them until we are done."""
    _take_turns(chains)
    ends: dict[int, tuple[int, str]] = {}
    everything = Event.objects.everywhere(reason="a chain goes on from its end")
    for start in range(0, len(chains), 400):
        part = everything.filter(office__in=chains[start : start + 400])
        longest = part.order_by().values("office").annotate(last=models.Max("number"))
        named = models.Q(pk__in=[])
        for office, number in longest.values_list("office", "last"):
            named |= models.Q(office=office, number=number)
        ends |= {
            one: (number, hash_) for one, number, hash_ in part.filter(named).values_list("office", "number", "hash")
        }
    return ends


def _chained(by: Actor | None, chain: int, deeds: list[Deed], end: tuple[int, str] | None) -> list[Event]:
    (last, previous), events = end or (0, BEGINNING), []
    for number, deed in enumerate(deeds, last + 1):
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


def _take_turns(chains: list[int]) -> None:
    """Let one transaction at a time write a chain; SQLite has a single writer anyway.

    In order of the chains, so that two that write the same ones never wait for each other; very many chains are
    taken all at once, since the database has room for so many locks only.
    """
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        if len(chains) > _MANY:
            cursor.execute(f"LOCK TABLE {Event._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
        for chain in chains if len(chains) <= _MANY else ():
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, chain % 2**31])
