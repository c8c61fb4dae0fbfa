"""What the meeting decides about corrections, and how a decision is taken back: by another one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.meeting import OUTCOMES, Correction, Decision
from rambu.web.audit.actions import record
from rambu.web.library import actions as library
from rambu.web.library.actions import Clash, Done, Warrant
from rambu.web.library.actions.carrying import read_edits
from rambu.web.library.authority import demand
from rambu.web.library.models import Change, Draft
from rambu.web.library.states import WRITABLE, State
from rambu.web.meeting.actions.conducting import running, show
from rambu.web.meeting.actions.counting import recount
from rambu.web.meeting.actions.following import bump_sheet, catch_up, know
from rambu.web.meeting.actions.writing import append, known_entry
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.models import Meeting, StartingText, Task
from rambu.web.meeting.reading import state_of
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person
from rambu.web.ui.words import day

WARRANT = Warrant(WRITABLE | {State.PLENO}, given=True)
"""A draft that lies before the pleno is written by the meeting alone."""
VERDICTS = ("accepted", "rejected", "deferred")
_SELF = "the meeting's own"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision as it is made: its reason; by consensus, or with counted hands; put off to whom, until when."""

    verdict: str
    reason: str = ""
    votes: Mapping[str, int] = field(default_factory=dict)
    to: Person | None = None
    until: date | None = None

    def data(self) -> dict[str, Any]:
        """For the log."""
        told: dict[str, Any] = {"verdict": self.verdict, "reason": self.reason.strip()}
        if self.votes:
            told |= {"how": "suara", "votes": dict(self.votes)}
        if self.to is not None:
            told |= {"to": self.to.name, "until": day(self.until) if self.until else ""}
        return told


@transaction.atomic
def decide(*, by: Any, meeting: Meeting, number: int, ruling: Ruling, token: str = "") -> Any:
    """Decide about a correction; an accepted one is made in the text at once.

    Refused where its edits meet what was accepted before: then it is drafted anew.
    """
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    known = known_entry(row, token)
    if known is not None:
        return known
    correction = state_of(row).corrections.get(number)
    if correction is None or not correction.is_open:
        raise Refused(_("Koreksi itu sudah diputuskan atau ditarik."))
    _check(ruling)
    data = {"correction": number, **ruling.data()}
    if ruling.verdict == "accepted":
        data |= _applied(by, row, correction)
    made = append(by=by, meeting=row, kind="decided", data=data, token=token)
    if ruling.verdict == "deferred":
        _put_off(row, correction, made.number, ruling)
    if row.shown_row == f"koreksi-{number}":
        show(by=None, meeting=row, sop=correction.sop)
    told = {"told": correction.told, "decision": OUTCOMES[ruling.verdict], "reason": ruling.reason}
    record(by=by, office=row.office_id, action="meeting.decided", target=row, data=told)
    return made


def _check(ruling: Ruling) -> None:
    if ruling.verdict not in VERDICTS:
        raise Refused(_("Keputusan ini tidak dikenal."))
    if ruling.verdict == "rejected" and not ruling.reason.strip():
        raise Refused(_("Tuliskan alasan mengapa koreksi ini tidak diterima."))
    if ruling.verdict == "deferred" and ruling.to is None:
        raise Refused(_("Pilih siapa yang menindaklanjuti koreksi ini."))
    if any(count < 0 for count in ruling.votes.values()):
        raise Refused(_("Jumlah suara tidak boleh negatif."))


def _applied(by: Any, meeting: Meeting, correction: Correction) -> dict[str, Any]:
    text, draft = _at(meeting, correction.sop)
    edits = read_edits(json.dumps(correction.edits))
    key = f"rapat-{meeting.pk}-{meeting.number + 1}"
    done = library.edit_draft(by=by, draft=draft, edits=edits, base=correction.base, key=key, warrant=WARRANT)
    return _written(meeting, text, done)


