"""The fixed cast of the web's tests: two offices beside each other, and who may do what in the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rambu.web.offices import actions as offices
from rambu.web.offices.models import Office, OfficeType, Unit, UnitType
from rambu.web.people import actions as people
from rambu.web.people.models import Person, Position, Role, Tenure

DAY = date(2020, 1, 2)
PASSWORD = "sandi-contoh-yang-panjang"


@dataclass(frozen=True, slots=True)
class Cast:
    """Invented people (contoh). The stranger works in the other office; the clerk has no role."""

    kanwil: Office
    kota: Office
    kua: Office
    other: Office
    unit: Unit
    position: Position
    admin: Person
    koordinator: Person
    pegawai: Person
    stranger: Person

    def fresh(self, name: str) -> Person:
        """The person as a new request would read it."""
        found: Person = Person.objects.everywhere(reason="test").get(pk=getattr(self, name).pk)
        return found


def office(parent: Office | None, kind: str, code: str, name: str) -> Office:
    """Open an office as Rambu itself."""
    type_ = OfficeType.objects.get(code=kind)
    return offices.open_office(by=None, parent=parent, type=type_, code=code, name=name, opened=DAY)


def unit(of: Office, name: str, kind: str = "seksi", parent: Unit | None = None) -> Unit:
    """Open a unit as Rambu itself."""
    type_ = UnitType.objects.get(code=kind)
    return offices.open_unit(by=None, office=of, parent=parent, type=type_, code="", name=name, opened=DAY)


def person(of: Office, name: str, nip: str | None, email: str | None = None) -> Person:
    """Register a person with a password."""
    row = people.register_person(by=None, office=of, name=name, nip=nip, email=email)
    row.set_password(PASSWORD)
    row.save()
    return row


def make_cast() -> Cast:
    """Put the cast into the database."""
    kanwil = office(None, "kanwil", "33", "Kanwil Contoh")
    kota = office(kanwil, "kankemenag", "33.72", "Kankemenag Kota Contoh")
    kua = office(kota, "kua", "33.72.01", "KUA Contoh Utara")
    other = office(kanwil, "kankemenag", "33.73", "Kankemenag Kota Sebelah")
    seksi, beside = unit(kota, "Seksi Pendidikan Madrasah"), unit(other, "Subbagian Tata Usaha", "subbagian")
    analis = people.open_position(by=None, unit=seksi, name="Analis Kurikulum", leads=False, opened=DAY)
    elsewhere = people.open_position(by=None, unit=beside, name="Pengadministrasi", leads=False, opened=DAY)
    admin = person(kanwil, "Ani Admin", "198001012005012001", "ani@contoh.example")
    koordinator = person(kota, "Koko Koordinator", "198001012005011002", "koko@contoh.example")
    pegawai = person(kota, "Wati Pegawai", "198001012005012003")
    stranger = person(other, "Lulu Luar", "198001012005012004")
    people.give_role(by=None, person=admin, office=kanwil, kind=Role.Kind.ADMIN)
    people.give_role(by=None, person=koordinator, office=kota, kind=Role.Kind.KOORDINATOR)
    people.begin_tenure(by=None, person=pegawai, position=analis, since=DAY)
    people.begin_tenure(by=None, person=stranger, position=elsewhere, since=DAY)
    return Cast(kanwil, kota, kua, other, seksi, analis, admin, koordinator, pegawai, stranger)


def tenure_of(person: Person) -> Tenure:
    """The one tenure of a person."""
    found: Tenure = Tenure.objects.everywhere(reason="test").get(person=person)
    return found
