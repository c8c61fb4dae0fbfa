"""Find what others have written that begins like, or holds, what is being typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection
from django.db.models import Q, QuerySet
from django.urls import reverse

from rambu.rules.lexicon.spelling import folded
from rambu.web.editor.models import Phrase
from rambu.web.editor.seat import Seat
from rambu.web.editor.suggesting.keeping import stems_of
from rambu.web.library.models import Mention
from rambu.web.library.models.mention import Kind
from rambu.web.people.models import Position

MOST: Final = 8
_LOOKED_AT: Final = 200
"""Rows that are read before they are counted."""
_HOLDING: Final = 3
"""So many letters are needed to look into the middle of texts."""


@dataclass(frozen=True, slots=True)
class Row:
    """One place where something is written."""

    text: str
    key: str
    document: int
    title: str


def suggest(seat: Seat, kind: str, text: str, beside: str = "") -> list[dict[str, Any]]:
    """At most eight suggestions, those written in most SOPs first. `beside`: the activity of the row, for times."""
    asked = folded(text)
    rows = KINDS[kind](seat, asked, beside)
    own = seat.document.pk
    found = _counted(row for row in rows if row.key and row.document != own)
    return [one for one in found if folded(one["text"]) != asked][:MOST]


def _phrases(seat: Seat, asked: str, _beside: str) -> list[Row]:
    rows = Phrase.objects.for_person(seat.person)
    return _read(_like(rows, asked), "text")


def _times(seat: Seat, asked: str, beside: str) -> list[Row]:
    """Times of the same activity elsewhere."""
    stems = stems_of(beside)
    if not stems:
        return []
    rows = Phrase.objects.for_person(seat.person).filter(stems=stems).exclude(waktu="")
    found = rows.values_list("waktu", "document", "document__title")[:_LOOKED_AT]
    every = [Row(waktu, folded(waktu), document, title) for waktu, document, title in found]
    return [row for row in every if row.key.startswith(asked)]


def _mentions(kind: Kind) -> Callable[[Seat, str, str], list[Row]]:
    def rows(seat: Seat, asked: str, _beside: str) -> list[Row]:
        return _read(_like(Mention.objects.for_person(seat.person).filter(kind=kind), asked), "name")

    return rows


def _performers(seat: Seat, asked: str, beside: str) -> list[Row]:
    """Positions of the office that the SOP belongs to, then what other SOPs name."""
    positions = Position.objects.for_person(seat.person).filter(unit__office=seat.document.office_id, closed=None)
    names = dict.fromkeys(positions.values_list("name", flat=True)[:_LOOKED_AT])
    own = [Row(name, folded(name), 0, "") for name in names if asked in folded(name)]
    return own + _mentions(Kind.JABATAN)(seat, asked, beside)


KINDS: Final[dict[str, Callable[[Seat, str, str], list[Row]]]] = {
    "kegiatan": _phrases,
    "pelaksana": _performers,
    "dokumen": _mentions(Kind.DOKUMEN),
    "waktu": _times,
    "peralatan": _mentions(Kind.PERALATAN),
    "hukum": _mentions(Kind.REGULASI),
}


def _like(rows: QuerySet[Any], asked: str) -> QuerySet[Any]:
    """What begins with the words asked for; only where that is little, also what holds them further on."""
    begins = rows.filter(_beginning(asked)) if asked else rows
    if len(asked) < _HOLDING or begins[:MOST].count() >= MOST:
        return begins
    return rows.filter(_beginning(asked) | Q(key__contains=f" {asked}"))


def _beginning(asked: str) -> Q:
    # SQLite's LIKE uses no index for a text with an escape; PostgreSQL's order of letters may differ from theirs.
    if connection.vendor == "sqlite":
        return Q(key__gte=asked, key__lt=asked + "\U0010ffff")
    return Q(key__startswith=asked)


def _read(rows: QuerySet[Any], name: str) -> list[Row]:
    found = rows.values_list(name, "key", "document", "document__title")[:_LOOKED_AT]
    return [Row(*one) for one in found]


def _counted(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Each text once with the number of SOPs that have it and one of them."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.key, []).append(row)
    ranked = sorted(groups.values(), key=lambda group: (group[0].document != 0, -len({row.document for row in group})))
    return [_told(group) for group in ranked]


def _told(group: list[Row]) -> dict[str, Any]:
    texts = [row.text for row in group]
    sources = {row.document: row for row in group if row.document}
    first = next(iter(sources.values()), None)
    return {
        "text": max(dict.fromkeys(texts), key=texts.count),
        "times": len(sources),
        "source": {"title": first.title, "address": reverse("library:document", args=[first.document])}
        if first
        else None,
    }
