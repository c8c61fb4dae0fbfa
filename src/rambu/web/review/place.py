"""Where in a SOP somebody points: by stable ids, so that it survives redrawing and moving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from rambu.sop import Bagan, Kegiatan, Sop
from rambu.sop.model import Decision, Onward, Symbol

IDENTITY = {
    "judul": later("Judul"),
    "nomor": later("Nomor SOP"),
    "tanggal": later("Tanggal"),
    "disahkan": later("Disahkan oleh"),
    "dasar_hukum": later("Dasar hukum"),
    "kualifikasi": later("Kualifikasi pelaksana"),
    "keterkaitan": later("Keterkaitan"),
    "peralatan": later("Peralatan/perlengkapan"),
    "peringatan": later("Peringatan"),
    "pencatatan": later("Pencatatan dan pendataan"),
}
COLUMNS = {
    "no": later("No"),
    "teks": later("Kegiatan"),
    "simbol": later("Pelaksana"),
    "kelengkapan": later("Kelengkapan"),
    "waktu": later("Waktu"),
    "output": later("Output"),
    "keterangan": later("Keterangan"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Ids of chart, row and symbol, a field, and the target of a line; all empty is the SOP as a whole."""

    bagan: str = ""
    kegiatan: str = ""
    symbol: str = ""
    field: str = ""
    to: str = ""

    @classmethod
    def read(cls, given: Any) -> Place:
        """From a mapping of texts; what is left out is empty, what is too long is cut."""
        names = ("bagan", "kegiatan", "symbol", "field", "to")
        return cls(*(str(given.get(name) or "")[:60] for name in names))

    def columns(self) -> dict[str, str]:
        """For the columns of a table."""
        return {f"place_{name}": getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Found:
    """A place as a person names it, with the words that stand there; `lost` when the thing is no longer there."""

    name: str
    words: str
    lost: bool = False


def find(sop: Sop, place: Place) -> Found:
    """What stands at the place now."""
    if not (place.kegiatan or place.symbol or place.bagan):
        return Found(str(IDENTITY.get(place.field, _("SOP ini"))), sop.judul)
    for number, bagan in enumerate(sop.bagan):
        for position, row in enumerate(bagan.kegiatan, 1):
            symbol = next((one for one in row.simbol if one.id == place.symbol), None)
            if symbol is not None or (row.id == place.kegiatan and not place.symbol):
                return _at(place, f"{number + 1}/{position}" if number else str(position), row, symbol)
    whole = next((bagan for bagan in sop.bagan if bagan.id == place.bagan and not place.kegiatan), None)
    return _chart(whole) if whole else Found(_("bagian yang sudah dihapus"), "", lost=True)


def _chart(bagan: Bagan) -> Found:
    return Found(bagan.judul or _("Bagan alir"), "")


def _at(place: Place, number: str, row: Kegiatan, symbol: Symbol | None) -> Found:
    if place.to and symbol:
        return _line(place, number, row, symbol)
    column = COLUMNS.get(place.field, "")
    name = _("Kegiatan {number}").format(number=number)
    return Found(f"{name} · {column}" if column else name, row.teks)


def _line(place: Place, number: str, row: Kegiatan, symbol: Symbol) -> Found:
    exits = symbol.exits
    targets = [one.to for one in exits.exits] if isinstance(exits, Decision) else []
    targets += list(exits.targets) if isinstance(exits, Onward) else []
    there = place.to in targets or exits is None
    name = _("Garis dari kegiatan {number}").format(number=number)
    return Found(name, row.teks, lost=not there)
