"""The identification form (Tabel 6) of the SOPs that an office needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rambu.processmap.model import Duty
from rambu.processmap.requirement import Requirement

TABEL_6: Final = ("No", "Tugas", "Fungsi", "Uraian Tugas", "Kegiatan", "Output", "Aspek Kegiatan", "Judul SOP")
"""Captions as the form prints them; they are not translated."""


@dataclass(frozen=True, slots=True)
class IdentificationRow:
    """A row of the form."""

    no: int
    tugas: str
    fungsi: str
    uraian: str
    kegiatan: str
    output: str
    aspek: str
    judul: str

    def cells(self) -> tuple[str, ...]:
        """The row under the captions of `TABEL_6`."""
        texts = (self.tugas, self.fungsi, self.uraian, self.kegiatan, self.output, self.aspek, self.judul)
        return (str(self.no), *texts)


def identification(lines: Iterable[Requirement]) -> tuple[IdentificationRow, ...]:
    """The form filled from the ledger: a row for each SOP that is owed, with the first of its duties."""
    return tuple(_row(number, line) for number, line in enumerate(lines, 1))


def _row(number: int, line: Requirement) -> IdentificationRow:
    duty = line.reason.duties[0] if line.reason.duties else Duty()
    name = line.reason.name
    return IdentificationRow(number, duty.tugas, duty.fungsi, duty.uraian, name, line.output, line.aspek, line.title)
