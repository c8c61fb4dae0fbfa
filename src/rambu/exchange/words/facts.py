"""What is said of a SOP before its flow."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.exchange.pdf.dates import in_words
from rambu.language import gettext as _
from rambu.sop.model import Sop


def facts(sop: Sop) -> Iterator[tuple[str, str]]:
    """Captions of the form and what stands beside them; what is blank is left out."""
    dates, disahkan = sop.tanggal, sop.disahkan
    signer = ", ".join(" ".join(part.split()) for part in (disahkan.nama, disahkan.jabatan) if part.strip())
    found = (
        (_("Nomor SOP"), sop.nomor),
        (_("Unit kerja"), sop.unit),
        (_("Tanggal pembuatan"), in_words(dates.pembuatan)),
        (_("Tanggal revisi"), in_words(dates.revisi)),
        (_("Tanggal efektif"), in_words(dates.efektif)),
        (_("Disahkan oleh"), signer),
    )
    for caption, text in found:
        flat = " ".join(text.split())
        if flat:
            yield caption, flat
