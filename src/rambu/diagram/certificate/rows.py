"""Every kegiatan has one row, in order, with its words in the cells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rambu.diagram.certificate.report import Violation
from rambu.diagram.metrics import printable
from rambu.diagram.scene import Scene
from rambu.language import gettext as _
from rambu.sop.model import Kegiatan, Sop


def check_rows(scene: Scene, sop: Sop) -> Iterator[Violation]:
    """Rows that are missing, doubled or out of order, and words that got lost. A tall row may have several parts."""
    for position, bagan in enumerate(sop.bagan, start=1):
        pages = [page for page in scene.pages if page.bagan == position]
        drawn = [id_ for id_, _parts in groupby(row.id for page in pages for row in page.rows if row.kegiatan)]
        if drawn != [kegiatan.id for kegiatan in bagan.kegiatan]:
            message = _("Baris kegiatan bagan {bagan} tidak lengkap atau tidak berurutan.").format(bagan=position)
            yield Violation("rows-differ", pages[0].number if pages else 0, (str(position),), None, message)
    words: dict[tuple[str, str], str] = {}
    for page in scene.pages:
        for cell in page.cells:
            key = (cell.kegiatan, cell.column)
            words[key] = words.get(key, "") + _squeezed("".join(cell.text.lines))
    for bagan in sop.bagan:
        for kegiatan in bagan.kegiatan:
            yield from _cells(kegiatan, words)


def _cells(kegiatan: Kegiatan, words: dict[tuple[str, str], str]) -> Iterator[Violation]:
    for column, texts in _texts(kegiatan):
        if column in kegiatan.gabung:
            continue
        shown = words.get((kegiatan.id, column), "")
        if any(_squeezed(printable(text)) not in shown for text in texts):
            message = _("Isi kolom {kolom} pada kegiatan “{kegiatan}” tidak tercetak utuh.").format(
                kolom=column, kegiatan=kegiatan.teks
            )
            yield Violation("text-lost", 0, (kegiatan.id, column), None, message)


def _texts(kegiatan: Kegiatan) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "kegiatan", (kegiatan.teks,)
    yield "kelengkapan", kegiatan.kelengkapan
    yield "waktu", (kegiatan.waktu.nominal,)
    yield "output", kegiatan.output
    yield "keterangan", (kegiatan.keterangan,)


def _squeezed(text: str) -> str:
    return "".join(text.split())
