"""The number of SOPs: add, merge, drop; each is a decision of the meeting and goes back into the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.meeting import OUTCOMES, Decision
from rambu.web.audit.actions import record
from rambu.web.ledger import actions as ledger
from rambu.web.ledger.actions import Spot
from rambu.web.ledger.authority import may_keep
from rambu.web.ledger.models import Decision as LedgerDecision
from rambu.web.ledger.reading import ledger_of
from rambu.web.library import actions as library
from rambu.web.library.authority import demand
from rambu.web.library.models import Document
from rambu.web.meeting.actions.conducting import running, take_in
from rambu.web.meeting.actions.writing import append
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.models import Meeting
from rambu.web.meeting.reading import documents_of
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused

_SELF = "decided by the meeting"


@transaction.atomic
def add_sop(*, by: Any, meeting: Meeting, unit: Unit, title: str, reason: str) -> Any:
    """A SOP that is missing: its draft is opened for the unit, and the ledger knows why it is there."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    if not unit.office.path.startswith(row.office.path):
        raise Refused(_("Unit itu bukan bagian dari kantor ini."))
    name, why = title.strip()[:500], _reason(reason)
    if not name:
        raise Refused(_("Tuliskan judul SOP yang ditambahkan."))
    document = library.open_document(by=None, unit=unit, title=name)
    kept = _keep(by, document, _why(row, why))
    data = {
        "what": "add",
        "title": name,
        "unit": unit.name,
        "reason": why,
        "sops": [str(document.pk)],
        "extra": {"documents": [document.pk], "ledger": kept},
    }
    take_in(by=by, meeting=row, document=document)
    return _counted(by, row, data)


@transaction.atomic
def merge_sop(*, by: Any, meeting: Meeting, document: Document, into: Document, reason: str) -> Any:
    """One SOP goes into another: its lines of the ledger are covered by the other, its draft is put away."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    _demand_here(row, document)
    _demand_here(row, into)
    if document.pk == into.pk:
        raise Refused(_("Pilih SOP lain yang menampungnya."))
    why = _reason(reason)
    kept = list(_decide_lines(by, document, LedgerDecision.Kind.COVERED, _why(row, why), into))
    data = {"what": "merge", "title": str(into), "reason": why, "sops": [str(document.pk)]}
    return _counted(by, row, {**data, "extra": {"put_away": _put_away(document), "ledger": kept}})


@transaction.atomic
def drop_sop(*, by: Any, meeting: Meeting, document: Document, reason: str) -> Any:
    """A SOP that is not needed: so the ledger says, and its draft is put away."""
    demand(by is None or may_conduct(by, meeting))
    row = running(meeting)
    _demand_here(row, document)
    why = _reason(reason)
    kept = list(_decide_lines(by, document, LedgerDecision.Kind.NOT_NEEDED, _why(row, why)))
    data = {"what": "drop", "title": str(document), "reason": why, "sops": [str(document.pk)]}
    return _counted(by, row, {**data, "extra": {"put_away": _put_away(document), "ledger": kept}})


def recount(*, by: Any, decision: Decision) -> None:
    """Take back what such a decision did to the ledger and the library."""
    rows = LedgerDecision.objects.everywhere(reason=_SELF).filter(pk__in=decision.extra.get("ledger", ()), ended=None)
    for row in rows.select_related("unit__office"):
        ledger.end_decision(by=_keeper(by, row.unit), decision=row)
    documents = Document.objects.everywhere(reason=_SELF)
    for document in documents.filter(pk__in=decision.extra.get("put_away", ())).exclude(discarded=None):
        library.restore_document(by=None, document=document)
    for document in documents.filter(pk__in=decision.extra.get("documents", ()), discarded=None):
        library.discard_document(by=None, document=document)


def _counted(by: Any, meeting: Meeting, data: dict[str, Any]) -> Any:
    made = append(by=by, meeting=meeting, kind="counted", data=data)
    told = {"what": OUTCOMES[data["what"]], "title": data["title"], "reason": data["reason"]}
    record(by=by, office=meeting.office_id, action="meeting.counted", target=meeting, data=told)
    return made


def _decide_lines(by: Any, document: Document, kind: str, reason: str, into: Document | None = None) -> Iterator[int]:
    """Decide about each line of the ledger that the SOP answers; ids of the decisions."""
    for line in ledger_of(document.office, propose=False).lines:
        if any(int(pair.sop) == document.pk for pair in line.matches):
            unit = Unit.objects.everywhere(reason=_SELF).select_related("office").get(pk=line.owed.unit)
            spot = Spot(unit, line.owed.key, line.owed.requirement.title)
            event = ledger.decide(by=_keeper(by, unit), spot=spot, kind=kind, reason=reason, document=into)
            yield int(event.target_id)


def _keep(by: Any, document: Document, reason: str) -> list[int]:
    """Where no line asks for it, the SOP is kept with the reason."""
    for line in ledger_of(document.office, propose=False).lines:
        if any(int(pair.sop) == document.pk for pair in line.matches):
            return []
    event = ledger.keep_stray(by=_keeper(by, document.unit), document=document, reason=reason)
    return [int(event.target_id)]


def _keeper(by: Any, unit: Unit) -> Any:
    """Who conducts decides for the meeting; where he does not keep the ledger himself, Rambu writes it for him."""
    return by if by is not None and may_keep(by, unit) else None


def _put_away(document: Document) -> list[int]:
    """A SOP that was never in force is put away; one in force stays until it is revoked."""
    if document.revisions.everywhere(reason=_SELF).exists():
        return []
    library.discard_document(by=None, document=document)
    return [document.pk]


def _demand_here(meeting: Meeting, document: Document) -> None:
    if str(document.pk) not in documents_of(meeting):
        raise Refused(_("SOP ini tidak ada dalam rapat."))


def _reason(reason: str) -> str:
    if not reason.strip():
        raise Refused(_("Tuliskan alasannya; alasan itu masuk ke daftar kewajiban."))
    return reason.strip()


def _why(meeting: Meeting, reason: str) -> str:
    return _("{meeting}: {reason}").format(meeting=meeting, reason=reason)
