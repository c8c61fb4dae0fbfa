"""The parts of the identity block as they must be read, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rambu.exchange.pdf.dates import in_words
from rambu.exchange.pdf.identity import SECTIONS, list_items
from rambu.sop.model import Sop
from rambu.verification.words import legible

UPPER: Final = ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Nama SOP")
LEFT: Final = tuple(pair[0][0] for pair in SECTIONS)
RIGHT: Final = tuple(pair[1][0] for pair in SECTIONS)


@dataclass(frozen=True, slots=True)
class Field:
    """A caption and what stands under or beside it, legible; any one of `values` will do."""

    caption: str
    values: tuple[str, ...]


def upper_fields(sop: Sop, *, reserved: str) -> Iterator[Field]:
    """The rows at the upper right."""
    dates, signer = sop.tanggal, sop.disahkan
    for caption, value in zip(
        UPPER[:4], (sop.nomor, in_words(dates.pembuatan), in_words(dates.revisi), in_words(dates.efektif)), strict=True
    ):
        yield Field(caption, (legible(value),))
    signed = (signer.jabatan, reserved, signer.nama, f"NIP. {signer.nip.strip()}")
    plain = "".join(legible(part) for part in signed)
    yield Field(UPPER[4], (plain, plain.replace("^", "", 1)) if reserved == "^" else (plain,))
    yield Field(UPPER[5], (legible(sop.judul),))


def side_fields(sop: Sop, side: int) -> Iterator[Field]:
    """The lists of one side (0 left, 1 right)."""
    for pair in SECTIONS:
        caption, part = pair[side]
        yield Field(caption, (_listed(list_items(getattr(sop, part))),))


def _listed(items: Sequence[str]) -> str:
    if len(items) < 2:
        return legible("".join(items))
    return legible("".join(f"{n}.{item}" for n, item in enumerate(items, start=1)))
