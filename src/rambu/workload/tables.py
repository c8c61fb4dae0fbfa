"""Volumes, shares, touch times and people from tables: sheets of a workbook or one CSV, known by their heads."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rambu.language import gettext as _
from rambu.sop.errors import BadInput
from rambu.workload.format import NUMBER

MAX_COLUMNS: Final = 60
MAX_ROWS: Final = 20_000
_LOOKED_AT = 20
"""Rows among which the head is looked for."""

HEADS: Final = {
    "sop": ("sop", "judul", "judul sop", "nama sop", "nomor sop"),
    "volume": ("volume", "volume setahun", "volume per tahun", "kasus setahun", "jumlah kasus", "volume tahun"),
    "langkah": ("langkah", "nomor langkah", "simbol", "no langkah"),
    "cabang": ("cabang", "label", "jalan keluar"),
    "peluang": ("peluang",),
    "sentuh": ("waktu sentuh", "sentuh", "waktu pengerjaan"),
    "jumlah": ("jumlah", "jumlah per kasus", "jumlah tiap kasus"),
    "jabatan": ("jabatan", "nama jabatan"),
    "unit": ("unit", "unit kerja"),
    "ada": ("ada", "pegawai ada", "jumlah pegawai", "bezetting"),
}
"""Key of a column -> how people head it."""
_KEY_OF = {spelling: key for key, spellings in HEADS.items() for spelling in spellings}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts with the number under which a person finds each."""

    name: str
    rows: Sequence[tuple[int, tuple[str, ...]]]


def read_csv(text: str, file: str) -> Table:
    """The rows of a CSV with commas, semicolons or tabs. Raises `BadInput`."""
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    rows: list[tuple[int, tuple[str, ...]]] = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
            if len(row) > MAX_COLUMNS or number > MAX_ROWS:
                told = _("tabel ini terlalu besar; paling banyak {rows} baris dan {columns} kolom.")
                raise BadInput(told.format(rows=MAX_ROWS, columns=MAX_COLUMNS), file, number, 1)
            rows.append((number, tuple(" ".join(cell.split()) for cell in row)))
    except csv.Error as fault:
        raise BadInput(_("CSV tidak terbaca; simpan ulang sebagai CSV UTF-8."), file) from fault
    return Table("", rows)


def read_workbook(path: str | Path) -> list[Table]:
    """The sheets of an ``.xlsx``. Raises `BadInput`."""
    from rambu.processmap.sheets import MAX_BYTES, BadBook, read_book

    try:
        with Path(path).open("rb") as file:
            book = read_book(file.read(MAX_BYTES + 1))
    except ModuleNotFoundError as error:
        if error.name != "openpyxl":
            raise
        told = _("untuk membaca berkas Excel, pasang dahulu tambahannya: pip install 'rambu[office]'.")
        raise BadInput(told, str(path)) from error
    except OSError as error:
        raise BadInput(_("berkas tidak dapat dibaca ({reason}).").format(reason=error.strerror), str(path)) from error
    except BadBook as error:
        raise BadInput(str(error), str(path)) from error
    return [
        Table(sheet.name, [(row.number, tuple(" ".join(text.split()) for text in row.texts)) for row in sheet.rows])
        for sheet in book.sheets
    ]


def tree_of(tables: Iterable[Table], file: str) -> dict[str, Any]:
    """The tables as the tree that the YAML file holds. Raises `BadInput` at a cell that cannot be read."""
    sops: dict[str, dict[str, Any]] = {}
    positions: list[dict[str, str]] = []
    known = False
    for table in tables:
        for place, record in _records(table):
            known = True
            told = _Row(table.name, place, record, file)
            if record.get("jabatan"):
                positions.append(told.position())
            elif record.get("sop"):
                told.into(sops.setdefault(record["sop"], {"sop": record["sop"]}))
    if not known:
        told_ = _("tidak ada tabel yang dikenal; beri judul kolom SOP dan Volume, atau Jabatan dan Ada.")
        raise BadInput(told_, file)
    return {"asumsi": "1", "sop": list(sops.values()), "jabatan": positions}


def _records(table: Table) -> Iterator[tuple[int, dict[str, str]]]:
    head: dict[int, str] = {}
    for order, (number, texts) in enumerate(table.rows):
        if not head and order < _LOOKED_AT:
            found = {place: _KEY_OF[key] for place, text in enumerate(texts) if (key := _plain(text)) in _KEY_OF}
            head = found if {"sop", "jabatan"} & set(found.values()) and len(found) > 1 else {}
        elif head:
            yield number, {key: texts[place] for place, key in head.items() if place < len(texts)}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z]+", " ", re.sub(r"\(.*?\)", "", text.casefold())).split())


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a table, and where it stands."""

    table: str
    number: int
    record: dict[str, str]
    file: str

    def position(self) -> dict[str, str]:
        """A position with its people."""
        found = {"nama": self.record["jabatan"], "unit": self.record.get("unit", ""), "ada": self._count("ada")}
        return {key: text for key, text in found.items() if text}

    def into(self, sop: dict[str, Any]) -> None:
        """Add what the row says about a SOP."""
        if volume := self._count("volume"):
            sop["volume"] = volume
        step = self.record.get("langkah", "")
        said = {key: self.record.get(key, "") for key in ("peluang", "sentuh", "jumlah")}
        if any(said.values()) and not step:
            raise self._bad(_("isi kolom Langkah di baris ini."))
        if said["peluang"]:
            sop.setdefault("peluang", {}).setdefault(step, {})[self.record.get("cabang", "")] = said["peluang"]
        if said["sentuh"]:
            sop.setdefault("sentuh", {})[step] = said["sentuh"]
        if said["jumlah"]:
            sop.setdefault("jumlah", {})[step] = self._count("jumlah")

    def _count(self, key: str) -> str:
        text = self.record.get(key, "")
        if text and not re.fullmatch(NUMBER, text):
            told = _("“{text}” bukan bilangan yang dapat dipakai; tulis misalnya 1.200.")
            raise self._bad(told.format(text=text[:40]))
        return text

    def _bad(self, message: str) -> BadInput:
        place = _("lembar “{name}” baris {row}") if self.table else _("baris {row}")
        return BadInput(f"{place.format(name=self.table, row=self.number)}: {message}", self.file)
