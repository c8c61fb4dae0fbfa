"""The life of a SOP told: who changed what, which way it went, what came into force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.library.models import Change, Document, Draft, Passage, Revision
from rambu.web.ui.words import day

MOST = 1000
"""As many changes are told."""


@dataclass(slots=True)
class Entry:
    """Something that happened: what a person did in a day's sitting, a step, or a revision."""

    at: datetime
    who: str
    what: str
    details: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    revision: Revision | None = None


def history_of(person: Any, document: Document) -> list[Entry]:
    """What the person may know of it, the latest first; drafts are told to those who see them."""
    drafts = Draft.objects.for_person(person).filter(document=document).select_related("base")
    begun = _beginnings(document, drafts)
    entries = [*_sittings(person, document), *_steps(person, document), *_revisions(document), *begun]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def _sittings(person: Any, document: Document) -> Iterator[Entry]:
    """Changes of one person in one day, one after another, are one entry."""
    rows = Change.objects.for_person(person).filter(draft__document=document).select_related("by")
    open_entry: Entry | None = None
    last: tuple[Any, ...] = ()
    for change in rows.prefetch_related("undone_by").order_by("-at", "-pk")[:MOST]:
        sitting = (change.draft_id, change.by_id, timezone.localdate(change.at))
        if open_entry is None or sitting != last:
            if open_entry:
                yield _counted(open_entry)
            open_entry, last = Entry(change.at, _name(change.by), ""), sitting
        open_entry.changes.append(change)
    if open_entry:
        yield _counted(open_entry)


def _counted(entry: Entry) -> Entry:
    entry.what = _("mengubah naskah ({count} perubahan)").format(count=len(entry.changes))
    return entry


def _steps(person: Any, document: Document) -> Iterator[Entry]:
    rows = Passage.objects.for_person(person).filter(draft__document=document).select_related("by")
    for row in rows:
        words = _deed(row.move).format(source=row.get_source_display(), to=row.get_to_display())
        reason = [_("Alasan: {reason}").format(reason=row.reason)] if row.reason else []
        exception = [_("Pengecualian: {reason}").format(reason=row.exception)] if row.exception else []
        yield Entry(row.at, _name(row.by), words, [*reason, *exception])


def _deed(move: str) -> str:
    """What somebody did when he led the draft on or back."""
    if move in {"return", "send_back"}:
        return _("mengembalikan naskah dari {source} ke {to}")
    known = {
        "": _("mengurungkan langkah dari {source} ke {to}"),
        "submit": _("mengajukan naskah ke {to}"),
        "withdraw": _("menarik kembali naskah dari {source}"),
        "initial": _("memaraf naskah dan meneruskannya ke {to}"),
    }
    return known.get(move, _("meneruskan naskah dari {source} ke {to}"))


def _revisions(document: Document) -> Iterator[Entry]:
    rows = document.revisions.everywhere(reason="seen with the document").select_related("made_by")
    for row in rows:
        words = _("mencatat pengesahan: berlaku sejak {day}").format(day=day(row.effective))
        details = [_("Alasan perubahan: {reason}").format(reason=row.reason)] if row.reason else []
        if row.end_reason:
            details.append(_("Dicabut {day}: {reason}").format(day=day(row.ended), reason=row.end_reason))
        yield Entry(row.made, _name(row.made_by), words, details, revision=row)


def _beginnings(document: Document, drafts: Iterable[Draft]) -> Iterator[Entry]:
    for draft in drafts:
        told = _("mulai merevisi: {reason}").format(reason=draft.reason) if draft.base_id else _("memulai SOP ini")
        first = draft.changes.everywhere(reason="seen with the draft").order_by("version").first()
        by = first.by if first and first.by else document.made_by
        yield Entry(draft.opened, _name(by), told)


def _name(person: Any) -> str:
    return str(person) if person else _("Rambu")
