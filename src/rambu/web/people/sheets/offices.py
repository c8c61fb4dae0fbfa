"""A list of offices: which are new, which differ, and where they stand in the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from rambu.web.offices.models import Office, OfficeType
from rambu.web.offices.models.span import today
from rambu.web.offices.scope import Power
from rambu.web.people.sheets.cells import as_text
from rambu.web.people.sheets.columns import Column, Table
from rambu.web.people.sheets.judging import Judge, Named, differing, refuse_dependent
from rambu.web.people.sheets.plan import Line, Plan, State

COLUMNS = (
    Column("parent", "Kode induk", ("induk", "kantor induk", "kode kantor induk", "kode satker induk"), example="33"),
    Column("code", "Kode", ("kode kantor", "kode satker", "kode satuan kerja"), needed=True, example="33.72"),
    Column(
        "name",
        "Nama",
        ("nama kantor", "kantor", "nama satker", "satker", "satuan kerja"),
        needed=True,
        example="contoh: Kantor Kementerian Agama Kota Contoh",
        width=48,
    ),
    Column("type", "Jenis", ("jenis kantor", "tipe", "jenis satker"), example="Kantor Kementerian Agama"),
    Column("opened", "Ada sejak", ("dibuka", "tanggal dibuka", "berdiri", "mulai"), example="2 Januari 2020"),
    Column(
        "closed",
        "Ditutup",
        ("tanggal ditutup", "tutup", "sampai"),
        hint=later("Isi hanya bila kantor sudah tidak ada."),
    ),
)
_LABELS = {"name": "nama", "type": "jenis", "opened": "ada sejak", "closed": "ditutup"}
_WHOLE = "codes are unique over all offices"


@dataclass(slots=True)
class OfficeRow:
    """What a row says of an office: ``row`` if it is there already, the fields to set, and what it is put under."""

    code: str
    name: str
    row: Office | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    parent: Office | OfficeRow | None = None
    moved: bool = False


def export(by: Any, office: Office, below: bool) -> Iterator[dict[str, Any]]:
    """The offices as rows, parents first."""
    rows = Office.objects.for_person_with(Power.OFFICES, by).select_related("type", "parent").order_by("path")
    rows = rows.below(office.path) if below else rows.filter(pk=office.pk)
    for row in rows:
        inside = row.parent if row.pk != office.pk else None
        yield {
            **{"parent": inside.code if inside else "", "code": row.code, "name": row.name},
            **{"type": row.type.name, "opened": row.opened, "closed": row.closed},
        }


def plan(by: Any, office: Office, table: Table) -> Plan:
    """Judge the rows against the offices at and below one."""
    rows = Office.objects.for_person_with(Power.OFFICES, by).below(office.path).select_related("type", "parent")
    return _Planning(office, list(rows)).plan(table)


class _Planning:
    def __init__(self, office: Office, rows: list[Office]) -> None:
        self.office = office
        self.rows = rows
        self.by_pk = {row.pk: row for row in rows}
        self.there = {row.code.lower(): row for row in rows}
        self.types = Named(OfficeType.objects.all())
        self.known = Named(rows)
        self.bare = {row.code.lstrip("0"): row.code for row in rows}
        self.seen: dict[str, OfficeRow] = {}
        self.foreign: set[str] = set()

    def plan(self, table: Table) -> Plan:
        codes = [as_text(record.cells.get("code")) for record in table.records]
        foreign = (
            Office.objects.everywhere(reason=_WHOLE).filter(code__in=codes).exclude(path__startswith=self.office.path)
        )
        self.foreign = {code.lower() for code in foreign.values_list("code", flat=True)}
        lines = [Line[OfficeRow](record.number) for record in table.records]
        judges = [Judge(record, line) for record, line in zip(table.records, lines, strict=True)]
        for judge in judges:
            self._identify(judge)
        for judge in judges:
            if judge.line.meaning:
                self._judge(judge, judge.line.meaning)
        self._refuse_loops(lines)
        self._refuse_open_below(lines)
        refuse_dependent(lines, lambda told: told.parent)
        return Plan(table, tuple(lines))

    def _identify(self, judge: Judge) -> None:
        code, name = judge.text("code", "Kode", 40), judge.text("name", "Nama", 200)
        judge.line.name = name or code
        judge.need(Kode=code)
        low = code.lower()
        if low in self.seen:
            judge.line.refuse(_("Kode {code} sudah ada di baris lain lembar ini.").format(code=code))
        elif low in self.foreign:
            judge.line.refuse(_("Kode {code} sudah dipakai kantor lain.").format(code=code))
        if judge.line.faults:
            return
        told = OfficeRow(code, name, self.there.get(low))
        self.seen[low] = judge.line.meaning = told
        if told.row is None:
            self.known.add(told)
            if code.lstrip("0") in self.bare:
                alike = _("Kode ini mirip {code}; periksa apakah Excel membuang angka nol di depan.")
                judge.line.hints.append(alike.format(code=self.bare[code.lstrip("0")]))

    def _judge(self, judge: Judge, told: OfficeRow) -> None:
        line, type_text = judge.line, judge.text("type", "Jenis", 120)
        type_ = self.types.find(type_text, line, "Jenis") if type_text else None
        opened, closed = judge.day("opened", "Ada sejak"), judge.day("closed", "Ditutup")
        parent = self._parent(judge, told)
        if told.row is None:
            judge.need(Nama=told.name, Jenis=type_text)
            opened = opened or self._from_today(line)
            told.fields = {"type": type_, "opened": opened, "closed": closed}
            told.parent = parent or self.office
            if isinstance(told.parent, Office) and not told.parent.is_open:
                line.refuse(_("{office} sudah ditutup. Pilih kantor induk yang masih ada.").format(office=told.parent))
            line.state = line.state if line.faults else State.NEW
        else:
            told.fields = differing(told.row, line, _LABELS, name=told.name, type=type_, opened=opened, closed=closed)
            self._move(line, told, parent)
        if closed and closed < (opened or (told.row.opened if told.row else closed)):
            line.refuse(_("Kantor tidak dapat ditutup sebelum dibuka."))

    def _parent(self, judge: Judge, told: OfficeRow) -> Any:
        text = judge.text("parent", "Kode induk", 200)
        is_top = told.row is not None and told.row.pk == self.office.pk
        if not text or is_top:
            above = self.office.parent
            if is_top and text and (above is None or text.lower() not in (above.code.lower(), above.name.lower())):
                judge.line.refuse(_("Induk {office} tidak dapat diubah dari lembar ini.").format(office=self.office))
            return None
        return self.known.find(text, judge.line, "Kode induk")

    def _from_today(self, line: Line[Any]) -> date:
        if not line.faults:
            line.hints.append(_("Tanggal mulai kosong: dianggap ada sejak hari ini."))
        return today()

    def _move(self, line: Line[Any], told: OfficeRow, parent: Any) -> None:
        if parent is None or told.row is None or (isinstance(parent, Office) and parent.pk == told.row.parent_id):
            return
        told.parent, told.moved = parent, True
        was = told.row.parent.name if told.row.parent else "–"
        line.changes.append(_("induk: {was} → {now}").format(was=was, now=parent.name))
        line.state = State.WRONG if line.faults else State.CHANGED

    def _refuse_loops(self, lines: list[Line[OfficeRow]]) -> None:
        for line in lines:
            met, step = set(), line.meaning.code.lower() if line.meaning else ""
            while step and step not in met:
                met.add(step)
                step = self._above(step)
            if step:
                line.refuse(_("Kantor ini menjadi bawahan dirinya sendiri. Periksa kolom Kode induk."))

    def _above(self, code: str) -> str:
        """The code of what the office of this code stands under, if the sheet is read; nothing beyond the scope."""
        told, row = self.seen.get(code), self.there.get(code)
        if told and told.parent:
            return told.parent.code.lower()
        parent = self.by_pk.get(row.parent_id or 0) if row else None
        return parent.code.lower() if parent else ""

    def _refuse_open_below(self, lines: list[Line[OfficeRow]]) -> None:
        ending = {
            told.row.pk: line for line in lines if (told := line.meaning) and told.row and "closed" in told.fields
        }
        for row in self.rows:
            if row.parent_id in ending and row.is_open and row.pk not in ending:
                ending[row.parent_id].refuse(_("Masih ada kantor terbuka di bawahnya: {office}.").format(office=row))
