"""Rows of another SOP, or of a sample, as edits of the text at hand."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from django.utils.translation import gettext as _

from rambu.rules.lexicon.spelling import folded
from rambu.samples import sample, sample_names
from rambu.sop import Edit, Pelaksana, Sop
from rambu.sop.edits import AddPelaksana, InsertKegiatan, SetExits
from rambu.sop.edits.places import find_bagan
from rambu.sop.edits.references import Exits, aims
from rambu.sop.edits.reidentify import renamed_exits, renamed_symbol
from rambu.sop.model import Bagan, Kegiatan
from rambu.web.editor.elsewhere import Source, sources_elsewhere, text_elsewhere
from rambu.web.editor.seat import Seat
from rambu.web.library.models import Document, Draft

MOST: Final = 30
SAMPLE: Final = "contoh-"
"""What the name of a sample begins with, where others have a number."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Title of the source, the edits that bring its rows, and the rows in words."""

    title: str
    edits: tuple[Edit, ...]
    rows: list[str]


def sources_for(seat: Seat, text: str) -> list[dict[str, Any]]:
    """SOPs that the person may read, by title, then those of other apps, then samples."""
    documents = Document.objects.for_person(seat.person).kept().exclude(pk=seat.document.pk).filter(rows__gt=0)
    words = folded(text).split()
    for word in words:
        documents = documents.filter(title__icontains=word)
    found = [_of_document(row) for row in documents.select_related("unit", "office").order_by("title", "pk")[:MOST]]
    found += [_of_elsewhere(one) for one in sources_elsewhere(seat.person, words)]
    samples = [_of_sample(name) for name in sample_names() if all(word in name for word in words)]
    return (found + samples)[:MOST]


def copy_rows(seat: Seat, source: str, sop: Sop, bagan: str, after: str) -> Copied | None:
    """The rows of a source behind the row `after` of a chart; None where there is no such source.

    Performers of the same name are the same; others are added. Raises EditError where there is no such chart.
    """
    text = _text_of(seat, source)
    if text is None:
        return None
    goal = find_bagan(sop, bagan)
    chart = text.bagan[0]
    new = _new_ids(chart, goal)
    edits = (*_columns(chart, goal, new), *_rows(chart, bagan, after, new))
    return Copied(text.judul or _("SOP tanpa judul"), edits, [row.teks for row in chart.kegiatan])


def _of_document(row: Document) -> dict[str, Any]:
    about = {"title": str(row), "unit": str(row.unit), "office": str(row.office), "rows": row.rows}
    return {"pk": str(row.pk), **about, "state": row.get_state_display()}


def _of_sample(name: str) -> dict[str, Any]:
    words = name.replace("-", " ")
    about = {"title": words[:1].upper() + words[1:], "unit": "", "office": "", "rows": None}
    return {"pk": f"{SAMPLE}{name}", **about, "state": _("Contoh")}


def _of_elsewhere(one: Source) -> dict[str, Any]:
    about = {"title": one.title, "unit": "", "office": "", "rows": None}
    return {"pk": one.key, **about, "state": one.about}


def _text_of(seat: Seat, source: str) -> Sop | None:
    if source.startswith(SAMPLE):
        name = source.removeprefix(SAMPLE)
        return sample(name) if name in sample_names() else None
    if not source.isdecimal() or len(source) > 18:
        return text_elsewhere(seat.person, source[:40])
    document = Document.objects.for_person(seat.person).kept().filter(pk=int(source)).first()
    if document is None:
        return None
    if document.in_force is not None:
        return document.in_force.sop
    draft = Draft.objects.for_person(seat.person).open().filter(document=document).first()
    return draft.sop if draft else None


def _new_ids(chart: Bagan, goal: Bagan) -> dict[str, str]:
    """New ids of rows, symbols and performers; those of performers that the goal has already are its own."""
    there = {folded(one.nama): one.id for one in goal.pelaksana}
    new = {one.id: there.get(folded(one.nama)) or _fresh("p") for one in chart.pelaksana}
    for row in chart.kegiatan:
        new[row.id] = _fresh("k")
        new |= {symbol.id: _fresh("s") for symbol in row.simbol}
    return new


def _fresh(letter: str) -> str:
    return letter + secrets.token_hex(5)


def _columns(chart: Bagan, goal: Bagan, new: dict[str, str]) -> Iterator[Edit]:
    there = {one.id for one in goal.pelaksana}
    last = goal.pelaksana[-1].id if goal.pelaksana else ""
    for one in chart.pelaksana:
        if new[one.id] not in there:
            yield AddPelaksana(goal.id, last, Pelaksana(new[one.id], one.nama, one.jenis))
            last = new[one.id]


def _rows(chart: Bagan, bagan: str, after: str, new: dict[str, str]) -> Iterator[Edit]:
    """The rows first, then their exits, which may lead to rows further down; what leads to another chart ends."""
    inside = {symbol.id for row in chart.kegiatan for symbol in row.simbol}
    for row in chart.kegiatan:
        yield InsertKegiatan(bagan, after, _copied(row, new))
        after = new[row.id]
    for row in chart.kegiatan:
        for symbol in row.simbol:
            if symbol.exits is not None:
                ends = dict.fromkeys(_outside(symbol.exits, inside), "selesai")
                yield SetExits(new[symbol.id], renamed_exits(symbol.exits, {**new, **ends}))


def _copied(row: Kegiatan, new: dict[str, str]) -> Kegiatan:
    simbol = tuple(renamed_symbol(replace(symbol, exits=None), new) for symbol in row.simbol)
    return replace(row, id=new[row.id], simbol=simbol, no="")


def _outside(exits: Exits, inside: set[str]) -> set[str]:
    return aims(exits) - inside
