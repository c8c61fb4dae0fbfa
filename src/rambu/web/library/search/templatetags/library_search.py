"""How a place that answers is told."""

from __future__ import annotations

from typing import Final

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rambu.search import Match, Text

register = template.Library()
_BEFORE: Final = 60
_LONGEST: Final = 220
_FIELDS: Final = {
    "judul": gettext_lazy("Judul"),
    "nomor": gettext_lazy("Nomor"),
    "unit": gettext_lazy("Unit"),
    "proses": gettext_lazy("Proses"),
    "bagan": gettext_lazy("Bagan"),
    "pelaksana": gettext_lazy("Pelaksana"),
    "dasar_hukum": gettext_lazy("Dasar hukum"),
    "kualifikasi": gettext_lazy("Kualifikasi pelaksana"),
    "keterkaitan": gettext_lazy("Keterkaitan"),
    "peralatan": gettext_lazy("Peralatan"),
    "peringatan": gettext_lazy("Peringatan"),
    "pencatatan": gettext_lazy("Pencatatan"),
    "indikator": gettext_lazy("Indikator"),
    "disahkan": gettext_lazy("Disahkan oleh"),
    "kelengkapan": gettext_lazy("kelengkapan"),
    "output": gettext_lazy("output"),
    "keterangan": gettext_lazy("keterangan"),
    "simbol": gettext_lazy("simbol"),
    "rujukan": gettext_lazy("rujukan"),
}


@register.filter
def place_words(place: Text) -> str:
    """``Kegiatan 3``, ``Kegiatan 3, output``, ``Dasar hukum``."""
    if not place.row:
        return str(_FIELDS[place.field])
    row = _("Kegiatan {n}").format(n=place.row)
    return row if place.field == "kegiatan" else f"{row}, {_FIELDS[place.field]}"


@register.filter
def excerpt(match: Match) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is marked; of a long one only what stands around the first mark."""
    pieces = list(match.pieces())
    if len(match.place.text) <= _LONGEST:
        return pieces
    if not pieces[0][1] and len(pieces[0][0]) > _BEFORE:
        pieces[0] = ("… " + pieces[0][0][-_BEFORE:].partition(" ")[2], False)
    return _cut(pieces)


def _cut(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    kept: list[tuple[str, bool]] = []
    left = _LONGEST
    for text, marked in pieces:
        kept.append((text if len(text) <= left else text[:left].rpartition(" ")[0] + " …", marked))
        left -= len(text)
        if left <= 0:
            break
    return kept
