"""The scene compared with the data, whatever version drew it: what it says of itself, not how it would be drawn now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rambu.diagram.certificate.content import check_content
from rambu.diagram.certificate.naming import absolute
from rambu.diagram.certificate.report import Violation
from rambu.diagram.layout.contents import TEXT_COLUMNS, row_contents
from rambu.diagram.scene import Scene
from rambu.language import gettext as _
from rambu.sop.model import Bagan, Kegiatan, Sop
from rambu.verification.report import Difference, Place
from rambu.verification.words import squeezed

_AGAIN: Final = squeezed("(lanjutan)")


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The words of the scene by cell, and the page on which each kegiatan stands."""

    words: Mapping[tuple[str, str], str]
    pages: Mapping[str, int]
    captions: Mapping[str, str]


def compare_data(scene: Scene, sop: Sop, before: int) -> Iterator[Difference]:
    """Cells, performers, symbols and lines of the scene that are not what the data says.

    `before`: how many pages of the file come before those of the scene.
    """
    drawn = _drawn(scene, before)
    for violation in check_content(scene, sop):
        if violation.code != "text-lost":  # cells are compared below, whole
            yield _told(violation, before)
    for bagan in sop.bagan:
        for position in range(len(bagan.kegiatan)):
            yield from _row(bagan, position, drawn)
        yield from _performers(bagan, drawn)
    yield from _inscriptions(scene, sop, before)


def _drawn(scene: Scene, before: int) -> _Drawn:
    words: dict[tuple[str, str], str] = defaultdict(str)
    pages: dict[str, int] = {}
    captions: dict[str, str] = {}
    for page in scene.pages:
        for row in page.rows:
            pages.setdefault(row.id, page.number + before)
        for cell in page.cells:
            if cell.kegiatan or cell.column not in captions:
                words[cell.kegiatan, cell.column] += squeezed("".join(cell.text.lines))
        captions |= {column.key: column.caption for column in page.columns}
    return _Drawn(words, pages, captions)


def _told(violation: Violation, before: int) -> Difference:
    page = violation.page + before if violation.page else 0
    return Difference(violation.code, Place(page, 0, ", ".join(violation.names)), violation.message)


def _row(bagan: Bagan, position: int, drawn: _Drawn) -> Iterator[Difference]:
    kegiatan = bagan.kegiatan[position]
    contents = row_contents(bagan, position)
    for column in TEXT_COLUMNS:
        read = drawn.words.get((kegiatan.id, column), "")
        now = squeezed("".join(part.marker + part.text for part in contents[column]))
        if read not in {now, *_forms(kegiatan, column), *_continued(bagan, position, column, drawn)}:
            place = Place(drawn.pages.get(kegiatan.id, 0), position + 1, drawn.captions.get(column, column))
            message = _("gambar memuat “{read}”, datanya “{words}”.").format(read=read, words=now)
            yield Difference("cell-differs", place, message)


def _forms(kegiatan: Kegiatan, column: str) -> Iterator[str]:
    """A list as other versions may print it: each item after the other, numbered or not."""
    if column in ("kelengkapan", "output") and column not in kegiatan.gabung:
        items = kegiatan.kelengkapan if column == "kelengkapan" else kegiatan.output
        yield squeezed("".join(items))
        yield squeezed("".join(f"{n}.{item}" for n, item in enumerate(items, start=1)))


def _continued(bagan: Bagan, position: int, column: str, drawn: _Drawn) -> Iterator[str]:
    """A merged cell that a page break cuts is said again on the next page, marked as a continuation."""
    kegiatan = bagan.kegiatan[position]
    if position and column in kegiatan.gabung:
        yield _AGAIN + drawn.words.get((_origin(bagan, position, column).id, column), "")


def _origin(bagan: Bagan, position: int, column: str) -> Kegiatan:
    """The row in which a merged cell begins."""
    while position and column in bagan.kegiatan[position].gabung:
        position -= 1
    return bagan.kegiatan[position]


def _performers(bagan: Bagan, drawn: _Drawn) -> Iterator[Difference]:
    for pelaksana in bagan.pelaksana:
        read = drawn.captions.get(f"pelaksana:{pelaksana.id}")
        if read is not None and squeezed(read) != squeezed(pelaksana.nama):
            message = _("gambar memuat “{read}”, datanya “{words}”.").format(read=read, words=pelaksana.nama)
            yield Difference("performer-differs", Place(0, 0, _("kolom pelaksana")), message)


def _inscriptions(scene: Scene, sop: Sop, before: int) -> Iterator[Difference]:
    """The words inside symbols."""
    texts = {symbol.id: symbol.teks for bagan in sop.bagan for row in bagan.kegiatan for symbol in row.simbol}
    for page in scene.pages:
        for shape in page.shapes:
            wanted, read = texts.get(shape.id), squeezed("".join(shape.text.lines) if shape.text else "")
            if not wanted or ":" in shape.symbol or read in (squeezed(wanted), ""):
                continue
            place = Place(page.number + before, shape.kegiatan, absolute(shape.symbol, shape.bagan))
            message = _("simbol memuat “{read}”, datanya “{words}”.").format(read=read, words=wanted)
            yield Difference("symbol-differs", place, message)
