"""Judge a list of people."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from rambu.web.offices.models import Office
from rambu.web.offices.models.span import today
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person, Position, Role, Tenure
from rambu.web.people.sheets.cells import as_nip, as_text
from rambu.web.people.sheets.columns import Table
from rambu.web.people.sheets.judging import Judge, Named, differing, refuse_dependent, told
from rambu.web.people.sheets.near import meant
from rambu.web.people.sheets.plan import Line, Plan, State
from rambu.web.people.sheets.reading import Cell

_LABELS = {"name": "nama", "nip": "NIP", "email": "surel", "office": "kantor"}
_UNIQUE = "NIP and e-mail are unique over all offices"
_KINDS = {str(word).lower(): kind.value for kind in Role.Kind for word in (kind.value, kind.label)}


@dataclass(slots=True)
class PersonRow:
    """Somebody whom one or more rows name: there already (``row``), or to be registered."""

    name: str
    office: Office
    nip: str | None = None
    email: str | None = None
    row: Person | None = None
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Membership:
    """What one row says: who it is, the position that he takes, the roles that he gets."""

    person: PersonRow
    first: bool
    position: Position | None = None
    since: date | None = None
    roles: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Of the person."""
        return self.person.name


class Planning:
    """What is there, and what the rows say of it."""

    def __init__(self, by: Any, office: Office, table: Table) -> None:
        self.by, self.office, self.table = by, office, table
        self.offices = Named(Office.objects.for_person_with(Power.STRUCTURE, by).below(office.path).not_closed())
        positions = Position.objects.for_person_with(Power.STRUCTURE, by).not_closed().select_related("unit__office")
        self.positions: dict[int, list[Position]] = defaultdict(list)
        for position in positions:
            self.positions[position.unit.office_id].append(position)
        self.all_offices = Named(Office.objects.for_person_with(Power.STRUCTURE, by).not_closed())
        self._read_people()
        self.seen: dict[str, PersonRow] = {}
        self.placed: set[tuple[int, int]] = set()

    def _read_people(self) -> None:
        emails = [as_text(record.cells.get("email")).lower() for record in self.table.records]
        nips = [self._quiet_nip(record.cells.get("nip")) for record in self.table.records]
        everybody = Person.objects.everywhere(reason=_UNIQUE)
        rows: dict[int, Person] = {}
        for start in range(0, len(nips), 400):  # SQLite binds so many values at most, twice over
            for lookup, values in (("nip__in", nips), ("email__in", emails)):
                part = [value for value in values[start : start + 400] if value]
                found = everybody.filter(**{lookup: part}).select_related("office") if part else ()
                rows.update({row.pk: row for row in found})
        self.by_nip = {row.nip: row for row in rows.values() if row.nip}
        self.by_email = {row.email: row for row in rows.values() if row.email}
        seen = Person.objects.for_person_with(Power.STRUCTURE, self.by).filter(is_active=True)
        self.mine = set(seen.values_list("pk", flat=True))
        self.roles: dict[int, set[tuple[str, str]]] = defaultdict(set)
        self.given: dict[int, set[tuple[str, int]]] = defaultdict(set)
        held = Role.objects.everywhere(reason="who holds more than the one who imports is not his to change").current()
        for person, kind, office, path, unit in held.values_list("person", "kind", "office", "office__path", "unit"):
            self.roles[person].add((kind, path))
            if not unit:
                self.given[person].add((kind, office))
        self.held: dict[tuple[int, int], date] = {}
        tenures = Tenure.objects.for_person_with(Power.STRUCTURE, self.by).not_ended()
        for person, position, since in tenures.values_list("person", "position", "since"):
            self.held[person, position] = since

    def _quiet_nip(self, cell: Cell) -> str:
        try:
            return as_nip(cell) or ""
        except Exception:
            return ""

    def plan(self) -> Plan:
        """Row by row, since a person may stand in several."""
        lines = []
        for record in self.table.records:
            line: Line[Membership] = Line(record.number)
            self._judge(Judge(record, line))
            lines.append(line)
        self._refuse_after_wrong(lines)
        return Plan(self.table, tuple(lines))

    def _judge(self, judge: Judge) -> None:
        line, name = judge.line, judge.text("name", "Nama", 150)
        line.name = name
        nip, email = judge.read("nip", as_nip, "NIP"), self._email(judge)
        judge.need(Nama=name)
        if not line.faults and not nip and not email:
            line.refuse(_("Isi NIP atau surel, supaya orang ini dapat masuk."))
        text = judge.text("office", "Kode kantor", 200)
        office = self.offices.find(text, line, "Kode kantor") if text else None
        if line.faults:
            return
        person, first = self._person(line, name, nip, email, office)
        if person is None:
            return
        line.meaning = Membership(person, first)
        self._position(judge, line.meaning)
        self._roles(judge, line.meaning)
        if not first and not line.faults and line.state is State.SAME:
            line.hints.append(_("Orang ini sudah ada di baris lain lembar ini."))
        if person.row is None and first and not line.faults:
            line.state = State.NEW

    def _email(self, judge: Judge) -> str | None:
        email = judge.text("email", "Surel", 254).lower()
        try:
            if email:
                validate_email(email)
        except ValidationError:
            judge.line.refuse(_("Surel “{email}” tidak benar.").format(email=email[:60]))
        return email or None

    def _person(
        self, line: Line[Any], name: str, nip: str | None, email: str | None, office: Office | None
    ) -> tuple[PersonRow | None, bool]:
        known = self.seen.get(nip or "") or self.seen.get(email or "")
        if known:
            return self._again(line, known, name, nip, email)
        row = self.by_nip.get(nip or "") or self.by_email.get(email or "")
        other = self.by_email.get(email or "")
        if row and other and other.pk != row.pk:
            line.refuse(_("Surel {email} sudah dipakai akun lain.").format(email=email))
        if row and row.pk not in self.mine:
            line.refuse(
                _("{login} sudah terdaftar di kantor lain atau nonaktif. Mintalah admin memindahkan akunnya.").format(
                    login=nip if row.nip == nip else email
                )
            )
        if line.faults:
            return None, True
        person = PersonRow(name, office or (row.office if row and row.office else self.office), nip, email, row)
        for key in filter(None, (nip, email)):
            self.seen[key] = person
        if row:
            self._compare(line, person, office)
        return person, True

    def _again(
        self, line: Line[Any], known: PersonRow, name: str, nip: str | None, email: str | None
    ) -> tuple[PersonRow | None, bool]:
        """A further row of somebody: a second position, or a mistake."""
        same = name.lower() == known.name.lower() and nip in (None, known.nip) and email in (None, known.email)
        if not same:
            line.refuse(_("NIP atau surel ini sudah dipakai baris lain: {name}.").format(name=known.name))
            return None, False
        return known, False

    def _compare(self, line: Line[Any], person: PersonRow, office: Office | None) -> None:
        fields = {"name": person.name, "nip": person.nip, "email": person.email, "office": office}
        person.fields = differing(person.row, line, _LABELS, **fields)
        roles = self.roles[person.row.pk] if person.row else set()
        if person.fields and not self.by.reach.covers(roles):
            line.refuse(_("Akun ini memegang peran yang hanya diatur admin, jadi datanya tidak dapat Anda ubah."))

    def _position(self, judge: Judge, row: Membership) -> None:
        name, line = judge.text("position", "Jabatan", 200), judge.line
        since = judge.day("since", "Sejak")
        text = judge.text("elsewhere", "Kode kantor jabatan", 200)
        office = self.all_offices.find(text, line, "Kode kantor jabatan") if text else row.person.office
        if not name or office is None:
            return
        position = self._seat(judge, name, office, row.person)
        if position is None:
            return
        key = (id(row.person), position.pk)
        if key in self.placed:
            line.refuse(_("Baris ini sama dengan baris lain di lembar ini."))
            return
        self.placed.add(key)
        held = self.held.get((row.person.row.pk, position.pk)) if row.person.row else None
        if held is not None:
            if since and since != held:
                line.hints.append(
                    _("Sudah memegang jabatan ini sejak {day}; tanggalnya dibiarkan.").format(day=told(held))
                )
            return
        if since is None:
            line.hints.append(_("Tanggal mulai kosong: dianggap sejak hari ini."))
        row.position, row.since = position, since or today()
        line.changes.append(_("ditempatkan: {position}, {unit}").format(position=position, unit=position.unit))
        line.state = State.WRONG if line.faults else State.CHANGED

    def _seat(self, judge: Judge, name: str, office: Office, person: PersonRow) -> Position | None:
        unit = judge.text("unit", "Unit", 200)
        seats = self.positions[office.pk]
        alike = [seat for seat in seats if seat.name.lower() == name.lower()]
        narrow = [seat for seat in alike if unit and seat.unit.name.lower() == unit.lower()]
        if narrow or (len(alike) == 1 and not unit):
            return self._held_first(narrow or alike, person)
        if alike and not unit:
            units = ", ".join(f"“{seat.unit}”" for seat in alike[:4])
            fault = _("Jabatan “{name}” ada di beberapa unit: {units}. Isi kolom Unit.").format(name=name, units=units)
        elif alike:
            units = ", ".join(f"“{seat.unit}”" for seat in alike[:4])
            fault = _("Jabatan “{name}” tidak ada di unit “{unit}”, tetapi ada di {units}.").format(
                name=name, unit=unit, units=units
            )
        else:
            fault = _("Jabatan “{name}” tidak ada di {office}.").format(name=name, office=office)
            fault += meant(name, [seat.name for seat in seats])
        judge.line.refuse(fault)
        return None

    def _held_first(self, seats: list[Position], person: PersonRow) -> Position:
        """Of seats that are called alike, one that the person holds and no row has named yet."""
        own = person.row.pk if person.row else 0
        open_ = [seat for seat in seats if (id(person), seat.pk) not in self.placed]
        return next((seat for seat in open_ if (own, seat.pk) in self.held), (open_ or seats)[0])

    def _roles(self, judge: Judge, row: Membership) -> None:
        line, office = judge.line, row.person.office
        held = self.given[row.person.row.pk if row.person.row else -id(row.person)]
        new: list[str] = []
        for word in filter(
            None, (part.strip() for part in judge.text("role", "Peran", 200).replace(";", ",").split(","))
        ):
            kind = _KINDS.get(word.lower())
            if kind is None:
                line.refuse(_("Peran “{word}” tidak dikenal.").format(word=word) + meant(word, _KINDS))
            elif (kind, office.pk) in held or kind in new:
                continue
            elif not self.by.reach.may_give(kind, office.path):
                line.refuse(_("Peran {kind} hanya dapat diberikan oleh admin.").format(kind=kind))
            else:
                new.append(kind)
                held.add((kind, office.pk))
        row.roles = tuple(new)
        if new:
            line.changes.append(_("peran: {roles}").format(roles=", ".join(new)))
            line.state = State.WRONG if line.faults else State.CHANGED

    def _refuse_after_wrong(self, lines: list[Line[Membership]]) -> None:
        """A further row of somebody new depends on the row that registers him."""
        firsts = {id(line.meaning.person): line.meaning for line in lines if line.meaning and line.meaning.first}
        refuse_dependent(
            lines,
            lambda row: None if row.first or row.person.row else firsts.get(id(row.person)),
        )
