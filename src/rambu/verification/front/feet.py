"""The foot of each page: which SOP, and which page of how many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rambu.exchange.pdf.read.leaves import Leaf
from rambu.language import gettext as _
from rambu.sop.model import Sop
from rambu.verification.flow.texts import foot_of
from rambu.verification.front.reading import read
from rambu.verification.report import Difference, Place
from rambu.verification.words import legible

_ELLIPSIS: Final = legible("…")


def compare_foot(sop: Sop, leaf: Leaf, number: int, total: int) -> Iterator[Difference]:
    """The foot of the page `number` of `total` (without the cover)."""
    said = read(foot_of(leaf))
    counted = legible(f"Halaman {number} dari {total}")
    named = legible(" · ".join(part for part in (sop.nomor.strip(), sop.judul.strip()) if part))
    place = Place(leaf.number, 0, _("kaki halaman"))
    if not said.endswith(counted):
        message = _("tercetak “{read}”, seharusnya “{words}”.").format(read=said[-24:], words=counted)
        yield Difference("foot-differs", place, message)
        return
    told = said[: -len(counted)]
    if not (told == named or (told.endswith(_ELLIPSIS) and named.startswith(told[: -len(_ELLIPSIS)]))):
        message = _("tercetak “{read}”, seharusnya “{words}”.").format(read=told, words=named)
        yield Difference("foot-differs", place, message)
