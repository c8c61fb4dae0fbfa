"""A list of units and positions: a row without a position is a unit, a row with one is a position of that unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as later

from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import Power
from rambu.web.people.models import Position
from rambu.web.people.sheets.columns import Column, Table
from rambu.web.people.sheets.plan import Plan
from rambu.web.people.sheets.structure_plan import Planning

COLUMNS = (
    Column("office", "Kode kantor", ("kantor", "kode satker", "satker", "satuan kerja"), example="33.72"),
    Column(
        "unit",
        "Unit",
        ("nama unit", "unit kerja", "seksi", "bagian", "unit organisasi"),
        needed=True,
        example="contoh: Seksi Pendidikan Madrasah",
        width=40,
    ),
    Column("type", "Jenis unit", ("jenis", "tipe unit"), example="Seksi"),
    Column("code", "Kode unit", ("kode",)),
    Column("parent", "Bagian dari", ("unit induk", "induk unit", "induk"), width=32),
    Column(
        "position",
        "Jabatan",
        ("nama jabatan",),
        example="Analis Kurikulum",
        hint=later("Kosongkan bila baris ini tentang unitnya."),
        width=40,
    ),
    Column("leads", "Memimpin unit", ("pimpinan unit", "memimpin"), example="tidak", choices=("ya", "tidak")),
    Column("opened", "Ada sejak", ("dibuka", "mulai", "sejak"), example="2 Januari 2020"),
    Column("closed", "Ditutup", ("tutup", "sampai"), hint=later("Isi hanya bila unit atau jabatan sudah tidak ada.")),
)


def export(by: Any, office: Office, below: bool) -> Iterator[dict[str, Any]]:
    """Units, outer before inner, each followed by its positions; what is closed is left out."""
    units = Unit.objects.for_person_with(Power.STRUCTURE, by).not_closed().select_related("type", "parent", "office")
    units = units.below(office.path) if below else units.filter(office=office)
    positions = Position.objects.for_person_with(Power.STRUCTURE, by).not_closed().below(office.path)
    seats: dict[int, list[Position]] = defaultdict(list)
    for position in positions:
        seats[position.unit_id].append(position)
    for unit in units.order_by("office__path", "type__order", "code", "name", "pk"):
        named = {"office": unit.office.code, "unit": unit.name, "code": unit.code}
        place = {"type": unit.type.name, "parent": unit.parent.name if unit.parent else ""}
        yield {**named, **place, "opened": unit.opened, "closed": unit.closed}
        for seat in seats[unit.pk]:
            told = {"position": seat.name, "leads": "ya" if seat.leads else "tidak"}
            yield {**named, **place, **told, "opened": seat.opened, "closed": seat.closed}


def plan(by: Any, office: Office, table: Table) -> Plan:
    """Judge the rows against the units and positions at and below an office."""
    return Planning(by, office).plan(table)
