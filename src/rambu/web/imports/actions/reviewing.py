"""What somebody does with the doubtful items: accept one, mend it, take a correction back. It is his own desk until he
takes the SOP over, so these leave no event."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.exchange.intake import Item
from rambu.sop import Edit, EditError, apply, canonical
from rambu.web.imports.models import Found
from rambu.web.library.authority import demand
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person

KEPT = 30
"""As many corrections can be taken back."""


@transaction.atomic
def accept(*, by: Person, found: Found, key: str) -> None:
    """The item is right as it was recovered."""
    row = _held(by, found)
    _step(row)
    _settle(row, key)
    row.save()


@transaction.atomic
def correct(*, by: Person, found: Found, edits: Sequence[Edit], item: Item | None = None) -> None:
    """Mend the SOP; the item, as it is afterwards, counts as looked at."""
    row = _held(by, found)
    _step(row)
    try:
        sop = apply(row.sop, edits)
    except EditError as fault:
        raise Refused(str(fault)) from fault
    row.content, row.title = canonical(sop).decode(), sop.judul[:500]
    if item is not None:
        items = [asdict(item if one.key == item.key else one) for one in row.all_items]
        row.items = json.dumps(items, ensure_ascii=False)
        _settle(row, item.key)
    row.save()


@transaction.atomic
def take_back(*, by: Person, found: Found) -> str:
    """Undo the latest of these; returns the key of the item that it was about."""
    row = _held(by, found)
    steps = json.loads(row.steps)
    if not steps:
        raise Refused(_("Tidak ada lagi yang dapat diurungkan."))
    last = steps.pop()
    looked = set(last["settled"])
    back = sorted(row.looked_at - looked)
    row.content, row.items, row.title = last["content"], last["items"], last["title"]
    row.settled, row.steps = json.dumps(sorted(looked)), json.dumps(steps, ensure_ascii=False)
    row.save()
    return back[0] if back else ""


def _held(by: Person, found: Found) -> Found:
    row: Found = (
        Found.objects.for_person(by).select_for_update(of=("self",)).select_related("file__parcel").get(pk=found.pk)
    )
    demand(row.file.parcel.sent_by_id == by.pk)
    if row.state != Found.State.OPEN:
        raise Refused(_("SOP ini sudah diambil atau dilepas."))
    return row


def _step(row: Found) -> None:
    steps = json.loads(row.steps)
    now = {"content": row.content, "items": row.items, "settled": sorted(row.looked_at), "title": row.title}
    row.steps = json.dumps([*steps, now][-KEPT:], ensure_ascii=False)


def _settle(row: Found, key: str) -> None:
    if key not in {one.key for one in row.all_items}:
        raise Refused(_("Butir itu tidak ada."))
    row.settled = json.dumps(sorted(row.looked_at | {key}))
