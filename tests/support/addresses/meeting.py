"""A pleno that the coordinator leads and to which the clerk is invited."""

from __future__ import annotations

from rambu.sop import SetField
from rambu.web.meeting import actions
from rambu.web.meeting.actions import Ruling
from rambu.web.meeting.models import Task
from tests.support.addresses import ALL, KEEPERS, SEERS, Addresses
from tests.support.cast import Cast
from tests.support.meetings import planned, running, submitted

OPEN = {"meeting:pulse"}


def addresses(cast: Cast) -> Addresses:
    """Who is invited sees it; who coordinates the office conducts it."""
    document = submitted(cast)
    meeting, before = running(cast, document), planned(cast)
    chief, pk = cast.fresh("koordinator"), meeting.pk
    edits = [SetField("judul", "SOP Surat Masuk (contoh)")]
    drafts = [
        actions.draft_correction(by=chief, meeting=meeting, document=document, edits=edits, base=0) for _ in range(2)
    ]
    ruling = Ruling("deferred", to=cast.fresh("pegawai"))
    actions.decide(by=chief, meeting=meeting, number=drafts[0].number, ruling=ruling)
    task = Task.objects.everywhere(reason="test").get()
    number = drafts[1].number
    return {
        "meeting:meetings": ("get", ALL, []),
        "meeting:plan": ("get", KEEPERS, []),
        "meeting:enter": ("get", ALL, []),
        "meeting:task": ("get", SEERS, [task.pk]),
        "meeting:meeting": ("get", SEERS, [pk]),
        "meeting:change": ("get", KEEPERS, [before.pk]),
        "meeting:agenda": ("post", KEEPERS, [before.pk]),
        "meeting:answer": ("post", "koordinator pegawai", [before.pk]),
        "meeting:letter": ("get", SEERS, [pk, "docx"]),
        "meeting:calendar": ("get", SEERS, [pk]),
        "meeting:chair": ("get", KEEPERS, [pk]),
        "meeting:screen": ("get", SEERS, [pk]),
        "meeting:follow": ("get", SEERS, [pk]),
        "meeting:sheet": ("get", SEERS, [pk, document.pk]),
        "meeting:draft": ("get", KEEPERS, [pk, document.pk]),
        "meeting:correction": ("get", KEEPERS, [pk, number]),
        "meeting:compared": ("get", SEERS, [pk, number]),
        "meeting:paper": ("get", KEEPERS, [pk, "notulen"]),
        "meeting:paper_file": ("get", SEERS, [pk, "notulen", "docx"]),
        "meeting:log": ("get", KEEPERS, [pk]),
        "meeting:deed": ("post", KEEPERS, [pk, "tahap"]),
        "meeting:manage": ("post", KEEPERS, [pk, "tutup"]),
    }
