"""A list of people: home office, positions held since when, roles at the home office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as later

from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person, Role, Tenure
from rambu.web.people.sheets.columns import Column, Table
from rambu.web.people.sheets.persons_plan import Planning
from rambu.web.people.sheets.plan import Plan

COLUMNS = (
    Column(
        "name", "Nama", ("nama lengkap", "nama pegawai"), needed=True, example="contoh: Siti Aminah, S.Ag.", width=36
    ),
    Column("nip", "NIP", ("nip baru", "nomor induk pegawai"), example="198001012005012009", width=24),
    Column("email", "Surel", ("email", "e-mail", "alamat surel"), example="siti@contoh.example", width=28),
    Column("office", "Kode kantor", ("kantor", "satker", "satuan kerja", "kode satker"), example="33.72"),
    Column(
        "position",
        "Jabatan",
        ("nama jabatan",),
        example="Analis Kurikulum",
        hint=later("Harus sudah ada di daftar unit dan jabatan. Jabatan kedua ditulis di baris baru."),
        width=36,
    ),
    Column("unit", "Unit", ("unit kerja", "nama unit", "seksi"), example="Seksi Pendidikan Madrasah", width=36),
    Column("elsewhere", "Kode kantor jabatan", hint=later("Isi hanya bila jabatannya di kantor lain.")),
    Column("since", "Sejak", ("mulai", "tmt", "tmt jabatan", "mulai tanggal"), example="2 Januari 2024"),
    Column("role", "Peran", ("peran di rambu",), example="penyusun", choices=tuple(Role.Kind.values)),
)


def export(by: Any, office: Office, below: bool) -> Iterator[dict[str, Any]]:
    """The active people at home in an office, a row for each position that they hold today."""
    people = Person.objects.for_person_with(Power.STRUCTURE, by).filter(is_active=True).select_related("office")
    people = people.below(office.path) if below else people.filter(office=office)
    tenures = Tenure.objects.for_person_with(Power.STRUCTURE, by).current().select_related("position__unit__office")
    roles = Role.objects.for_person_with(Power.STRUCTURE, by).current()
    held = Prefetch("tenures", tenures.order_by("since", "pk"), to_attr="held")
    given = Prefetch("roles", roles, to_attr="given")
    ordered: Any = people.order_by("office__path", "name", "pk")
    for person in ordered.prefetch_related(held, given):
        yield from _rows(person)


def _rows(person: Any) -> Iterator[dict[str, Any]]:
    here = [role.kind for role in person.given if role.office_id == person.office_id and not role.unit_id]
    told = {"name": person.name, "nip": person.nip or "", "email": person.email or "", "office": person.office.code}
    told["role"] = ", ".join(sorted(here))
    for tenure in person.held:
        unit = tenure.position.unit
        other = unit.office.code if unit.office_id != person.office_id else ""
        yield {**told, "position": tenure.position.name, "unit": unit.name, "elsewhere": other, "since": tenure.since}
    if not person.held:
        yield told


def plan(by: Any, office: Office, table: Table) -> Plan:
    """Judge the rows against the people of Rambu."""
    return Planning(by, office, table).plan()
