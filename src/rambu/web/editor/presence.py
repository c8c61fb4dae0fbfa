"""Signs of life: written seldom, read often, forgotten at once. They are no deeds and leave no event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from rambu.web.editor.models import Presence
from rambu.web.editor.seat import Seat

FRESH: Final = timedelta(seconds=5)
"""A sign of life that says nothing new is written again only after this time."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a person writes: a row and the name of a field; both empty when nowhere."""

    kegiatan: str = ""
    field: str = ""


def read_spot(raw: object) -> Spot:
    """The spot in what the browser sent; anything odd is nowhere."""
    parts = raw if isinstance(raw, dict) else {}
    return Spot(*(part[:64] if isinstance(part := parts.get(name), str) else "" for name in ("kegiatan", "field")))


def be_here(seat: Seat, session: str, spot: Spot) -> None:
    """Note that the person is here with this window, and where."""
    now = timezone.now()
    rows = Presence.objects.everywhere(reason="one's own window")
    mine = rows.filter(draft=seat.draft, session=session, person=seat.person)
    row = mine.first()
    if row is None:
        rows.gone().delete()
        key = {"draft": seat.draft, "session": session}
        rows.get_or_create(**key, defaults={"person": seat.person, "at": now, **_parts(spot)})
    elif row.at < now - FRESH or (row.kegiatan, row.field) != (spot.kegiatan, spot.field):
        mine.update(at=now, **_parts(spot))


def leave(seat: Seat, session: str) -> None:
    """The window was closed."""
    rows = Presence.objects.everywhere(reason="one's own window")
    rows.filter(draft=seat.draft, session=session, person=seat.person).delete()


def people_here(seat: Seat, session: str) -> list[dict[str, Any]]:
    """Who is here, each window once, one's own first."""
    rows = Presence.objects.everywhere(reason="the draft is already seen").here().filter(draft=seat.draft)
    found = [_person(row, session) for row in rows.select_related("person")]
    return sorted(found, key=lambda one: not one["mine"])


def _parts(spot: Spot) -> dict[str, str]:
    return {"kegiatan": spot.kegiatan, "field": spot.field}


def _person(row: Presence, session: str) -> dict[str, Any]:
    name = str(row.person)
    words = name.split()
    placed = {"kegiatan": row.kegiatan, "field": row.field} if row.kegiatan or row.field else None
    return {
        "name": name,
        "initials": "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper(),
        "mine": row.session == session,
        "place": placed,
        "session": row.session[:8],
    }
