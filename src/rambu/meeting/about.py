"""What papers say of a meeting beside its log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rambu.exchange.letter import Signer


@dataclass(frozen=True, slots=True)
class About:
    """A meeting in words: `day` as ``Rabu, 20 Agustus 2025``, `hours` as ``09.00–15.00 WIB``."""

    title: str
    kind: str
    office: str
    day: str
    hours: str
    place: str
    chair: Signer
    secretary: Signer
    facilitators: Sequence[str] = ()
    invited: int = 0
    """How many people were invited."""
    zone: str = ""
    """``WIB``, ``WITA`` or ``WIT``."""


STAGES = {
    "opening": "Pembukaan dan arahan",
    "presenting": "Pemaparan",
    "corrections": "Koreksi dan masukan",
    "closing": "Penutupan",
}
"""Stages of a meeting as papers call them."""

OUTCOMES = {
    "accepted": "diterima",
    "rejected": "tidak diterima",
    "deferred": "ditunda",
    "agreed": "disetujui tanpa catatan",
    "add": "SOP ditambahkan",
    "merge": "SOP digabung",
    "drop": "SOP dihapus dari daftar",
    "undone": "keputusan dibatalkan",
    "open": "belum diputuskan",
    "dropped": "ditarik",
}
"""What becomes of a correction or is decided, as papers say it."""


def clock(moment: str, zone: str = "") -> str:
    """``09.15 WIB`` of an ISO moment."""
    return f"{moment[11:13]}.{moment[14:16]} {zone}".strip() if len(moment) >= 16 else ""
