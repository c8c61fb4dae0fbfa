"""The one way to write an event."""

from __future__ import annotations

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


@transaction.atomic
def record(
    *, by: Actor | None, office: int | None, action: str, target: models.Model | None = None, data: dict[str, Any]
) -> Event:
    """Write that `by` (None: Rambu itself) did `action` to `target` in `office`, in the transaction of the deed.

    `data` holds texts, whole numbers, truth values, lists and mappings; changes stand under ``"changes"`` as
    ``{field: [before, after]}``. Raises ValueError for an action without words (see `rambu.web.audit.wording`).
    """
    if not known(action):
        raise ValueError(f"no words for the action {action!r}: register them with rambu.web.audit.wording.tell")
    chain = office or SYSTEM
    _take_turn(chain)
    last = Event.objects.everywhere(reason="the chain goes on from its end").chain(chain).last()
    event = Event(
        office=chain,
        number=last.number + 1 if last else 1,
        at=timezone.now(),
        by_id=by.pk if by else None,
        by_name=str(by) if by else "",
        action=action,
        target_type=target._meta.label_lower if target else "",
        target_id=str(target.pk) if target else "",
        target_name=str(target) if target else "",
        data=canonical(data),
        previous=last.hash if last else BEGINNING,
    )
    event.hash = digest(event)
    event.save(force_insert=True)
    return event


def _take_turn(chain: int) -> None:
    """Let one transaction at a time write a chain; SQLite has a single writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, chain % 2**31])
