"""Judge a list of units and positions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from rambu.web.offices.models import Office, Unit, UnitType
from rambu.web.offices.models.span import today
from rambu.web.offices.scope import Power
from rambu.web.people.models import Position, Tenure
from rambu.web.people.sheets.cells import as_truth
from rambu.web.people.sheets.columns import Table
from rambu.web.people.sheets.judging import Judge, Named, differing, refuse_dependent
from rambu.web.people.sheets.near import meant
from rambu.web.people.sheets.plan import Line, Plan, State

_UNIT = {"name": "nama", "type": "jenis", "code": "kode", "parent": "bagian dari", "opened": "ada sejak"}
_LABELS = {**_UNIT, "closed": "ditutup", "leads": "memimpin unit"}


@dataclass(slots=True)
class UnitRow:
    """A unit that a row names: there already (``row``), or to be made from ``fields`` inside ``parent``."""

    office: Office
    name: str
    code: str = ""
    row: Unit | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    parent: UnitRow | None = None

    def __str__(self) -> str:
        return self.name


@dataclass(slots=True)
class SeatRow:
    """A position that a row names, in a unit that is there or made by another row."""

    unit: UnitRow
    name: str
    row: Position | None = None
    fields: dict[str, Any] = field(default_factory=dict)


class Planning:
    """What is there, and what the rows say of it."""

    def __init__(self, by: Any, office: Office) -> None:
        self.office = office
        self.offices = Named(Office.objects.for_person_with(Power.STRUCTURE, by).below(office.path).not_closed())
        self.types = Named(UnitType.objects.all())
        units = Unit.objects.for_person_with(Power.STRUCTURE, by).below(office.path).not_closed()
        self.units: dict[int, list[UnitRow]] = defaultdict(list)
        for unit in units.select_related("type", "parent", "office"):
            self.units[unit.office_id].append(UnitRow(unit.office, unit.name, unit.code, unit))
        self.by_pk = {told.row.pk: told for rows in self.units.values() for told in rows if told.row}
        for told in self.by_pk.values():
            told.parent = self.by_pk.get(told.row.parent_id or 0) if told.row else None
        self.seats: dict[tuple[int, str], list[Position]] = defaultdict(list)
        positions = Position.objects.for_person_with(Power.STRUCTURE, by).below(office.path).not_closed()
        for seat in positions:
            self.seats[seat.unit_id, seat.name.lower()].append(seat)
        held = Tenure.objects.everywhere(reason="a held position is not closed").below(office.path).not_ended()
        self.held = set(held.values_list("position", flat=True))
        self.seen: set[tuple[Any, ...]] = set()

    def plan(self, table: Table) -> Plan:
        """Units first, so that a position may stand above its unit."""
        lines = [Line[UnitRow | SeatRow](record.number) for record in table.records]
        judges = [Judge(record, line) for record, line in zip(table.records, lines, strict=True)]
        inner = [judge for judge in judges if "position" in judge.record.cells]
        outer = [judge for judge in judges if "position" not in judge.record.cells]
        made = [(judge, self._unit(judge, explicit=True)) for judge in outer]
        for judge, told in made:
            if told:
                self._judge_unit(judge, told)
        for judge in inner:
            self._judge_seat(judge)
        self._refuse_open_inside(lines)
        refuse_dependent(lines, lambda told: told.unit if isinstance(told, SeatRow) else told.parent)
        return Plan(table, tuple(lines))

    def _unit(self, judge: Judge, *, explicit: bool) -> UnitRow | None:
        """The unit that a row names; an explicit row for an unknown one makes it."""
        name, code = judge.text("unit", "Unit", 200), judge.text("code", "Kode unit", 40)
        judge.line.name = name
        judge.need(Unit=name)
        text = judge.text("office", "Kode kantor", 200)
        office = self.offices.find(text, judge.line, "Kode kantor") if text else self.office
        if judge.line.faults or office is None:
            return None
        alike = self._alike(office, name, code, judge)
        if len(alike) == 1:
            return alike[0]
        if alike:
            judge.line.refuse(
                _("Ada {count} unit bernama “{name}”. Isi kode unitnya.").format(count=len(alike), name=name)
            )
            return None
        if explicit or "type" in judge.record.cells:
            return self._made(judge, office, name, code)
        self._unknown(judge, office, name)
        return None

    def _alike(self, office: Office, name: str, code: str, judge: Judge) -> list[UnitRow]:
        rows = self.units[office.pk]
        coded = [told for told in rows if code and told.code.lower() == code.lower()]
        named = [told for told in rows if told.name.lower() == name.lower()]
        parent = judge.text("parent", "Bagian dari", 200).lower()
        within = [told for told in named if (told.parent.name.lower() if told.parent else "") == parent]
        return coded or (within if len(named) > 1 and within else [told for told in named if not (code and told.code)])

    def _made(self, judge: Judge, office: Office, name: str, code: str) -> UnitRow | None:
        text = judge.text("type", "Jenis unit", 120)
        judge.need(Jenis_unit=text)
        type_ = self.types.find(text, judge.line, "Jenis unit") if text else None
        if type_ is None:
            return None
        seat = "position" in judge.record.cells
        opened = None if seat else judge.day("opened", "Ada sejak")
        told = UnitRow(office, name, code, fields={"type": type_, "opened": opened or today()})
        self.units[office.pk].append(told)
        return told

    def _unknown(self, judge: Judge, office: Office, name: str) -> None:
        told = _("Unit “{name}” belum ada di {office}. Tambahkan baris untuk unit itu, atau isi jenisnya.")
        known = meant(name, [told.name for told in self.units[office.pk]])
        judge.line.refuse(told.format(name=name, office=office) + known)

    def _judge_unit(self, judge: Judge, told: UnitRow) -> None:
        line = judge.line
        line.meaning = told
        if self._twice(line, id(told)):
            return
        type_text = judge.text("type", "Jenis unit", 120)
        type_ = self.types.find(type_text, line, "Jenis unit") if type_text else None
        opened, closed = judge.day("opened", "Ada sejak"), judge.day("closed", "Ditutup")
        parent = self._parent(judge, told)
        if told.row is None:
            told.parent = parent
            told.fields["closed"] = closed
            line.state = State.WRONG if line.faults else State.NEW
        else:
            inside = parent.row if parent and parent.row else None
            if parent and inside is None:
                line.refuse(_("Unit yang sudah ada tidak dapat dipindahkan ke dalam unit yang baru dibuat lembar ini."))
            named = {
                "name": judge.text("unit", "Unit", 200),
                "code": judge.text("code", "Kode unit", 40),
                "type": type_,
            }
            told.fields = differing(told.row, line, _LABELS, **named, parent=inside, opened=opened, closed=closed)
            self._refuse_inside_itself(line, told, inside)
        _refuse_early(line, opened or (told.row.opened if told.row else None), closed)

    def _parent(self, judge: Judge, told: UnitRow) -> UnitRow | None:
        text = judge.text("parent", "Bagian dari", 200)
        if not text:
            return None
        if told.parent and text.lower() in (told.parent.name.lower(), told.parent.code.lower()):
            return told.parent
        found: UnitRow | None = Named(self.units[told.office.pk]).find(text, judge.line, "Bagian dari")
        return found

    def _refuse_inside_itself(self, line: Line[Any], told: UnitRow, inside: Unit | None) -> None:
        step = self.by_pk.get(inside.pk) if inside else None
        while step:
            if step is told:
                line.refuse(_("Unit tidak dapat ditempatkan di dalam dirinya sendiri."))
                return
            step = step.parent

    def _judge_seat(self, judge: Judge) -> None:
        line, unit = judge.line, self._unit(judge, explicit=False)
        name = judge.text("position", "Jabatan", 200)
        line.name = _("{position}, {unit}").format(position=name, unit=line.name)
        if unit is None:
            return
        leads, opened = judge.read("leads", as_truth, "Memimpin unit"), judge.day("opened", "Ada sejak")
        closed = judge.day("closed", "Ditutup")
        rows = self.seats.get((unit.row.pk, name.lower()), []) if unit.row else []
        told = SeatRow(unit, name, rows[0] if rows else None)
        line.meaning = told
        if len(rows) > 1:
            self.seats[rows[0].unit_id, name.lower()] = rows[1:]
        elif self._twice(line, (id(unit), name.lower())):
            return
        if told.row is None:
            told.fields = {"leads": bool(leads), "opened": opened or today(), "closed": closed}
            line.state = State.WRONG if line.faults else State.NEW
        else:
            told.fields = differing(told.row, line, _LABELS, leads=leads, opened=opened, closed=closed)
            if closed and told.row.pk in self.held:
                line.refuse(_("Jabatan ini masih dipegang seseorang. Akhiri dahulu."))
        _refuse_early(line, opened or (told.row.opened if told.row else None), closed)

    def _twice(self, line: Line[Any], key: Any) -> bool:
        if key in self.seen:
            line.refuse(_("Baris ini sama dengan baris lain di lembar ini."))
            return True
        self.seen.add(key)
        return False

    def _refuse_open_inside(self, lines: Iterable[Line[Any]]) -> None:
        ending = {
            told.row.pk: line
            for line in lines
            if isinstance(told := line.meaning, UnitRow) and told.row and "closed" in told.fields
        }
        for told in self.by_pk.values():
            row = told.row
            if row and row.parent_id in ending and row.pk not in ending:
                ending[row.parent_id].refuse(_("Masih ada unit di dalamnya: {unit}.").format(unit=row))


def _refuse_early(line: Line[Any], opened: date | None, closed: date | None) -> None:
    if opened and closed and closed < opened:
        line.refuse(_("Tidak dapat ditutup sebelum dibuka."))
