"""What the one who prints decides; everything else stands in the SOP and its template."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfSettings:
    """How documents are printed. The same SOP, settings and date give the same bytes."""

    date: datetime.date | None = None
    """Date of the file (its metadata and, failing a date in the SOP, the year on the cover); None: today."""
    cover: bool = True
    anchor: bool = False
    """Print ``^`` where the electronic signature is to be placed."""
    reserved: str = ""
    """Words that stand in the cell of the signature instead, as ``Ditandatangani dengan sertifikat lokal``."""
    template: str | None = None
    """Name of a template; None: what the SOP asks for."""
    paper: str | None = None
    """Name of a paper; None: what the SOP or its template asks for."""
    office: tuple[str, ...] = ()
    """Lines above the unit: ministry, office."""
    address: str = ""
    """Foot of the cover."""
    logo: bytes | None = None
    """PNG, JPEG or SVG; None leaves the place blank."""
    qr: bytes | None = None
    """Picture of a QR code, PNG or SVG, printed into the reserved place."""
    mark: str = ""
    """Words across every page, as ``DRAF``; a text that was not legalised must not look as if it were."""
    nip: bool = True
    """Print the line of the signer's NIP, blank where there is none; False leaves it out."""
    reserve_qr: bool = False
    """Keep the place of a QR code blank in the signature cell."""

    def in_cell(self) -> str:
        """What stands in the cell of the signature."""
        return "^" if self.anchor else " ".join(self.reserved.split())

    def printed_on(self) -> datetime.date:
        """The date of the file."""
        return self.date or datetime.date.today()
