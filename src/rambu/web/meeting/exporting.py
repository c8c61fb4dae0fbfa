"""A meeting as a record that is taken away."""

from __future__ import annotations

from rambu.meeting import Record, Text
from rambu.sop import apply
from rambu.web.library.actions.carrying import read_edits
from rambu.web.library.models.draft import write
from rambu.web.meeting.models import Meeting, StartingText
from rambu.web.meeting.reading import entries_of
from rambu.web.ui.words import day

_SELF = "the meeting's own"


def record_of(meeting: Meeting) -> Record:
    """Its log with the texts as they came and as they are when the log ends.

    What was changed in a draft after the meeting was closed is no part of it: the text is the one of the version that
    the log knows.
    """
    about = {
        "judul": meeting.title,
        "jenis": str(meeting.get_kind_display()),
        "kantor": meeting.office.name,
        "tanggal": day(meeting.day),
        "tempat": meeting.place,
    }
    texts = StartingText.objects.everywhere(reason=_SELF).filter(meeting=meeting).select_related("draft").order_by("pk")
    return Record(about, [Text(str(one.document_id), one.content, _ending(one)) for one in texts], entries_of(meeting))


def _ending(text: StartingText) -> str:
    """The text at the version that the log knows: later changes are taken back one by one."""
    draft = text.draft
    later = draft.changes.everywhere(reason=_SELF).filter(version__gt=text.known).order_by("-version")
    if not later:
        return draft.content
    sop = draft.sop
    for change in later:
        sop = apply(sop, read_edits(change.inverse))
    return write(sop)
