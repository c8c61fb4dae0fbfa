"""How the actions of this app are taken back."""

from __future__ import annotations

from typing import Any

from rambu.web.offices.models import Office
from rambu.web.offices.undo import reverses
from rambu.web.people import actions
from rambu.web.people.models import Person, Position, Role, Sheet, Tenure


@reverses("people.person_changed")
def _person_changed(by: Any, person: Person, data: dict[str, Any]) -> Any:
    return actions.change_person(by=by, person=person, **data["was"])


@reverses("people.person_moved")
def _person_moved(by: Any, person: Person, data: dict[str, Any]) -> Any:
    office = Office.objects.everywhere(reason="the power is demanded by the action").get(pk=data["was"]["office"])
    return actions.move_person(by=by, person=person, office=office)


@reverses("people.person_stopped")
def _person_stopped(by: Any, person: Person, _data: dict[str, Any]) -> Any:
    return actions.restore_person(by=by, person=person)


@reverses("people.position_changed")
def _position_changed(by: Any, position: Position, data: dict[str, Any]) -> Any:
    return actions.change_position(by=by, position=position, **data["was"])


@reverses("people.position_closed")
def _position_closed(by: Any, position: Position, _data: dict[str, Any]) -> Any:
    return actions.reopen_position(by=by, position=position)


@reverses("people.tenure_begun")
def _tenure_begun(by: Any, tenure: Tenure, _data: dict[str, Any]) -> Any:
    return actions.remove_tenure(by=by, tenure=tenure)


@reverses("people.tenure_ended")
def _tenure_ended(by: Any, tenure: Tenure, data: dict[str, Any]) -> Any:
    return actions.resume_tenure(by=by, tenure=tenure, until=data["was"]["until"])


@reverses("people.role_given")
def _role_given(by: Any, role: Role, _data: dict[str, Any]) -> Any:
    return actions.end_role(by=by, role=role)


@reverses("people.role_ended")
def _role_ended(by: Any, role: Role, data: dict[str, Any]) -> Any:
    return actions.give_role(by=by, person=role.person, office=role.office, unit=role.unit, kind=data["kind"])


@reverses("people.sheet_applied")
def _sheet_applied(by: Any, sheet: Sheet, data: dict[str, Any]) -> Any:
    return actions.undo_sheet(by=by, sheet=sheet, ranges=data["events"])
