"""What was done with a list, as the trail holds it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from rambu.web.audit.models import Event
from rambu.web.people.models import Sheet


def deed_of(sheet: Sheet) -> Event | None:
    """The event of its being applied."""
    rows = Event.objects.everywhere(reason="what was done with a list").newest_first()
    target = {"target_type": Sheet._meta.label_lower, "target_id": str(sheet.pk)}
    found: Event | None = rows.filter(action="people.sheet_applied", **target).first()
    return found


def tell_deed(event: Event) -> str:
    """It in a sentence."""
    told = _("{new} baris baru dan {changed} baris perubahan diterapkan.")
    return told.format(new=event.content["made"], changed=event.content["altered"])
