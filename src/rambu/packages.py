"""What is looked at before a zip package of a stranger is opened: lock, parts, what they would unpack to, entities.

It names the fault; who opens the package says it in his own sentence. Nothing in a package is run or fetched.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from enum import StrEnum
from typing import Final

BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What reading a broken or locked package raises."""
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an OLE container begins: an Office file of before 2007, or one that is locked with a password."""
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_CHUNK: Final = 1 << 20
_HEAD: Final = 200
_DECLARATIONS: Final = (b"<!DOCTYPE", b"<!ENTITY")


class Fault(StrEnum):
    """Why a package is not opened."""

    OLD = "old"
    LOCKED = "locked"
    BROKEN = "broken"
    PARTS = "parts"
    BURSTING = "bursting"
    ENTITIES = "entities"


class Hostile(Exception):
    """The package is not opened; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def opened(content: bytes, *, most_parts: int, most_unpacked: int | None = None) -> zipfile.ZipFile:
    """The package, with so many parts at most, which unpack to so many bytes at most. Raises Hostile."""
    if content.startswith(_OLD):
        raise Hostile(Fault.LOCKED if _LOCKED in content else Fault.OLD)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        parts = archive.infolist()
    except BROKEN as error:
        raise Hostile(Fault.BROKEN) from error
    if len(parts) > most_parts:
        raise Hostile(Fault.PARTS)
    if any(part.flag_bits & 1 for part in parts):
        raise Hostile(Fault.LOCKED)
    if most_unpacked is not None and sum(part.file_size for part in parts) > most_unpacked:
        raise Hostile(Fault.BURSTING)
    return archive


def refuse_entities(archive: zipfile.ZipFile) -> None:
    """Raise Hostile where a part of XML declares a document type, which no program of Office writes, or is no UTF-8."""
    for part in archive.infolist():
        if part.filename.endswith((".xml", ".rels")):
            try:
                hides = _hides(archive, part)
            except BROKEN as error:
                raise Hostile(Fault.BROKEN) from error
            if hides:
                raise Hostile(Fault.ENTITIES)


def declares(xml: bytes) -> bool:
    """Whether XML declares a document type or an entity; without one it has no entities to expand."""
    return any(word in xml for word in _DECLARATIONS)


def _hides(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Read as a stream, so that a long part takes no memory."""
    with archive.open(part) as stream:
        kept = stream.read(_CHUNK)
        if b"\x00" in kept[:_HEAD]:
            return True
        while kept:
            if declares(kept):
                return True
            chunk = stream.read(_CHUNK)
            kept = kept[-len(_DECLARATIONS[0]) :] + chunk if chunk else b""
    return False
