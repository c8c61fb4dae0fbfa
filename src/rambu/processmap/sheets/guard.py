"""What is looked at before a workbook is opened: its size, its lock, what it would unpack to, entities, macros."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final

from rambu.language import gettext as _
from rambu.processmap.sheets.book import MAX_BYTES, BadBook, Merge

MAX_UNPACKED: Final = 120 * 1024 * 1024
MAX_PARTS: Final = 2_000
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
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
    if content.startswith(_OLD):
        if _LOCKED in content:
            raise BadBook(_("Berkas ini terkunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu unggah."))
        raise BadBook(_("Ini buku kerja Excel lama (.xls). Simpan ulang sebagai .xlsx, lalu unggah."))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return _refuse_parts(packed)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as fault:
        if isinstance(fault, BadBook):
            raise
        raise unreadable() from fault


def _refuse_parts(packed: zipfile.ZipFile) -> bool:
    parts = packed.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise BadBook(_("Berkas ini mengembang terlalu besar saat dibuka, jadi tidak dibaca."))
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        raise unreadable()
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with packed.open(part) as file:
                head = file.read(4096)
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head or b"\x00" in head:
                raise unreadable()
    return any(name.endswith("vbaProject.bin") for name in names)


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
