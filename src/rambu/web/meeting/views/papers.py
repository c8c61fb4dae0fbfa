"""The papers of a meeting, and its log."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.meeting import NAMES, write_record
from rambu.web.meeting import actions
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.exporting import record_of
from rambu.web.meeting.letters import TYPES, paper_letter, paper_text, written
from rambu.web.meeting.views.finding import find_conducted, find_meeting
from rambu.web.meeting.views.invitations import as_file
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say, warn


def paper(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """A paper as text, to be written otherwise before it is signed."""
    me, row = asker(request), find_conducted(request, pk)
    if name not in NAMES or not row.number:
        raise Http404
    if request.method == "POST":
        try:
            if "susun" in request.POST:
                actions.renew_sheet(by=me, meeting=row, name=name)
                say(request, _("Disusun ulang dari log rapat."))
            else:
                actions.write_sheet(by=me, meeting=row, name=name, text=request.POST.get("text", ""))
                say(request, _("Suntingan tersimpan."))
        except Refused as refusal:
            warn(request, str(refusal))
        return redirect("meeting:paper", row.pk, name)
    text, sheet = paper_text(row, name)
    context = {"meeting": row, "name": name, "title": NAMES[name], "text": text, "sheet": sheet}
    return render(request, "meeting/paper.html", context)


@require_safe
def download(request: HttpRequest, pk: int, name: str, suffix: str) -> HttpResponse:
    """A paper as PDF or Word document."""
    row = find_meeting(request, pk)
    if name not in NAMES or suffix not in TYPES or not row.number:
        raise Http404
    content = written(paper_letter(row, name), suffix)
    return as_file(content, TYPES[suffix], f"{name}-{slugify(row.title)[:60] or row.pk}.{suffix}")


@require_safe
def log(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole log with the texts, for ``rambu replay``; for those who conduct, as it holds every text."""
    row = find_meeting(request, pk)
    if not may_conduct(asker(request), row) or not row.number:
        raise Http404
    return as_file(write_record(record_of(row)), "application/json", f"rapat-{row.pk}.rapat.json")
