"""From the rows of a workbook to the lists of a map; what cannot be read is told at its cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from rambu.language import gettext as _
from rambu.processmap.codes import tidy
from rambu.processmap.model import (
    CATEGORIES,
    NATURES,
    SCOPES,
    Crossing,
    Duty,
    Ending,
    Involvement,
    Listed,
    Process,
    Relation,
    Step,
    Way,
)
from rambu.processmap.sheets.codes import ReadCode, read_codes
from rambu.processmap.sheets.columns import NOTHING, TABLES, Table
from rambu.processmap.sheets.rows import Record
from rambu.rules.finding import Severity
from rambu.sop.dates import parse_date


@dataclass(frozen=True, slots=True)
class SheetFinding:
    """Something about a cell that a person should look at."""

    sheet: str
    row: int
    """As Excel numbers it."""
    key: str
    """Key of the column; empty for the row or the sheet as a whole."""
    severity: Severity
    message: str
    proposals: tuple[str, ...] = ()


@dataclass
class Gathered:
    """The lists of a map while its sheets are read, and where each process and line came from."""

    processes: list[Process] = field(default_factory=list)
    involvements: list[Involvement] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    steps: dict[str, list[Step]] = field(default_factory=dict)
    listed: list[Listed] = field(default_factory=list)
    findings: list[SheetFinding] = field(default_factory=list)
    origins: dict[Table, list[tuple[str, int]]] = field(default_factory=lambda: {key: [] for key in TABLES})
    """List -> sheet and row of each of its entries, in their order."""
    lines: set[Involvement] = field(default_factory=set)
    """The involvements, each counted once."""
    known: set[tuple[str, str]] = field(default_factory=set)
    """Code and name of the processes: rows that repeat one only add who takes part."""

    def crossings(self) -> tuple[Crossing, ...]:
        """The cross-functional maps whose steps were read."""
        return tuple(Crossing(code, tuple(steps)) for code, steps in self.steps.items())


class Builder:
    """Reads the rows of one sheet into `Gathered`."""

    def __init__(self, sheet: str, into: Gathered, accept: bool) -> None:
        self.sheet = sheet
        self.into = into
        self.accept = accept
        """Whether proposals for doubtful codes are put in."""

    def read(self, table: str, rows: list[Record]) -> None:
        """Read the rows of a list."""
        reading = {
            "proses": self._process,
            "keterlibatan": self._involvement,
            "relasi": self._relation,
            "lintas_fungsi": self._step,
            "daftar": self._listed,
        }[table]
        codes = self._codes(rows, doubting=table == "proses")
        for row, code in zip(rows, codes, strict=True):
            reading(row, code)

    def _codes(self, rows: list[Record], doubting: bool) -> list[str]:
        if not doubting:
            return [tidy(row.text("kode")) for row in rows]
        return [self._settled(row, read) for row, read in zip(rows, read_codes(rows), strict=True)]

    def _settled(self, row: Record, read: ReadCode) -> str:
        if read.doubt:
            self._tell(row, "kode", "wajib", read.doubt, (read.proposal,))
        return read.proposal if read.proposal and self.accept else read.code

    def _process(self, row: Record, code: str) -> None:
        name = self._name(row)
        if not code and not name:
            return
        involves = any(row.text(key) for key in ("jenis_kantor", "jenis_unit", "unit", "kantor"))
        if not involves or (code, name) not in self.into.known:
            self.into.known.add((code, name))
            self.into.processes.append(self._made(row, code, name))
            self.into.origins["proses"].append((self.sheet, row.row.number))
        if involves:
            self._involvement(row, code)

    def _name(self, row: Record) -> str:
        levels = sorted(key for key in row.places if key.startswith("nama_"))
        spread = [text for key in levels if (text := row.text(key))]
        return spread[-1] if spread else row.text("nama")

    def _made(self, row: Record, code: str, name: str) -> Process:
        return Process(
            code=code,
            name=name,
            category=self._choice(row, "kategori", CATEGORIES),
            owner=row.text("pemilik"),
            inputs=row.items("masukan"),
            suppliers=row.items("pemasok"),
            outputs=row.items("output"),
            customers=row.items("pelanggan"),
            volume=self._whole(row, "volume"),
            aspek=row.text("aspek"),
            scope=self._choice(row, "cakupan", SCOPES),
            nature=self._choice(row, "sifat", NATURES),
            impact=self._whole(row, "dampak", 3) or 1,
            risk=self._whole(row, "risiko", 3) or 1,
            duties=_duties(row),
            ending=self._ending(row),
        )

    def _choice(self, row: Record, key: str, choices: tuple[Any, ...]) -> Any:
        text = row.text(key)
        said = text.casefold().removeprefix("proses ").strip()
        if said and said not in choices:
            told = _("“{text}” bukan pilihan di kolom ini; tulis {choices}.")
            message = told.format(text=text[:40], choices=", ".join(choices))
            self._tell(row, key, "periksa", message, tuple(choices))
        return said if said in choices else None

    def _whole(self, row: Record, key: str, most: int = 10**9) -> int | None:
        text = row.text(key)
        digits = re.sub(r"\.0+$", "", text) if row.is_number(key) else re.sub(r"[., ]", "", text)
        if digits.isascii() and digits.isdigit() and len(digits) < 10 and int(digits) <= most:
            return int(digits)
        if text:
            told = _("“{text}” bukan bilangan bulat yang dapat dipakai di kolom ini.").format(text=text[:40])
            self._tell(row, key, "periksa", told)
        return None

    def _ending(self, row: Record) -> Ending | None:
        text = row.text("berakhir")
        day = parse_date(text) if text else None
        if text and day is None:
            told = _("Tanggal “{text}” tidak terbaca; tulis misalnya 1 September 2025.").format(text=text[:40])
            self._tell(row, "berakhir", "wajib", told)
        return Ending(day, row.text("dialihkan_ke"), row.text("alasan")) if day else None

    def _involvement(self, row: Record, code: str) -> None:
        line = Involvement(
            process=code,
            office_type=row.text("jenis_kantor"),
            unit_type=row.text("jenis_unit"),
            unit=row.text("unit"),
            offices=row.items("kantor"),
            excepted=row.items("kecuali"),
            note=row.text("catatan"),
        )
        if line not in self.into.lines:
            self.into.lines.add(line)
            self.into.involvements.append(line)
            self.into.origins["keterlibatan"].append((self.sheet, row.row.number))

    def _relation(self, row: Record, code: str) -> None:
        if row.text("pihak"):
            inside = not row.text("letak").casefold().startswith(("luar", "ekst"))
            self.into.relations.append(Relation(code, row.text("pihak"), inside, row.text("peran")))
            self.into.origins["relasi"].append((self.sheet, row.row.number))

    def _step(self, row: Record, code: str) -> None:
        if not row.text("kegiatan"):
            return
        ways = tuple(way for item in row.items("keputusan") if (way := self._way(row, item)))
        if code not in self.into.steps:
            self.into.origins["lintas_fungsi"].append((self.sheet, row.row.number))
        step = Step(row.text("kegiatan"), row.items("pelaksana"), row.text("output"), ways)
        self.into.steps.setdefault(code, []).append(step)

    def _way(self, row: Record, text: str) -> Way | None:
        label, _mark, to = text.rpartition("→") if "→" in text else text.rpartition(":")
        target = to.strip().casefold()
        if label.strip() and (target == "selesai" or (target.isascii() and target.isdigit() and len(target) < 5)):
            return Way(label.strip(), 0 if target == "selesai" else int(target))
        told = _("Cabang “{text}” tidak terbaca; tulis misalnya “ya → 3” atau “tidak → selesai”.")
        self._tell(row, "keputusan", "wajib", told.format(text=text[:40]))
        return None

    def _listed(self, row: Record, code: str) -> None:
        title = row.text("judul")
        if title:
            self.into.listed.append(
                Listed(title, row.text("unit"), code, row.text("jenis_kantor"), row.items("kantor"))
            )
            self.into.origins["daftar"].append((self.sheet, row.row.number))

    def _tell(self, row: Record, key: str, severity: Severity, message: str, proposals: tuple[str, ...] = ()) -> None:
        self.into.findings.append(SheetFinding(self.sheet, row.row.number, key, severity, message, proposals))


def _duties(row: Record) -> tuple[Duty, ...]:
    columns = zip_longest(row.lines("tugas"), row.lines("fungsi"), row.lines("uraian"), fillvalue="")
    told = (["" if text in (NOTHING, "-") else text for text in texts] for texts in columns)
    return tuple(Duty(*texts) for texts in told if any(texts))


def with_tops(processes: Iterable[Process], sheets: Iterable[tuple[str, tuple[str, ...]]]) -> list[Process]:
    """The processes with a top for every sheet whose own codes all stand below one that its title names."""
    found = list(processes)
    known = {process.code for process in found}
    for title, codes in sheets:
        top, _blank, name = title.strip().partition(" ")
        top = tidy(top)
        if top and top not in known and codes and all(code.startswith(f"{top}.") for code in codes):
            found.append(Process(top, name.strip(" -–_")))
            known.add(top)
    return found
