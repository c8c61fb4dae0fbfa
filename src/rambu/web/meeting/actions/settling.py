"""Corrections that were put off: who has them settles them."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.library import actions as library
from rambu.web.library.actions import Clash
from rambu.web.library.actions.carrying import read_edits
from rambu.web.library.authority import coordinates, demand, may_write
from rambu.web.library.models import Draft
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.models import Task
from rambu.web.offices.refusal import Refused

_TOLD: dict[str, str] = {
    Task.Outcome.APPLIED: "diterapkan",
    Task.Outcome.DONE: "diperbaiki dengan cara lain",
    Task.Outcome.DROPPED: "tidak diperlukan",
}
"""For the trail, in the language of the office."""


def may_settle(by: Any, task: Task) -> bool:
    """Who was told to, who writes or coordinates the SOP, and who conducted the meeting."""
    mine = by.pk == task.person_id or may_write(by, task.document)
    return bool(mine or coordinates(by, task.document) or may_conduct(by, task.meeting))


@transaction.atomic
def settle_task(*, by: Any, task: Task, outcome: str, words: str = "") -> Any:
    """``applied`` makes the edits in the draft, ``done`` says that it was written otherwise, ``dropped`` that it is not
    needed after all; the last two ask for words."""
    demand(by is None or may_settle(by, task))
    row = Task.objects.everywhere(reason="the task itself").select_for_update().get(pk=task.pk)
    if row.settled:
        raise Refused(_("Tindak lanjut ini sudah selesai."))
    if outcome not in (Task.Outcome.APPLIED, Task.Outcome.DONE, Task.Outcome.DROPPED):
        raise Refused(_("Pilihan ini tidak dikenal."))
    if outcome != Task.Outcome.APPLIED and not words.strip():
        raise Refused(_("Tuliskan bagaimana koreksi ini diselesaikan."))
    if outcome == Task.Outcome.APPLIED:
        _apply(by, task)
    row.settled, row.settled_by, row.outcome, row.words = timezone.now(), by, outcome, words.strip()
    row.save(update_fields=["settled", "settled_by", "outcome", "words"])
    data = {"told": row.told.splitlines(), "outcome": _TOLD[outcome], "words": words.strip()}
    return record(by=by, office=task.document.office_id, action="meeting.settled", target=task.document, data=data)


def _apply(by: Any, task: Task) -> None:
    draft: Draft | None = task.document.draft
    if draft is None:
        raise Refused(_("Tidak ada naskah yang sedang disusun."))
    done = library.edit_draft(
        by=by if by is None or may_write(by, task.document) else None,
        draft=draft,
        edits=read_edits(task.edits),
        base=task.base,
        key=f"tindak-lanjut-{task.pk}",
    )
    if isinstance(done, Clash):
        raise Refused(done.sentence)
