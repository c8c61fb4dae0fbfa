"""The one way to write into the log of a meeting."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from rambu.meeting import KINDS, Entry, digest
from rambu.web.meeting.models import Happening, Meeting
from rambu.web.meeting.reading import end_of

_SELF = "the meeting itself"


def locked(meeting: Meeting) -> Meeting:
    """The row as it is, for whose log we are the only writer until the transaction ends."""
    row: Meeting = Meeting.objects.everywhere(reason=_SELF).select_for_update().select_related(None).get(pk=meeting.pk)
    row.office = meeting.office
    return row


def known_entry(meeting: Meeting, token: str) -> Happening | None:
    """The entry that was written under this token already."""
    if not token:
        return None
    rows = Happening.objects.everywhere(reason=_SELF).filter(meeting=meeting, token=token)
    found: Happening | None = rows.first()
    return found


@transaction.atomic
def append(*, by: Any, meeting: Meeting, kind: str, data: Mapping[str, Any], token: str = "") -> Happening:
    """Write the next entry of a meeting that is `locked`, and bring the columns that follow from it up to date.

    ValueError for an unknown kind.
    """
    if kind not in KINDS:
        raise ValueError(f"unknown kind of entry: {kind!r}")
    number, before = end_of(meeting)
    now = timezone.localtime().isoformat(timespec="seconds")
    entry = Entry(number + 1, now, by.name if by else "Rambu", kind, json.loads(json.dumps(data)))
    entry = replace(entry, hash=digest(before, entry))
    row: Happening = Happening.objects.create(
        meeting=meeting,
        number=entry.number,
        at=entry.at,
        by=by,
        by_name=entry.by,
        kind=kind,
        data=json.dumps(entry.data, ensure_ascii=False, sort_keys=True),
        hash=entry.hash,
        token=token or None,
    )
    meeting.number = entry.number
    meeting.save(update_fields=["number"])
    return row
