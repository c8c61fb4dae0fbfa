"""What is printed in the text columns of a row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rambu.sop.model import Bagan, Kegiatan

TEXT_COLUMNS: Final = ("no", "kegiatan", "kelengkapan", "waktu", "output", "keterangan")
_MARKED = re.compile(r"^\s*(?:[-–—•*]|\(?(?:\d{1,2}|[a-z])[.)])\s")
_NARROW_SPACE: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of text that begins on a line of its own; `marker` hangs before it."""

    text: str
    marker: str = ""

    @property
    def indent(self) -> str:
        """Blanks as wide as the marker: a digit is two blanks wide in the shipped fonts, a full stop one."""
        return _NARROW_SPACE * sum(2 if char.isdigit() else 1 for char in self.marker)


Content = tuple[Paragraph, ...]


def row_contents(bagan: Bagan, row: int) -> dict[str, Content]:
    """Paragraphs of a row by column key; merged cells have none of their own."""
    kegiatan = bagan.kegiatan[row]
    contents = {
        "no": _plain(kegiatan.no or str(row + 1)),
        "kegiatan": _plain(kegiatan.teks),
        "kelengkapan": _items(kegiatan.kelengkapan),
        "waktu": _plain(kegiatan.waktu.nominal),
        "output": _items(kegiatan.output),
        "keterangan": _remark(kegiatan),
    }
    for key in kegiatan.gabung if row else ():
        contents[key] = ()
    return contents


@lru_cache(maxsize=4096)
def _plain(text: str) -> Content:
    return tuple(Paragraph(line) for line in (" ".join(part.split()) for part in text.splitlines()) if line)


@lru_cache(maxsize=4096)
def _items(items: tuple[str, ...]) -> Content:
    """Several items become a numbered list, unless they bear marks already."""
    if len(items) < 2 or any(_MARKED.match(item) for item in items):
        return tuple(paragraph for item in items for paragraph in _plain(item))
    return tuple(Paragraph(" ".join(item.split()), f"{n}. ") for n, item in enumerate(items, start=1))


def _remark(kegiatan: Kegiatan) -> Content:
    rujukan = kegiatan.rujukan
    if rujukan is None or (rujukan.judul and rujukan.judul.lower() in kegiatan.keterangan.lower()):
        return _plain(kegiatan.keterangan)
    named = " ".join(part for part in (rujukan.judul, f"({rujukan.nomor})" if rujukan.nomor else "") if part)
    see = f"Lihat {named}" if named.lower().startswith("sop") else f"Lihat SOP {named}"
    return (*_plain(kegiatan.keterangan), *_plain(see))
