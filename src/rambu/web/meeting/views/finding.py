"""Find a meeting that concerns the asker."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from rambu.web.library.models import Document
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.models import Meeting
from rambu.web.meeting.reading import documents_of
from rambu.web.people.asker import asker


def find_meeting(request: HttpRequest, pk: int) -> Meeting:
    """One that concerns the person; 404 for any other."""
    rows = Meeting.objects.for_person(asker(request)).select_related("office", "made_by")
    found: Meeting = get_object_or_404(rows, pk=pk)
    return found


def find_conducted(request: HttpRequest, pk: int) -> Meeting:
    """One that the person conducts; 404 for any other."""
    row = find_meeting(request, pk)
    if not may_conduct(asker(request), row):
        raise Http404
    return row


def find_sop(meeting: Meeting, pk: int) -> Document:
    """A SOP that lies before the meeting; 404 for any other."""
    found = documents_of(meeting).get(str(pk))
    if found is None:
        raise Http404
    return found


def whole_number(text: Any) -> int:
    """What was sent as a number; 0 for what is none."""
    told = str(text or "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 18 else 0
