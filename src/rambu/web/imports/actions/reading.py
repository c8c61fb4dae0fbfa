"""Keep what a worker has read of a file: all of it at once, or nothing."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from django.db import transaction

from rambu.exchange.intake import Intake, Taken
from rambu.sop import loads
from rambu.web.imports.models import Found, SentFile, SourcePage
from rambu.web.imports.origin import Origin


@transaction.atomic
def keep_intake(*, file: SentFile, intake: Intake, origin: Origin | None = None) -> None:
    """Pages and SOPs of the file; a file that was read already stays as it is. Rambu's own deed: no event."""
    row = SentFile.objects.everywhere(reason="the worker's own").select_for_update().get(pk=file.pk)
    if row.state != SentFile.State.WAITING:
        return
    SourcePage.objects.bulk_create([SourcePage(file=row, **asdict(page)) for page in intake.pages])
    for number, taken in enumerate(intake.sops, start=1):
        Found.objects.create(file=row, number=number, **_found(taken), **_origin(origin if number == 1 else None))
    row.state, row.told = SentFile.State.READ, "\n".join(intake.unread)
    row.save(update_fields=["state", "told"])


def _found(taken: Taken) -> dict[str, Any]:
    items = json.dumps([asdict(item) for item in taken.items], ensure_ascii=False)
    title = loads(taken.sop, "temuan.json").judul[:500]
    return {"title": title, "content": taken.sop, "items": items, "table_only": taken.table_only}


def _origin(origin: Origin | None) -> dict[str, Any]:
    if origin is None:
        return {}
    return {"origin": origin.document, "base": origin.base, "embedded": origin.embedded, "edits": origin.edits}


@transaction.atomic
def keep_failure(*, file: SentFile, told: str) -> None:
    """Why a file could not be read. Rambu's own deed: no event."""
    rows = SentFile.objects.everywhere(reason="the worker's own").waiting().filter(pk=file.pk)
    rows.update(state=SentFile.State.FAILED, told=told)
