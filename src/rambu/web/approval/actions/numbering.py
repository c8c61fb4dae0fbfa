"""Say how an office numbers, and that a number is not used again."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.approval.authority import may_number
from rambu.web.approval.models import GivenNumber, Numbering
from rambu.web.approval.numbering.pattern import faults_of
from rambu.web.approval.numbering.series import take_turns
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused


@dataclass(frozen=True, slots=True)
class Rule:
    """How an office numbers; the columns of `Numbering`."""

    pattern: str
    archive: str = ""
    yearly: bool = True
    per_unit: bool = False
    first: int = 1
    keeps: bool = False


@transaction.atomic
def plan_numbers(*, by: Any, office: Office, rule: Rule) -> Any:
    """Number so from now on; numbers that were given stay. Refused for a pattern that would give one number twice."""
    demand(by is None or may_number(by, office))
    faults = list(faults_of(rule.pattern, yearly=rule.yearly, per_unit=rule.per_unit))
    if faults:
        raise Refused(" ".join(faults))
    rows = Numbering.objects.everywhere(reason="one rule an office")
    was = rows.filter(office=office).first()
    before = was.pattern if was else ""
    rows.update_or_create(office=office, defaults={**asdict(rule), "pattern": rule.pattern.strip()})
    data = {"changes": {"pattern": [before, rule.pattern]}, "rule": asdict(rule)}
    return record(by=by, office=office.pk, action="approval.numbers_planned", target=office, data=data)


@transaction.atomic
def void_number(*, by: Any, number: GivenNumber, reason: str) -> Any:
    """Say why a number that came free is not used again; it stays in the list."""
    demand(by is None or may_number(by, number.office))
    take_turns(number.office_id)
    row = GivenNumber.objects.everywhere(reason="the number itself").get(pk=number.pk)
    if row.state != GivenNumber.State.FREE:
        raise Refused(_("Nomor {number} sedang dipakai.").format(number=row.text))
    if not reason.strip():
        raise Refused(_("Tuliskan mengapa nomor itu tidak dipakai lagi."))
    row.state, row.note = GivenNumber.State.VOID, reason.strip()
    row.save(update_fields=["state", "note"])
    data = {"number": row.text, "reason": row.note}
    return record(by=by, office=row.office_id, action="approval.number_voided", target=row, data=data)
