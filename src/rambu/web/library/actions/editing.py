"""Change the text of a draft: the one way in for the editor, for accepted proposals, for imports and for the API."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.language import SOURCE, speaking, spoken
from rambu.rules import Finding, check
from rambu.sop import (
    NOTHING,
    Conflict,
    Edit,
    EditError,
    Sop,
    apply,
    describe_all,
    invert,
    to_json,
)
from rambu.web.audit.actions import record
from rambu.web.library.actions.carrying import Upon, carry, own_keys, read_edits
from rambu.web.library.authority import demand, may_write
from rambu.web.library.models import Change, Draft
from rambu.web.library.models.draft import read, write
from rambu.web.library.projection import refresh_draft
from rambu.web.library.states import WRITABLE, State
from rambu.web.offices.refusal import Refused


@dataclass(frozen=True, slots=True)
class Done:
    """The edits as they were applied, the text after them, and its version. `change` is None where nothing changed."""

    change: Change | None
    version: int
    sop: Sop
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True)
class Warrant:
    """In which states a text may be changed, and whether who changes it was let by an app above, which has asked."""

    states: frozenset[State]
    given: bool = False


BY_RIGHT = Warrant(WRITABLE)
"""Whoever writes the SOP, while it is worked on."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A late edit meets an earlier one; nothing was changed. `sentence` tells both; `version` and `sop` are now."""

    sentence: str
    late: Edit
    earlier: Edit
    version: int
    sop: Sop


@dataclass(frozen=True, slots=True)
class _Worked:
    """What follows from edits of a text."""

    after: Sop
    content: str
    inverse: str
    told: tuple[str, ...]
    findings: tuple[Finding, ...]


def edit_draft(
    *,
    by: Any,
    draft: Draft,
    edits: Sequence[Edit],
    base: int,
    key: str,
    undoes: Change | None = None,
    upon: Sequence[Upon] = (),
    warrant: Warrant = BY_RIGHT,
) -> Done | Clash:
    """Apply `edits`, made on version `base` and on top of one's own later changes `upon`, carried over what others
    changed meanwhile.

    `key` names this sending: the same key again changes nothing and gives the first outcome's text as it is now.
    `warrant` lets an app above write in states of its own. Raises Refused where the text may not be changed now or an
    edit does not fit it.
    """
    demand(by is None or warrant.given or may_write(by, draft.document))
    if draft.version == base:
        # Most likely the text is still this one when its row is locked: what takes long is known by then.
        with suppress(Refused):
            _work(draft.content, tuple(edits))
    return _edit_locked(by, draft, edits, base, key, undoes, upon, warrant)


@transaction.atomic
def _edit_locked(
    by: Any,
    draft: Draft,
    edits: Sequence[Edit],
    base: int,
    key: str,
    undoes: Change | None,
    upon: Sequence[Upon],
    warrant: Warrant,
) -> Done | Clash:
    row: Draft = Draft.objects.everywhere(reason="the draft itself").select_for_update().get(pk=draft.pk)
    row.document = draft.document
    changes = row.changes.everywhere(reason="the draft's own")
    known = list(changes.filter(Q(version__gt=base) | Q(key=key)).order_by("version"))
    if any(change.key == key for change in known):
        sop = row.sop
        return Done(None, row.version, sop, check(sop))
    if row.closed or row.state not in warrant.states:
        raise Refused(_("Naskah ini sedang tidak dapat diubah: {state}.").format(state=row.get_state_display()))
    now = row.sop
    carried = _carried(edits, now, known, upon, by.pk if by else None)
    if isinstance(carried, Conflict):
        return Clash(carried.sentence, carried.late, carried.earlier, row.version, now)
    effective = tuple(edit for edit in carried if edit != NOTHING)
    if not effective:
        return Done(None, row.version, now, check(now))
    return apply_to(by, row, effective, key, undoes)


@transaction.atomic
def undo_change(*, by: Any, change: Change, key: str) -> Done | Clash:
    """Take a change back, also when others came after it and don't touch it."""
    if Change.objects.everywhere(reason="undone once").filter(undoes=change).exists():
        raise Refused(_("Perubahan itu sudah diurungkan."))
    edits = read_edits(change.inverse)
    return edit_draft(by=by, draft=change.draft, edits=edits, base=change.version, key=key, undoes=change)


def _carried(
    edits: Sequence[Edit], now: Sop, meanwhile: Sequence[Change], upon: Sequence[Upon], person: int | None
) -> Sequence[Edit] | Conflict:
    try:
        return carry(edits, now, meanwhile, own_keys(upon, meanwhile, person))
    except EditError as error:
        raise Refused(str(error)) from error


def apply_to(by: Any, row: Draft, edits: tuple[Edit, ...], key: str, undoes: Change | None) -> Done:
    """Change the text of a locked draft and keep the `Change`; who calls has asked whether it may be changed."""
    worked, before = _work(row.content, edits), row.sop
    row.content, row.version = worked.content, row.version + 1
    row.changed, row.changed_by = timezone.now(), by
    change = Change.objects.create(
        draft=row,
        version=row.version,
        key=key,
        edits=_text(edits),
        inverse=worked.inverse,
        told="\n".join(worked.told),
        by=by,
        at=row.changed,
        undoes=undoes,
    )
    document = row.document
    also = ("content", "version", "changed", "changed_by")
    refresh_draft(document, row, before, worked.after, worked.findings, also)
    data = {"told": list(worked.told), "version": row.version}
    record(by=by, office=document.office_id, action="library.draft_edited", target=document, data=data)
    return Done(change, row.version, worked.after, worked.findings)


def _work(content: str, edits: tuple[Edit, ...]) -> _Worked:
    try:
        return _remembered(content, edits, spoken())
    except EditError as error:
        raise Refused(str(error)) from error


@lru_cache(maxsize=32)
def _remembered(content: str, edits: tuple[Edit, ...], _language: str) -> _Worked:
    """Findings are in the language of who writes; what is told of the change is kept, and so in that of the office."""
    now = read(content)
    after = apply(now, edits)
    with speaking(SOURCE):
        told = tuple(describe_all(now, edits))
    return _Worked(after, write(after), _text(invert(now, edits)), told, tuple(check(after)))


def _text(edits: Sequence[Edit]) -> str:
    return json.dumps([to_json(edit) for edit in edits], ensure_ascii=False)
