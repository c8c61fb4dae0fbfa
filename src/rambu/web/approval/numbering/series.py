"""The next number of a series: without gaps, without doubles, past what the office has given elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from rambu.rules.lexicon.spelling import folded
from rambu.web.approval.models.numbering import GivenNumber, Numbering
from rambu.web.approval.numbering.pattern import Parts, missing_of, read, write
from rambu.web.library.models import Document
from rambu.web.library.models.document import LEGALISED
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused

_OFFICE = "numbers of the office itself"
State = GivenNumber.State


def take_turns(office: int) -> None:
    """Let one transaction at a time give numbers of an office; the others wait here until it has ended.

    To be called before anything else is locked. SQLite has a single writer anyway.
    """
    rows = Office.objects.everywhere(reason=_OFFICE).select_for_update(no_key=True)
    list(rows.filter(pk=office).values_list("pk"))


def parts_of(document: Document, rule: Numbering, day: date, process: str = "") -> Parts:
    """What the number of a SOP is made of."""
    office, unit = document.office, document.unit
    return Parts(day, unit.code, office.code, process or document.process, rule.archive)


def series_of(document: Document, rule: Numbering, day: date) -> str:
    """The name of the series in which a SOP is counted."""
    return f"{day.year if rule.yearly else '*'}/{document.unit_id if rule.per_unit else '*'}"


def coming(document: Document, rule: Numbering, parts: Parts) -> tuple[int, str]:
    """Place and text of the number that would be given now; nothing is taken. Refused where a part is not known."""
    missing = missing_of(rule.pattern, parts)
    if missing:
        told = _("Nomor belum dapat disusun: {parts} belum diisi.").format(parts=", ".join(missing))
        raise Refused(told)
    place = _next(document, rule, parts)
    return place, write(rule.pattern, place, parts)


def take(document: Document, rule: Numbering, parts: Parts, wanted: str = "") -> GivenNumber | None:
    """Hold the next number for a SOP, or the `wanted` one; None where the wanted one is written unlike the pattern.

    Refused where the wanted one is taken. `take_turns` was called before.
    """
    place, text = _wanted(document, rule, parts, wanted) if wanted else coming(document, rule, parts)
    if place is None:
        return None
    kept = {"text": text, "state": State.HELD, "document": document, "note": ""}
    row, _is_new = _rows(document, rule, parts).update_or_create(
        office_id=document.office_id, series=series_of(document, rule, parts.day), place=place, defaults=kept
    )
    given: GivenNumber = row
    return given


def _next(document: Document, rule: Numbering, parts: Parts) -> int:
    rows, elsewhere = _rows(document, rule, parts), _elsewhere(document, rule, parts)
    free = rows.filter(state=State.FREE).exclude(place__in=elsewhere).order_by("place").first()
    if free is not None:
        return int(free.place)
    last = rows.aggregate(last=Max("place"))["last"] or 0
    return int(max(last, rule.first - 1, *elsewhere, 0)) + 1


def _wanted(document: Document, rule: Numbering, parts: Parts, wanted: str) -> tuple[int | None, str]:
    place = read(rule.pattern, wanted, parts, yearly=rule.yearly, per_unit=rule.per_unit)
    if place is None:
        return None, wanted
    taken = _rows(document, rule, parts).filter(place=place).exclude(state=State.FREE).exclude(document=document)
    if taken.exists() or place in _elsewhere(document, rule, parts):
        raise Refused(_("Nomor {number} sudah dipakai SOP lain.").format(number=wanted))
    return place, wanted


def _rows(document: Document, rule: Numbering, parts: Parts) -> Any:
    rows = GivenNumber.objects.everywhere(reason=_OFFICE)
    return rows.filter(office=document.office_id, series=series_of(document, rule, parts.day))


def _elsewhere(document: Document, rule: Numbering, parts: Parts) -> set[int]:
    """Places of numbers that other SOPs of the office bear and that were not given here."""
    rows = Document.objects.everywhere(reason=_OFFICE).kept().filter(office=document.office_id, state__in=LEGALISED)
    numbers = rows.exclude(pk=document.pk).exclude(number="").values_list("number", flat=True)
    found = {read(rule.pattern, one, parts, yearly=rule.yearly, per_unit=rule.per_unit) for one in numbers}
    return {place for place in found if place is not None}


def bearer_of(document: Document, number: str) -> Document | None:
    """Another SOP of the same unit in force under this very number, or None."""
    rows = Document.objects.everywhere(reason=_OFFICE).kept().filter(unit=document.unit_id, state__in=LEGALISED)
    found: Document | None = (
        rows.exclude(pk=document.pk).filter(number_key=folded(number)).exclude(number_key="").first()
    )
    return found
