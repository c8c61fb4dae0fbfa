"""What a unit may hand in, and how the drafts of a package have fared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rambu.web.approval.models import Call, Package, PackageItem
from rambu.web.library.authority import may_write
from rambu.web.library.models import Draft, Passage
from rambu.web.library.states import WAY, State
from rambu.web.offices.models import Unit


@dataclass(frozen=True, slots=True)
class Fate:
    """A draft of a package, where it stands, and the reason for which it came back."""

    item: PackageItem
    label: str | Promise
    tone: str
    reason: str = ""

    @property
    def draft(self) -> Draft:
        """The draft itself."""
        return self.item.draft


def packable(person: Any, unit: Unit) -> list[Draft]:
    """Drafts of the unit that are still written and that the person may hand in."""
    rows = Draft.objects.for_person(person).open().filter(state=State.DRAF, document__unit=unit)
    rows = rows.filter(document__discarded=None).select_related("document__office", "document__unit").order_by("title")
    led = unit.pk in person.reach.led_units
    return [row for row in rows if led or may_write(person, row.document)]


def fates_of(package: Package) -> list[Fate]:
    """How its drafts fared since; results may be mixed."""
    rows = PackageItem.objects.everywhere(reason="of a package that is seen").filter(package=package)
    items = list(rows.select_related("draft__document__in_force", "draft__document__unit"))
    back = Passage.objects.everywhere(reason="of a package that is seen").returns()
    back = back.filter(draft__in=[item.draft_id for item in items], at__gte=package.sent)
    reasons: dict[int, str] = {}
    for row in back:
        reasons.setdefault(row.draft_id, row.reason)
    return [_fate(item, reasons.get(item.draft_id, "")) for item in items]


def _fate(item: PackageItem, reason: str) -> Fate:
    draft = item.draft
    if draft.closed:
        return Fate(item, _("disahkan"), "ok")
    if draft.state == State.DRAF:
        return Fate(item, _("dikembalikan"), "warn", reason) if reason else Fate(item, _("ditarik"), "")
    tone = "ok" if WAY.index(State(draft.state)) > WAY.index(State.DIAJUKAN) else "info"
    return Fate(item, draft.get_state_display(), tone)


def call_at(unit: Unit) -> Call | None:
    """The open call of the office, or of the nearest one above it."""
    ids = [*unit.office.ancestor_ids(), unit.office_id]
    rows = Call.objects.everywhere(reason="a call concerns all below its office").current().filter(office__in=ids)
    found: Call | None = rows.order_by("-office__path").first()
    return found


def silent_units(call: Call, units: Sequence[Unit]) -> list[Unit]:
    """Those of the units that have handed in nothing for this call."""
    rows = Package.objects.everywhere(reason="only counted").filter(call=call, state=Package.State.DIAJUKAN)
    done = set(rows.values_list("unit", flat=True))
    return [unit for unit in units if unit.pk not in done]


def asked_units(call: Call) -> list[Unit]:
    """The open units of the office and below it that have SOPs under way."""
    drafts = Draft.objects.everywhere(reason="only counted").open().filter(document__discarded=None)
    rows = Unit.objects.everywhere(reason="who is asked").not_closed()
    rows = rows.filter(office__path__startswith=call.office.path, pk__in=drafts.values("document__unit"))
    return list(rows.select_related("office").order_by("office__path", "type__order", "name"))
