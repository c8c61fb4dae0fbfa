"""What of the approval waits for a person at *Beranda*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.approval.models import Legalisation, Signatory
from rambu.web.approval.packing import call_at, packable, silent_units
from rambu.web.approval.reading import fresh_packages, own_units, ready_drafts
from rambu.web.ui.waiting import Waiting, add_source
from rambu.web.ui.words import day, number

SHOWN = 5
"""As many SOPs have a line of their own; of more, the rest is counted."""


def register() -> None:
    """Tell *Beranda*."""
    add_source("approval", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    yield from _called(person)
    yield from _packages(person)
    yield from _initials(person)
    yield from _signatures(person)
    yield from _ready(person)


def _called(person: Any) -> Iterator[Waiting]:
    """A call that a unit which the person leads has not answered."""
    for unit in own_units(person):
        call = call_at(unit) if unit.pk in person.reach.led_units else None
        if call is not None and silent_units(call, [unit]) and packable(person, unit):
            told = _("Ajukan SOP {unit}: {title}").format(unit=unit, title=call.title)
            address = reverse("approval:pack", args=[unit.pk])
            yield Waiting(told, address, _("Susun paket"), _("Tenggat {day}").format(day=day(call.due)))


def _packages(person: Any) -> Iterator[Waiting]:
    for row in fresh_packages(person)[:SHOWN]:
        told = _("Paket {unit} menunggu dibahas").format(unit=row.unit)
        yield Waiting(told, reverse("approval:package", args=[row.pk]), _("Buka"), str(row.office))


def _initials(person: Any) -> Iterator[Waiting]:
    rows = Signatory.objects.everywhere(reason="one's own").filter(person=person, done=None)
    earlier = Signatory.objects.everywhere(reason="who comes first")
    earlier = earlier.filter(legalisation=OuterRef("legalisation"), place__lt=OuterRef("place"), done=None)
    rows = rows.filter(~Exists(earlier), legalisation__state=Legalisation.State.MENUNGGU)
    for row in rows.select_related("legalisation__draft__document")[:SHOWN]:
        told = _("{title} menunggu paraf Anda").format(title=_title(row.legalisation))
        yield Waiting(told, _page(row.legalisation), _("Periksa"), row.legalisation.number)


def _signatures(person: Any) -> Iterator[Waiting]:
    rows = Legalisation.objects.for_person(person).waiting().filter(person=person)
    for row in rows.select_related("draft__document")[:SHOWN]:
        told = _("{title} menunggu tanda tangan Anda").format(title=_title(row))
        yield Waiting(told, _page(row), _("Lihat"), row.number)


def _ready(person: Any) -> Iterator[Waiting]:
    rows = ready_drafts(person)
    for draft in rows.defer("content")[:SHOWN]:
        told = _("{title} siap diberi nomor").format(title=draft.title or draft)
        yield Waiting(told, reverse("approval:send", args=[draft.document_id]), _("Kirim"), str(draft.document.unit))
    rest = rows.count() - SHOWN
    if rest > 0:
        told = _("{count} naskah lain siap diberi nomor").format(count=number(rest))
        yield Waiting(told, reverse("approval:legalisations"), _("Lihat"))


def _title(row: Legalisation) -> str:
    return row.draft.title or str(row.draft)


def _page(row: Legalisation) -> str:
    return reverse("approval:legalisation", args=[row.pk])
