"""What of the approval a person reads: what is ready, what waits, and what was signed."""

from __future__ import annotations

from typing import Any

from rambu.web.approval.models import Legalisation, Package, PackageItem
from rambu.web.library.models import Draft
from rambu.web.library.states import State
from rambu.web.offices.models import Unit
from rambu.web.offices.scope import Power

_SENDABLE = (State.SIAP_DISAHKAN, State.MENUNGGU_TANDA_TANGAN)


def ready_drafts(person: Any) -> Any:
    """Drafts that the person may send to be signed, the longest waiting first."""
    waiting = Legalisation.objects.everywhere(reason="left out").waiting().values("draft")
    mine = person.reach.where(Power.COORDINATE, "document__office__path", "document__unit")
    rows = Draft.objects.for_person(person).open().filter(mine, state__in=_SENDABLE, document__discarded=None)
    return rows.exclude(pk__in=waiting).select_related("document__office", "document__unit").order_by("since")


def own_units(person: Any) -> list[Unit]:
    """The open units in which the person works or that he leads."""
    ids = sorted(person.reach.units | person.reach.led_units)
    rows = Unit.objects.for_person(person).not_closed().filter(pk__in=ids).select_related("office")
    return list(rows.order_by("office__path", "type__order", "name"))


def fresh_packages(person: Any) -> Any:
    """Packages at offices that the person coordinates of which a draft still waits where it was handed in."""
    first = (State.DIPERIKSA, State.DIAJUKAN)
    rows = Package.objects.for_person_with(Power.COORDINATE, person).filter(state=Package.State.DIAJUKAN)
    items = PackageItem.objects.everywhere(reason="only counted").filter(draft__state__in=first, draft__closed=None)
    return rows.filter(pk__in=items.values("package")).select_related("unit", "office")


def waiting_legalisations(person: Any) -> Any:
    """Those that wait for a signature and that the person sees, in the order of signing."""
    rows = Legalisation.objects.for_person(person).waiting()
    return rows.select_related("draft__document__office", "draft__document__unit").order_by("legalised", "turn", "pk")


def waiting_one(draft: Draft) -> Legalisation | None:
    """The legalisation for which a draft waits, or None."""
    rows = Legalisation.objects.everywhere(reason="of a draft that is seen").waiting()
    found: Legalisation | None = rows.filter(draft=draft).first()
    return found