def _written(meeting: Meeting, text: StartingText, done: Done | Clash) -> dict[str, Any]:
    if isinstance(done, Clash):
        raise Refused(
            _("{sentence} Susun ulang koreksi ini di atas naskah yang sekarang.").format(sentence=done.sentence)
        )
    know(text=text, version=done.version)
    bump_sheet(meeting=meeting, sop=str(text.document_id), version=done.version)
    change = done.change
    return {"edits": json.loads(change.edits) if change else [], "change": change.pk if change else 0}


def _at(meeting: Meeting, sop: str) -> tuple[StartingText, Draft]:
    """The text that the meeting took, with its draft; the log knows all that was changed in it."""
    rows = StartingText.objects.everywhere(reason=_SELF).select_related("draft", "document__office", "document__unit")
    text = rows.get(meeting=meeting, document=int(sop))
    catch_up(meeting=meeting, text=text)
    draft: Draft = text.draft
    draft.document = text.document
    if draft.closed:
        raise Refused(_("Naskah SOP ini sudah tidak disusun lagi."))
    return text, draft


def _put_off(meeting: Meeting, correction: Correction, number: int, ruling: Ruling) -> None:
    Task.objects.create(
        meeting=meeting,
        number=number,
        correction=correction.number,
        document_id=int(correction.sop),
        person_id=ruling.to.pk if ruling.to else 0,
        until=ruling.until,
        told="\n".join(correction.told),
        where=correction.where[:200],
        reason=ruling.reason.strip(),
        edits=json.dumps(correction.edits, ensure_ascii=False),
        base=correction.base,
    )


@transaction.atomic
def undo_decision(*, by: Any, meeting: Meeting, number: int, reason: str) -> Any:
    """Take a decision back, with the reason; what it changed in a text or in the ledger is taken back too."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    was = state_of(row).decisions.get(number)
    if was is None or was.undone or was.kind == "undone":
        raise Refused(_("Keputusan itu sudah dibatalkan."))
    if not reason.strip():
        raise Refused(_("Tuliskan alasan pembatalannya."))
    data: dict[str, Any] = {"decision": number, "reason": reason.strip()}
    if was.kind == "accepted":
        data |= {"sop": was.sops[0], **_taken_back(by, row, was)}
    if was.kind == "deferred":
        rows = Task.objects.everywhere(reason=_SELF).filter(meeting=row, number=number, settled=None)
        rows.update(settled=timezone.now(), outcome=Task.Outcome.UNDONE)
    if was.kind in ("add", "merge", "drop"):
        recount(by=by, decision=was)
    made = append(by=by, meeting=row, kind="undone", data=data)
    record(by=by, office=row.office_id, action="meeting.undone", target=row, data={"number": number, "reason": reason})
    return made


def _taken_back(by: Any, meeting: Meeting, was: Decision) -> dict[str, Any]:
    if not was.edits:
        return {"edits": []}
    text, draft = _at(meeting, was.sops[0])
    rows = Change.objects.everywhere(reason=_SELF)
    change = rows.get(draft=draft, key=f"rapat-{meeting.pk}-{was.number}")
    done = library.edit_draft(
        by=by,
        draft=draft,
        edits=read_edits(change.inverse),
        base=change.version,
        key=f"rapat-{meeting.pk}-{meeting.number + 1}",
        undoes=change,
        warrant=WARRANT,
    )
    return _written(meeting, text, done)


@transaction.atomic
def agree(*, by: Any, meeting: Meeting, sops: Sequence[str]) -> Any:
    """Accept SOPs that nobody had a remark about, together."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    free = {one.id for one in state_of(row).untouched()}
    wanted = [sop for sop in dict.fromkeys(sops) if sop in free]
    if not wanted:
        raise Refused(_("Pilih SOP yang belum mempunyai catatan."))
    made = append(by=by, meeting=row, kind="agreed", data={"sops": wanted})
    record(by=by, office=row.office_id, action="meeting.agreed", target=row, data={"count": len(wanted)})
    return made
