"""The cover compared with the data: its words are known, their places are not asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from rambu.exchange.pdf.dates import year_of
from rambu.exchange.pdf.evidence import Manifest
from rambu.exchange.pdf.read.leaves import Leaf
from rambu.language import gettext as _
from rambu.sop.model import Sop
from rambu.verification.front.reading import read
from rambu.verification.report import Difference, Place
from rambu.verification.words import legible

_KIND: Final = "STANDAR OPERASIONAL PROSEDUR"


def compare_cover(sop: Sop, manifest: Manifest, leaf: Leaf) -> Iterator[Difference]:
    """Title, number and unit that are not on the cover, and words beyond them."""
    said, rest = read(leaf.letters), Counter(read(leaf.letters))
    title, dates = sop.judul.upper(), sop.tanggal
    parts = [
        (_("jenis dokumen"), "" if _KIND in title else _KIND),
        (_("judul"), title),
        (_("nomor"), f"Nomor: {sop.nomor}" if sop.nomor.strip() else ""),
        (_("unit"), "".join((*manifest.office, sop.unit))),
        (_("alamat"), manifest.address),
        (_("tahun"), year_of(dates.efektif, dates.revisi, dates.pembuatan)),
    ]
    for name, part in parts:
        wanted = legible(part)
        if wanted not in said and Counter(wanted) - rest:
            message = _("“{words}” tidak tercetak.").format(words=part)
            yield Difference("field-differs", Place(leaf.number, 0, name), message)
        rest -= Counter(wanted)
    year = not year_of(dates.efektif, dates.revisi, dates.pembuatan) and 4
    left = "".join(sorted(rest.elements()))
    if left and not (year and len(left) == year and left.isdigit()):
        message = _("ada huruf yang tidak termasuk datanya: “{words}”.").format(words=left[:60])
        yield Difference("text-foreign", Place(leaf.number, 0, _("sampul")), message)
