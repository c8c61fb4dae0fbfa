"""What the rows of a list of signed SOPs mean beside the files that came with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rambu.sop.model import Pengesahan
from rambu.web.imports.models import Stack, StackFile
from rambu.web.imports.stacks.columns import COLUMNS
from rambu.web.library.actions.signed import Identity
from rambu.web.library.authority import signing_units
from rambu.web.library.models import SignedFile
from rambu.web.offices.models import Unit
from rambu.web.people.sheets.cells import as_nip
from rambu.web.people.sheets.columns import Table, find_table
from rambu.web.people.sheets.judging import Judge, Named
from rambu.web.people.sheets.near import meant
from rambu.web.people.sheets.plan import Line, Plan, State
from rambu.web.people.sheets.reading import read_sheets


@dataclass(frozen=True, slots=True)
class Entry:
    """A SOP of the list, ready to be entered."""

    unit: Unit
    identity: Identity
    file: StackFile


@dataclass(frozen=True, slots=True)
class StackPlan:
    """All rows judged, and the files that no row names."""

    plan: Plan
    unnamed: tuple[StackFile, ...]

    @property
    def fingerprint(self) -> str:
        """Changes when the plan does, so that nothing else is entered than what was looked at."""
        told = [(line.number, line.state.value, line.faults) for line in self.plan.lines]
        return hashlib.sha256(repr(told).encode()).hexdigest()[:24]


def read_list(content: bytes) -> Table:
    """The table of a list. Raises BadSheet when it cannot be read or lacks a needed column."""
    return find_table(read_sheets(content), COLUMNS)


def judged(by: Any, stack: Stack) -> StackPlan:
    """What entering the stack would do."""
    return _Planning(by, stack).plan(read_list(bytes(stack.list_content)))


class _Planning:
    """Judges the rows of one list."""

    def __init__(self, by: Any, stack: Stack) -> None:
        self.stack = stack
        self.files = {_key(file.name): file for file in stack.files.defer("content")}
        self.units = Named(signing_units(by).filter(office=stack.office_id))
        known = SignedFile.objects.everywhere(reason="one file is entered once in an office").filter(
            revision__document__office=stack.office_id,
            revision__document__discarded=None,
            sha256__in=[file.sha256 for file in self.files.values()],
        )
        self.known = {row.sha256: row.revision.document for row in known.select_related("revision__document")}
        self.named: dict[str, int] = {}
        self.same: dict[str, int] = {}

    def plan(self, table: Table) -> StackPlan:
        """Judge all rows, then see which files are left."""
        lines = [Line[Entry](record.number) for record in table.records]
        for record, line in zip(table.records, lines, strict=True):
            self._judge(Judge(record, line))
        left = tuple(file for key, file in self.files.items() if key not in self.named)
        return StackPlan(Plan(table, tuple(lines)), left)

    def _judge(self, judge: Judge) -> None:
        line = judge.line
        file = self._file(judge)
        unit = self._unit(judge)
        identity = _identity(judge)
        if file is not None and unit is not None and identity is not None and not line.faults:
            line.meaning, line.state = Entry(unit, identity, file), State.NEW

    def _file(self, judge: Judge) -> StackFile | None:
        line, name = judge.line, judge.text("file", "Nama berkas", 200)
        judge.need(Nama_berkas=name)
        if not name:
            return None
        file = self.files.get(_key(name))
        if file is None:
            told = _("Berkas “{name}” tidak ikut dikirim.").format(name=name)
            line.refuse(told + meant(name, [one.name for one in self.files.values()]))
            return None
        before = self.named.setdefault(_key(name), line.number)
        twin = self.same.setdefault(file.sha256, line.number)
        if before != line.number:
            line.refuse(_("Berkas ini sudah disebut baris {n}.").format(n=before))
        elif twin != line.number:
            line.refuse(_("Isi berkas ini sama dengan berkas baris {n}.").format(n=twin))
        elif file.sha256 in self.known:
            title = self.known[file.sha256]
            line.refuse(_("Berkas ini sudah dimasukkan sebagai “{title}”.").format(title=title))
        if file.told:
            line.refuse(file.told)
        return file

    def _unit(self, judge: Judge) -> Unit | None:
        name = judge.text("unit", "Unit", 200)
        found: Unit | None = self.units.find(name, judge.line, "Unit") if name else self.stack.unit
        return found


def _identity(judge: Judge) -> Identity | None:
    title, number = judge.text("title", "Judul SOP", 500), judge.text("number", "Nomor SOP", 200)
    position, name = judge.text("position", "Jabatan", 200), judge.text("name", "Nama penanda tangan", 200)
    nip = judge.read("nip", as_nip, "NIP") or ""
    legalised, effective = judge.day("legalised", "Tanggal pengesahan"), judge.day("effective", "Tanggal efektif")
    judge.line.name = title
    judge.need(Judul_SOP=title, Nomor_SOP=number, Jabatan=position, Nama_penanda_tangan=name)
    if legalised is None:
        if not any("Tanggal pengesahan" in fault for fault in judge.line.faults):
            judge.need(Tanggal_pengesahan="")
        return None
    if effective is not None and effective < legalised:
        judge.line.refuse(_("Tanggal efektif tidak boleh sebelum tanggal pengesahan."))
    process = judge.text("process", "Kode proses", 60)
    signer = Pengesahan(position, name, nip)
    return Identity(title, number, signer, legalised, effective or legalised, process=process)


def _key(name: str) -> str:
    """Names of files are alike without their folder, their suffix and the case of letters."""
    low = name.replace("\\", "/").rpartition("/")[2].strip().casefold()
    return low.removesuffix(".pdf")
