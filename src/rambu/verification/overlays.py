"""What was laid over the pages afterwards: a signature's picture may stand beside the text, nothing may hide it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rambu.exchange.pdf.read.leaves import Leaf, Note
from rambu.exchange.pdf.read.plane import overlap
from rambu.language import gettext as _
from rambu.verification.report import Difference, Place

_HIDDEN: Final = 0.5
"""A letter of which so large a share is covered is hidden."""
_FEW: Final = 3
"""So many letters may be touched: a signature's picture may stand close to its name."""


def compare_overlays(leaf: Leaf) -> Iterator[Difference]:
    """Notes on the page, and fields that hide its letters."""
    for note in leaf.notes:
        if note.box.width * note.box.height <= 0:
            continue
        if not note.field:
            yield Difference("note-foreign", Place(leaf.number), _("ada catatan yang ditempelkan pada halaman."))
        elif _hidden(leaf, note) > _FEW:
            message = _("tampilan tanda tangan menutupi teks halaman.")
            yield Difference("text-hidden", Place(leaf.number), message)


def _hidden(leaf: Leaf, note: Note) -> int:
    covered = [letter for letter, box in leaf.letters if overlap(box, note.box) > _HIDDEN * box.width * box.height]
    return sum(letter != "^" for letter in covered)
