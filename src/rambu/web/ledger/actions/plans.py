"""Plan who writes which SOP until when, and begin it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.sop import Pelaksana, Sop
from rambu.sop.model import Bagan
from rambu.web.audit.actions import record
from rambu.web.ledger.actions.lines import Spot, demand_keeper
from rambu.web.ledger.actions.matches import judge_match
from rambu.web.ledger.authority import may_keep
from rambu.web.ledger.models import Match, Plan
from rambu.web.ledger.standings import renew
from rambu.web.library import actions as library
from rambu.web.library.models import Assignment, Document
from rambu.web.notices.actions import notify
from rambu.web.offices.actions.changed import put
from rambu.web.offices.models import Unit
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person, Tenure
from rambu.web.ui.words import day

OWED = "ledger.owed"
_SELF = "the plan itself"


@dataclass(frozen=True, slots=True)
class Intent:
    """What is planned for a line; None leaves nothing planned."""

    owner: Person | None = None
    mentor: Person | None = None
    due: date | None = None
    volume: int | None = None
    impact: int | None = None
    risk: int | None = None


@transaction.atomic
def plan_line(*, by: Any, spot: Spot, intent: Intent) -> Any:
    """Plan one line; a new owner is told. Returns the event, or None where nothing differs."""
    demand_keeper(by, spot)
    for person in (intent.owner, intent.mentor):
        _demand_colleague(by, person)
    row, _made = Plan.objects.everywhere(reason=_SELF).get_or_create(
        unit=spot.unit, key=spot.key, defaults=spot.columns()
    )
    was = row.owner_id
    fields = {name: getattr(intent, name) for name in ("owner", "mentor", "due", "volume", "impact", "risk")}
    data = put(row, **fields)
    if not data:
        return None
    if row.owner and row.owner_id != was:
        _tell(by, row)
    renew(spot.unit.office)
    event = {**data, "unit": str(spot.unit)}
    return record(by=by, office=spot.unit.office_id, action="ledger.planned", target=row, data=event)


@transaction.atomic
def plan_many(*, by: Any, spots: Sequence[Spot], owner: Person | None, due: date | None) -> int:
    """Give many lines one owner and due date (what is left out stays); returns how many changed."""
    changed = 0
    rows = Plan.objects.everywhere(reason=_SELF)
    for spot in spots:
        row = rows.filter(unit=spot.unit, key=spot.key).first() or Plan()
        intent = Intent(owner or row.owner, row.mentor, due or row.due, row.volume, row.impact, row.risk)
        changed += plan_line(by=by, spot=spot, intent=intent) is not None
    return changed


@transaction.atomic
def begin_line(*, by: Any, spot: Spot, process: str) -> Document:
    """Open the draft of a line with title, unit and process filled in; its owner and pendamping are assigned.

    The owner begins it, who keeps the ledger, or whoever may draft for the unit.
    """
    rows = Plan.objects.everywhere(reason=_SELF).select_related("owner", "mentor")
    plan = rows.filter(unit=spot.unit, key=spot.key).first()
    begun = Match.objects.everywhere(reason="begun once").current().filter(is_same=True)
    if begun.filter(unit=spot.unit, key=spot.key, document__discarded=None).exists():
        raise Refused(_("SOP ini sudah mulai disusun. Muat ulang halaman."))
    owner = plan.owner if plan and plan.owner else by
    document = library.open_document(by=by, unit=spot.unit, sop=_blank(spot, process, owner))
    if by is not None and owner is not None and owner.pk != by.pk and plan:
        _hand_over(by, document, plan)
    elif plan and plan.due and owner is not None:
        _assign(None, document, owner, Assignment.Part.PENYUSUN, plan.due)
    if plan and plan.mentor:
        _assign(None, document, plan.mentor, Assignment.Part.PENDAMPING, plan.due)
    # Beginning a line is itself the word that this SOP is for it, whoever begins it.
    judge_match(
        by=by if by is not None and may_keep(by, spot.unit) else None, spot=spot, document=document, is_same=True
    )
    data = {"unit": str(spot.unit), "title": spot.title}
    record(by=by, office=spot.unit.office_id, action="ledger.begun", target=document, data=data)
    return document


def _hand_over(by: Any, document: Document, plan: Plan) -> None:
    """Who opened the SOP for another is not its penyusun."""
    assert plan.owner is not None
    _assign(None, document, plan.owner, Assignment.Part.PENYUSUN, plan.due)
    rows = document.assignments.everywhere(reason="one's own").current().filter(person=by, part="penyusun")
    for row in rows:
        library.end_assignment(by=by, assignment=row)


def _assign(by: Any, document: Document, person: Person, part: str, due: date | None) -> None:
    library.assign(by=by, document=document, person=person, part=part, due=due)


def _blank(spot: Spot, process: str, writer: Any) -> Sop:
    held = Tenure.objects.everywhere(reason="the writer's seat").current()
    seat = held.filter(person=writer, position__unit=spot.unit).select_related("position").first() if writer else None
    own = (Pelaksana("p1", seat.position.name, "jabatan", f"jabatan:{seat.position_id}"),) if seat else ()
    return Sop(judul=spot.title, unit=spot.unit.name, proses=process, bagan=(Bagan("b1", pelaksana=own),))


def _demand_colleague(by: Any, person: Person | None) -> None:
    if person is None:
        return
    if by is not None and not Person.objects.for_person(by).filter(pk=person.pk).exists():
        raise PermissionDenied
    if not person.is_active:
        raise Refused(_("Akun {person} tidak aktif.").format(person=person))


def _tell(by: Any, row: Plan) -> None:
    unit: Unit = row.unit
    words = _("Anda diminta menyusun {title} untuk {unit}.")
    if row.due:
        words = _("Anda diminta menyusun {title} untuk {unit}, tenggat {day}.")
    text = words.format(title=row.title, unit=unit, day=day(row.due))
    address = reverse("ledger:line", args=[unit.pk, row.key])
    assert row.owner is not None
    notify(by=by, people=[row.owner], kind=OWED, text=text, address=address, office=unit.office, about=row)
