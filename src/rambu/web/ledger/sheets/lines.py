"""What the rows of a ready list mean against the units that are there and the list in force."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rambu.processmap.codes import tidy
from rambu.processmap.sheets import Told, told_nobody
from rambu.rules.lexicon.spelling import title_key
from rambu.web.ledger.columns.choices import list_table
from rambu.web.ledger.models import Required
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import Power
from rambu.web.people.sheets.columns import Table
from rambu.web.people.sheets.judging import Judge, Named
from rambu.web.people.sheets.plan import Line, Plan, State


@dataclass(slots=True)
class Wanted:
    """One SOP that the list asks of a unit; ``row`` is the line in force that says the same or was its forerunner."""

    unit: Unit
    title: str
    process: str
    number: int
    row: Required | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class ListPlan:
    """All rows judged, and the lines in force that the new list no longer has."""

    plan: Plan
    gone: tuple[Required, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Rows by state, with those that go."""
        return {**self.plan.counts, "gone": len(self.gone)}

    @property
    def does_something(self) -> bool:
        """Whether anything changes by adopting it."""
        return bool(self.plan.doing or self.gone)

    @property
    def fingerprint(self) -> str:
        """Changes when the plan does, so that nothing else is adopted than what was looked at."""
        told = [(line.number, line.state.value, line.faults, line.changes) for line in self.plan.lines]
        return hashlib.sha256(repr((told, [row.pk for row in self.gone])).encode()).hexdigest()[:24]


def judged(
    by: Any,
    office: Office,
    content: bytes,
    columns: Mapping[str, Any] | None = None,
    *,
    told: Told = told_nobody,
) -> ListPlan:
    """What adopting the file would do; its columns are guessed, or as they are kept on the list.

    `told` hears how many rows of how many are judged. Raises BadSheet when it cannot be read.
    """
    return Planning(by, office).plan(list_table(content, columns or {}), told)


class Planning:
    """Judges the rows of one list."""

    def __init__(self, by: Any, office: Office) -> None:
        self.office = office
        offices = Office.objects.for_person_with(Power.COORDINATE, by).below(office.path).not_closed()
        self.offices = Named(offices)
        units = Unit.objects.for_person_with(Power.COORDINATE, by).below(office.path).not_closed()
        self.units: dict[int, list[Unit]] = {}
        for unit in units.select_related("office"):
            self.units.setdefault(unit.office_id, []).append(unit)
        self.named: dict[int, Named] = {pk: Named(rows) for pk, rows in self.units.items()}
        rows = Required.objects.everywhere(reason="lines of the list itself").current().filter(guide__office=office)
        self.there: dict[tuple[int, str, str], Required] = {}
        self.keys: dict[int, set[str]] = {}
        for row in rows:
            self.there[row.unit_id, row.process, title_key(row.title)] = row
        self.foreign: set[tuple[int, str, str]] = set()
        for row in self._foreign():
            self.keys.setdefault(row.unit_id, set()).add(row.key)
            self.foreign.add((row.unit_id, row.process, title_key(row.title)))

    def _foreign(self) -> Iterable[Required]:
        """What lists of other offices ask of these units."""
        rows = Required.objects.everywhere(reason="keys are unique over lists").current().below(self.office.path)
        return rows.exclude(guide__office=self.office)

    def plan(self, table: Table, told: Told = told_nobody) -> ListPlan:
        """Judge all rows, telling of each, then see what goes."""
        lines = [Line[Wanted](record.number) for record in table.records]
        seen: set[tuple[int, str, str]] = set()
        for done, (record, line) in enumerate(zip(table.records, lines, strict=True), 1):
            self._judge(Judge(record, line), seen)
            told(done, len(lines))
        wanted = [line.meaning for line in lines if line.meaning and not line.faults]
        left = [row for place, row in self.there.items() if place not in seen]
        gone = self._follow(lines, left)
        self._give_keys(wanted)
        return ListPlan(Plan(table, tuple(lines)), tuple(gone))

    def _judge(self, judge: Judge, seen: set[tuple[int, str, str]]) -> None:
        line = judge.line
        title, process = judge.text("title", "Judul SOP", 500), tidy(judge.text("process", "Kode proses", 60))
        line.name = title
        judge.need(Judul_SOP=title)
        unit = self._unit(judge)
        if unit is None or line.faults:
            return
        place = (unit.pk, process, title_key(title))
        if place in seen:
            line.refuse(_("Baris ini sama dengan baris lain di lembar ini."))
            return
        seen.add(place)
        if place in self.foreign:
            line.hints.append(_("Sudah diminta daftar kantor lain."))
            return
        row = self.there.get(place)
        line.meaning = Wanted(unit, title, process, line.number, row)
        line.hints.append(str(unit) if unit.office_id == self.office.pk else f"{unit}, {unit.office}")
        line.state = State.SAME if row else State.NEW
        if row:
            line.meaning.key = row.key

    def _unit(self, judge: Judge) -> Unit | None:
        text = judge.text("office", "Kode kantor", 200)
        office = self.offices.find(text, judge.line, "Kode kantor") if text else self.office
        if office is None:
            return None
        rows, name = self.units.get(office.pk, []), judge.text("unit", "Unit", 200)
        if not rows:
            judge.line.refuse(_("{office} belum punya unit di Rambu. Tambahkan unitnya dahulu.").format(office=office))
            return None
        if not name and len(rows) == 1:
            return rows[0]
        judge.need(Unit=name)
        found: Unit | None = self.named[office.pk].find(name, judge.line, "Unit") if name else None
        return found

    def _follow(self, lines: list[Line[Wanted]], left: list[Required]) -> list[Required]:
        """A line whose process stays in its unit only got another title; the others go."""
        new = [line for line in lines if line.state is State.NEW and line.meaning and line.meaning.process]
        before = _alone((row.unit_id, row.process, row) for row in left if row.process)
        after = _alone((line.meaning.unit.pk, line.meaning.process, line) for line in new if line.meaning)
        for place, line in after.items():
            row = before.get(place)
            if row is None or line.meaning is None:
                continue
            line.state, line.meaning.row, line.meaning.key = State.CHANGED, row, row.key
            line.changes.append(_("judul: {was} → {now}").format(was=row.title, now=line.meaning.title))
            left.remove(row)
        return left

    def _give_keys(self, wanted: list[Wanted]) -> None:
        """A line is known by its process where it is the only one of it in the unit, else by its title too."""
        for one in wanted:
            if one.key:
                self.keys.setdefault(one.unit.pk, set()).add(one.key)
        for one in wanted:
            taken = self.keys.setdefault(one.unit.pk, set())
            if not one.key:
                title = title_key(one.title)[:250]
                one.key = one.process if one.process and one.process not in taken else f"{one.process}|{title}"
                if one.key in taken:
                    one.key = f"{one.key}|{self.office.pk}"
                taken.add(one.key)


def _alone(places: Iterable[tuple[int, str, Any]]) -> dict[tuple[int, str], Any]:
    found: dict[tuple[int, str], list[Any]] = {}
    for unit, process, what in places:
        found.setdefault((unit, process), []).append(what)
    return {place: rows[0] for place, rows in found.items() if len(rows) == 1}
