"""What is looked at before a workbook is opened: its size, its lock, what it would unpack to, entities, macros."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Final

from rambu.language import gettext as _
from rambu.packages import Fault, Hostile, opened, refuse_entities
from rambu.processmap.sheets.book import MAX_BYTES, BadBook, Merge

MAX_UNPACKED: Final = 120 * 1024 * 1024
MAX_PARTS: Final = 2_000
_MERGE: Final = re.compile(rb'<mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_MOST_MERGES: Final = 20_000
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Marks:
    """What a sheet's own text tells: merged ranges, and how many cells are formulas."""

    merges: tuple[Merge, ...]
    formulas: int


def refuse_hostile(content: bytes) -> bool:
    """Raise `BadBook` for what cannot or must not be opened; returns whether the book has macros."""
    if len(content) > MAX_BYTES:
        raise BadBook(_("Berkas lebih dari 20 MB. Simpan hanya lembar yang berisi peta, lalu unggah lagi."))
    try:
        with opened(content, most_parts=MAX_PARTS, most_unpacked=MAX_UNPACKED) as packed:
            refuse_entities(packed)
            names = {part.filename for part in packed.infolist()}
    except Hostile as hostile:
        raise _refusal(hostile.fault) from hostile
    if "xl/workbook.xml" not in names:
        raise unreadable()
    return any(name.endswith("vbaProject.bin") for name in names)


def _refusal(fault: Fault) -> BadBook:
    if fault is Fault.LOCKED:
        return BadBook(_("Berkas ini terkunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu unggah."))
    if fault is Fault.OLD:
        return BadBook(_("Ini buku kerja Excel lama (.xls). Simpan ulang sebagai .xlsx, lalu unggah."))
    if fault in (Fault.PARTS, Fault.BURSTING):
        return BadBook(_("Berkas ini mengembang terlalu besar saat dibuka, jadi tidak dibaca."))
    return unreadable()


def unreadable() -> BadBook:
    """The file is no workbook, or a broken one."""
    return BadBook(_("Berkas ini tidak dapat dibaca sebagai buku kerja Excel. Simpan ulang sebagai .xlsx."))


def marks(content: bytes, part: str) -> Marks:
    """The merged ranges of a sheet and the number of its formulas, read as a stream."""
    merges: list[Merge] = []
    formulas = 0
    with zipfile.ZipFile(io.BytesIO(content)) as packed, packed.open(part.lstrip("/")) as file:
        kept = b""
        while chunk := file.read(_CHUNK):
            text = kept + chunk
            cut = text.rfind(b"<")
            text, kept = (text[:cut], text[cut:]) if cut > 0 else (text, b"")
            formulas += text.count(b"<f>") + text.count(b"<f ")
            merges += map(_merge, _MERGE.finditer(text))
        merges += map(_merge, _MERGE.finditer(kept))
    return Marks(tuple(merges[:_MOST_MERGES]), formulas)


def _merge(match: re.Match[bytes]) -> Merge:
    left, top, right, bottom = match.groups()
    return Merge(int(top), _column(left), int(bottom), _column(right))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
