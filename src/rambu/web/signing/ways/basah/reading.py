"""A scan looked at: is it our document, and which page is which?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rambu.exchange.pdf.read.scans import Match, Picture, match_pages, own_pages, see_pages
from rambu.sop.errors import BadInput
from rambu.web.offices.refusal import Refused
from rambu.web.signing.models import Final
from rambu.web.signing.rendering import address_of


@dataclass(frozen=True, slots=True)
class SeenScan:
    """A scan that can be one of our document; `read`: whether our code was read from it."""

    name: str
    content: bytes
    matches: tuple[Match, ...]
    read: bool

    def rows(self) -> list[dict[str, Any]]:
        """The matches as they are kept: whole numbers, no floats."""
        return [
            {"page": one.page, "ours": one.ours, "percent": round(100 * one.likeness), "sure": one.sure}
            for one in self.matches
        ]


def look(final: Final, name: str, content: bytes) -> SeenScan:
    """Compare a scan with the document; outside any transaction, for it takes seconds.

    Refused for what is no PDF, is a scan of another document, or lacks pages.
    """
    try:
        ours, scanned = own_pages(bytes(final.content)), see_pages(content)
    except BadInput as fault:
        raise Refused(fault.message) from fault
    read = _read_code(final, scanned)
    if len(scanned) < len(ours):
        told = _("Pindaian ini {n} halaman, naskahnya {m}: pindai semua halaman, lalu unggah lagi.")
        raise Refused(told.format(n=len(scanned), m=len(ours)))
    return SeenScan(name, content, match_pages(ours, scanned), read)


def _read_code(final: Final, scanned: tuple[Picture, ...]) -> bool:
    codes = {code for one in scanned for code in one.codes}
    if address_of(final.code) in codes:
        return True
    if any("/v/" in code for code in codes):
        raise Refused(_("Kode QR di pindaian ini milik naskah lain."))
    return False
