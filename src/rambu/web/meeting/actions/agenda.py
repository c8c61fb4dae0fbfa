"""The agenda: computed, then put in whatever order people want."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from rambu.meeting import AgendaLine, Candidate, over_days, plan_agenda
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand
from rambu.web.library.models import Document, Draft
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.models import AgendaItem, Meeting
from rambu.web.offices.refusal import Refused
from rambu.web.review.models import Thread

_SELF = "the meeting's own"


def lay_agenda(*, meeting: Meeting, documents: Sequence[Document]) -> None:
    """Compute the agenda anew, for these SOPs in structural order."""
    candidates = list(_candidates(documents))
    phases = "units" if meeting.phases == Meeting.Phases.UNITS else "one"
    lines = plan_agenda(candidates, phases, meeting.minutes_a_day)  # type: ignore[arg-type]
    _write(meeting, lines)


@transaction.atomic
def renew_agenda(*, by: Any, meeting: Meeting) -> Any:
    """Go back to the computed order."""
    demand(by is None or may_conduct(by, meeting))
    _demand_planned(meeting)
    items = meeting.agenda.everywhere(reason=_SELF).exclude(document=None)
    documents = Document.objects.everywhere(reason=_SELF).filter(pk__in=items.values("document"))
    lay_agenda(meeting=meeting, documents=list(documents.select_related("unit__type", "office")))
    return record(by=by, office=meeting.office_id, action="meeting.agenda_renewed", target=meeting, data={})


@transaction.atomic
def order_agenda(*, by: Any, meeting: Meeting, items: Sequence[int], minutes: dict[int, int]) -> Any:
    """Put the lines in this order, with these minutes; those that are not named follow in their old order."""
    demand(by is None or may_conduct(by, meeting))
    _demand_planned(meeting)
    rows = {row.pk: row for row in meeting.agenda.everywhere(reason=_SELF)}
    order = [pk for pk in dict.fromkeys(items) if pk in rows]
    order += [pk for pk in rows if pk not in order]
    for pk, wanted in minutes.items():
        if pk in rows:
            rows[pk].minutes = max(1, min(600, wanted))
    lines = [
        AgendaLine(row.kind, row.title, row.minutes, str(row.pk), row.unit) for row in map(rows.__getitem__, order)
    ]
    for place, line in enumerate(over_days(lines, meeting.minutes_a_day), 1):
        row = rows[int(line.sop)]
        row.order, row.day = place, line.day
    AgendaItem.objects.everywhere(reason=_SELF).bulk_update(rows.values(), ["order", "day", "minutes"])
    return record(by=by, office=meeting.office_id, action="meeting.agenda_ordered", target=meeting, data={})


def _demand_planned(meeting: Meeting) -> None:
    if meeting.state == Meeting.State.DONE:
        raise Refused(_("Rapat ini sudah selesai."))


def _write(meeting: Meeting, lines: Sequence[AgendaLine]) -> None:
    AgendaItem.objects.everywhere(reason=_SELF).filter(meeting=meeting).delete()
    AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=meeting,
            order=place,
            kind=line.kind,
            title=line.title[:500],
            unit=line.unit[:200],
            minutes=line.minutes,
            day=line.day,
            document_id=int(line.sop) if line.sop else None,
        )
        for place, line in enumerate(lines, 1)
    )


def _candidates(documents: Sequence[Document]) -> Iterator[Candidate]:
    """In the order of the structure; how contested one is follows from its findings and what is said about it."""
    drafts = Draft.objects.everywhere(reason=_SELF).open().filter(document__in=[one.pk for one in documents])
    by_document = {row.document_id: row for row in drafts}
    said = Thread.objects.everywhere(reason=_SELF).open().filter(document__in=by_document).order_by()
    counts = dict(said.values_list("document").annotate(n=Count("pk")).values_list("document", "n"))
    for one in sorted(documents, key=_structural):
        draft = by_document.get(one.pk)
        if draft is not None:
            points = draft.wajib + counts.get(one.pk, 0)
            yield Candidate(str(one.pk), draft.title or str(one), one.unit.name, draft.sop, points)


def _structural(document: Document) -> tuple[Any, ...]:
    unit = document.unit
    return document.office.path, unit.type.order, unit.code, unit.name, unit.pk


def presentable(meeting_kind: str, rows: Any) -> Any:
    """Of open drafts those that a meeting of this kind is about."""
    states = {
        Meeting.Kind.PLENO: ("diajukan", "pleno"),
        Meeting.Kind.FINAL: ("penyusunan_final", "uji_coba"),
    }.get(Meeting.Kind(meeting_kind))
    return rows.filter(Q(state__in=states)) if states else rows
