"""What of signing waits for a person at *Beranda*: documents whose signed file has not come back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.approval.authority import may_record
from rambu.web.signing.models import Final
from rambu.web.signing.ways import WAYS
from rambu.web.ui.waiting import Waiting, add_source

SHOWN = 5


def register() -> None:
    """Tell *Beranda*."""
    add_source("signing", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    rows = Final.objects.for_person(person).waiting().defer("content").order_by("-pk")
    for final in rows.select_related("legalisation__draft__document__office")[:SHOWN]:
        way = WAYS.get(final.way)
        if way is None or not way.is_on() or not may_record(person, final.legalisation):
            continue
        draft = final.legalisation.draft
        told = _("{title} menunggu berkas bertanda tangan").format(title=draft.title or draft)
        yield Waiting(told, reverse(way.page, args=[final.legalisation_id]), _("Unggah"), str(way.words))
