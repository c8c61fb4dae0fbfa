"""Write a list of people."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.hashers import make_password

from rambu.web.audit.actions import Deed
from rambu.web.audit.models import Event
from rambu.web.people.models import Person, Role, Tenure
from rambu.web.people.sheets.judging import save_changed
from rambu.web.people.sheets.persons_plan import Membership, PersonRow
from rambu.web.people.sheets.plan import Plan


def write_people(_by: Any, plan: Plan) -> tuple[list[Event], list[Deed]]:
    """Register, change and move people, then place them and give them roles."""
    rows: list[Membership] = [line.meaning for line in plan.doing if line.meaning]
    people = list({id(row.person): row.person for row in rows}.values())
    there = [told for told in people if told.row]
    deeds = [_registered(row) for row in _register([told for told in people if told.row is None])]
    deeds += _change(there) + _move(there)
    return [], deeds + _place(rows) + _give(rows)


def _register(new: list[PersonRow]) -> list[Person]:
    for told in new:
        told.row = Person(name=told.name, nip=told.nip, email=told.email, office=told.office)
        told.row.password = make_password(None)
    return Person.objects.bulk_create([told.row for told in new if told.row], batch_size=500)


def _registered(row: Person) -> Deed:
    data = {"name": row.name, "nip": row.nip or "", "email": row.email or ""}
    return Deed(row.office_id, "people.person_registered", row, data)


def _change(there: list[PersonRow]) -> list[Deed]:
    own = ((told.row, {name: v for name, v in told.fields.items() if name != "office"}) for told in there)
    return [Deed(row.office_id, "people.person_changed", row, data) for row, data in save_changed(own)]


def _move(there: list[PersonRow]) -> list[Deed]:
    """Told in both offices, as when one person is moved by hand; the way back stands in the old one."""
    moves = save_changed((told.row, {"office": told.fields["office"]}) for told in there if "office" in told.fields)
    deeds = []
    for row, data in moves:
        whole = {**data, "into": row.office.name}
        deeds += [Deed(office, "people.person_moved", row, whole) for office in (row.office_id, data["was"]["office"])]
    return deeds


def _place(rows: list[Membership]) -> list[Deed]:
    fresh = [
        Tenure(person=row.person.row, position=row.position, since=row.since)
        for row in rows
        if row.position and row.since
    ]
    placed = Tenure.objects.bulk_create(fresh, batch_size=500)
    told = (("people.tenure_begun", tenure, {"since": str(tenure.since), "until": ""}) for tenure in placed)
    return [Deed(tenure.position.unit.office_id, action, tenure, data) for action, tenure, data in told]


def _give(rows: list[Membership]) -> list[Deed]:
    fresh = [Role(person=row.person.row, office=row.person.office, kind=kind) for row in rows for kind in row.roles]
    given = Role.objects.bulk_create(fresh, batch_size=500)
    return [Deed(role.office_id, "people.role_given", role, {"kind": role.kind}) for role in given]
