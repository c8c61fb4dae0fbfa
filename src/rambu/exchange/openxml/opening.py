"""Packages of strangers, opened with care: read in bounded time and memory, or refused in one sentence.

Nothing in a package is run or fetched. Links to other files, macros and pictures are never opened.
"""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError, fromstring

from rambu.language import gettext as _
from rambu.packages import BROKEN, Fault, Hostile, declares, opened
from rambu.sop import BadInput

LARGEST: Final = 20_000_000
"""Bytes of a file that is read."""
LARGEST_PART: Final = 24_000_000
"""Bytes of a part once it is unpacked."""
LARGEST_WHOLE: Final = 64_000_000
"""Bytes of all parts that are read of one file: pictures are not."""
MOST_PARTS: Final = 5_000
MOST_TAGS: Final = 1_000_000
"""Tags of a part, opening and closing ones: a tree takes far more memory than its text."""
DEEPEST: Final = 200
"""Elements within one another."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part leads: kind (``drawing``), part of the package, or an address `outside` of it."""

    kind: str
    target: str
    outside: bool = False


@dataclass(slots=True)
class Package:
    """An opened package. Raises BadInput, naming the file, for whatever keeps a part from being read."""

    name: str
    archive: zipfile.ZipFile
    parts: frozenset[str]
    spent: int = 0
    """Bytes unpacked so far."""
    _trees: dict[str, Element] = field(default_factory=dict)

    def read(self, part: str) -> bytes:
        """A part, unpacked."""
        if part not in self.parts:
            raise self.fault(_("bagian {part} tidak ada di dalamnya; berkas ini rusak.").format(part=part[:80]))
        try:
            with self.archive.open(part) as stream:
                data = stream.read(min(LARGEST_PART, LARGEST_WHOLE - self.spent) + 1)
        except BROKEN as error:
            raise self.broken() from error
        self.spent += len(data)
        if len(data) > LARGEST_PART or self.spent > LARGEST_WHOLE:
            raise self.fault(
                _("isinya terlalu besar setelah dibuka; hapus gambar, lembar, atau bentuk yang tidak perlu.")
            )
        return data

    def tree(self, part: str) -> Element:
        """A part as elements; of alternatives (``mc:AlternateContent``) both are there."""
        if part not in self._trees:
            self._trees[part] = self.parsed(self.read(part))
        return self._trees[part]

    def parsed(self, data: bytes) -> Element:
        """XML as elements. A document type is refused: Office writes none, and entities hide in it."""
        plain = data.decode("utf-16", "replace").encode() if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data
        if declares(plain):
            raise self.fault(_("di dalamnya ada deklarasi XML yang tidak lazim; simpan ulang dengan Excel atau Word."))
        if plain.count(b"<") > MOST_TAGS:
            raise self.fault(_("di dalamnya ada terlalu banyak sel atau bentuk; bagilah berkas ini."))
        try:
            root = fromstring(data)  # noqa: S314 - no document type, hence no entities; its size is bounded
        except (ParseError, LookupError, ValueError) as error:
            raise self.broken() from error
        if _is_deep(root):
            raise self.fault(_("isinya bersusun terlalu dalam; sederhanakan kelompok bentuknya."))
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of a part by their ids; none where it has none."""
        folder, name = posixpath.split(part)
        own = posixpath.join(folder, "_rels", f"{name}.rels")
        if own not in self.parts:
            return {}
        return {one.get("Id", ""): _relation(one, folder) for one in self.tree(own)}

    def main(self) -> str:
        """The name of the part that the package is about."""
        for one in self.relations("").values():
            if one.kind == "officeDocument" and not one.outside:
                return one.target
        raise self.broken()

    def kind(self) -> str:
        """The content type of the main part, in lower case."""
        main = f"/{self.main()}"
        for one in self.tree("[Content_Types].xml"):
            if one.get("PartName") == main:
                return one.get("ContentType", "").lower()
        return ""

    def fault(self, sentence: str) -> BadInput:
        """What is wrong with the file, to be raised."""
        return BadInput(sentence, self.name)

    def broken(self) -> BadInput:
        """The file cannot be read at all."""
        return self.fault(_("berkas rusak atau tidak lengkap; buka dengan programnya, lalu simpan ulang."))


def open_package(data: bytes, name: str) -> Package:
    """Open a zip package. Raises BadInput where it is none, locked, broken, too large or made to burst."""
    check_size(data, name)
    try:
        archive = opened(data, most_parts=MOST_PARTS)
    except Hostile as hostile:
        raise BadInput(_sentence(hostile.fault), name) from hostile
    every = archive.infolist()
    return Package(name, archive, frozenset(one.filename for one in every))


def check_size(data: bytes, name: str) -> None:
    """Raise BadInput for a file that is empty or larger than is read."""
    if not data:
        raise BadInput(_("berkas kosong."), name)
    if len(data) > LARGEST:
        raise BadInput(_("berkas lebih besar dari 20 MB; perkecil gambarnya atau bagilah berkas ini."), name)


def _sentence(fault: Fault) -> str:
    known = {
        Fault.LOCKED: _("berkas dikunci dengan kata sandi; buka kuncinya dahulu, lalu simpan ulang."),
        Fault.OLD: _("berkas memakai format Office lama; simpan sebagai .xlsx atau .docx."),
        Fault.PARTS: _("di dalamnya ada lebih dari {n} bagian; berkas ini tidak wajar.").format(n=MOST_PARTS),
    }
    broken = _("berkas rusak atau bukan berkas Office; buka dengan programnya, lalu simpan ulang.")
    return known.get(fault, broken)


def _relation(one: Element, folder: str) -> Relation:
    kind = one.get("Type", "").rsplit("/", 1)[-1]
    target = unquote(one.get("Target", ""))
    if one.get("TargetMode") == "External":
        return Relation(kind, target, outside=True)
    whole = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return Relation(kind, posixpath.normpath(whole).lstrip("/"))


def _is_deep(root: Element) -> bool:
    """Whether elements stand within one another more deeply than is ever needed."""
    level: list[Element] = [root]
    for _depth in range(DEEPEST):
        level = [child for one in level for child in one]
        if not level:
            return False
    return True
