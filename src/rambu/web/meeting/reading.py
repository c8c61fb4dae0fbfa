"""A meeting's log read back: its entries, and the state that follows from them."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.meeting import BEGINNING, Entry, State, fold
from rambu.remembering import Kept
from rambu.sop import Sop
from rambu.web.library.models import Document, Draft
from rambu.web.meeting.models import Happening, Meeting, StartingText

_LOG = "the log of a meeting that is seen already"
_STATES: Kept[tuple[int, int, str], State] = Kept(20)


def entries_of(meeting: Meeting) -> list[Entry]:
    """The whole log."""
    return [row.entry for row in Happening.objects.everywhere(reason=_LOG).filter(meeting=meeting).order_by("number")]


def end_of(meeting: Meeting) -> tuple[int, str]:
    """Number and hash of the last entry."""
    rows = Happening.objects.everywhere(reason=_LOG).filter(meeting=meeting).order_by("-number")
    return rows.values_list("number", "hash").first() or (0, BEGINNING)


def state_of(meeting: Meeting) -> State:
    """The state now. It is shared by those who look at the same log: not to be changed."""
    number, digest = end_of(meeting)
    key = (meeting.pk, number, digest)
    return _STATES.get(key) or _STATES.put(key, fold(entries_of(meeting)))


def documents_of(meeting: Meeting) -> dict[str, Document]:
    """The SOPs that the meeting took, by the names that the log gives them."""
    rows = StartingText.objects.everywhere(reason=_LOG).filter(meeting=meeting)
    rows = rows.select_related("document__office", "document__unit")
    return {str(row.document_id): row.document for row in rows.defer("content")}


def drafts_of(documents: Sequence[Document]) -> dict[int, Draft]:
    """Their open drafts, by the id of the SOP."""
    rows = Draft.objects.everywhere(reason="shown in the meeting").open().filter(document__in=documents)
    return {row.document_id: row for row in rows}


def text_of(meeting: Meeting, document: Document) -> tuple[Sop, int]:
    """The text as the meeting sees it, with its version: the draft that it took, as it is now."""
    row = StartingText.objects.everywhere(reason=_LOG).select_related("draft").get(meeting=meeting, document=document)
    return row.draft.sop, row.draft.version
