"""Whom the deeds of the approval concern, and what they are told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rambu.web.approval.models import Call, Package
from rambu.web.approval.packing import asked_units
from rambu.web.notices import kinds
from rambu.web.notices.actions import notify
from rambu.web.offices.models import Unit
from rambu.web.people.models import Person, Role
from rambu.web.ui.words import day

PACKED, CALLED, REMINDED = "approval.packed", "approval.called", "approval.reminded"


def register() -> None:
    """Name the kinds."""
    kinds.add(PACKED, _("Sebuah unit mengajukan paket SOP"), default="at once")
    kinds.add(CALLED, _("Unit Anda diminta mengajukan SOP"), default="at once")
    kinds.add(REMINDED, _("Tenggat pengajuan SOP mendekat"), default="at once")


def tell_packed(by: Any, package: Package, count: int) -> None:
    """Who coordinates the office."""
    rows = Role.objects.everywhere(reason="who is told").current().filter(kind=Role.Kind.KOORDINATOR)
    people = [role.person for role in rows.filter(office=package.office_id, unit=None).select_related("person")]
    words = gettext("{unit} mengajukan {count} naskah SOP.").format(unit=package.unit, count=count)
    address = reverse("approval:package", args=[package.pk])
    notify(by=by, people=people, kind=PACKED, text=words, address=address, office=package.office, about=package)


def tell_called(by: Any, call: Call) -> None:
    """Who leads the units that have SOPs under way."""
    words = gettext("{title}: ajukan SOP unit Anda sampai {day}.").format(title=call.title, day=day(call.due))
    _tell(by, call, CALLED, asked_units(call), words)


def tell_reminded(call: Call, units: Iterable[Unit], left: int) -> None:
    """Who leads units that have handed in nothing yet."""
    words = (
        gettext("{title}: tenggat {day}, {left} hari lagi.") if left else gettext("{title}: tenggat {day}, hari ini.")
    )
    if left < 0:
        words = gettext("{title}: tenggat {day} sudah lewat.")
    _tell(None, call, REMINDED, units, words.format(title=call.title, day=day(call.due), left=left))


def _tell(by: Any, call: Call, kind: str, units: Iterable[Unit], words: str) -> None:
    for unit in units:
        held = {"tenures__position__unit": unit, "tenures__position__leads": True}
        people = Person.objects.everywhere(reason="who leads the unit").filter(**held).distinct()
        leading = [one for one in people if unit.pk in one.reach.led_units]
        address = reverse("approval:pack", args=[unit.pk])
        notify(by=by, people=leading, kind=kind, text=words, address=address, office=unit.office, about=call)
