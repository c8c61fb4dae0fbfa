"""How the actions of this app are taken back."""

from __future__ import annotations

from typing import Any

from rambu.web.offices import actions
from rambu.web.offices.models import Office, OfficeType, Unit, UnitType
from rambu.web.offices.undo import reverses

_UNDO = "what is undone is demanded by the action"


@reverses("offices.office_changed")
def _office_changed(by: Any, office: Office, data: dict[str, Any]) -> Any:
    was = dict(data["was"])
    if "type" in was:
        was["type"] = OfficeType.objects.get(pk=was["type"])
    return actions.change_office(by=by, office=office, **was)


@reverses("offices.office_moved")
def _office_moved(by: Any, office: Office, data: dict[str, Any]) -> Any:
    parent = Office.objects.everywhere(reason=_UNDO).get(pk=data["was"]["parent"])
    return actions.move_office(by=by, office=office, parent=parent)


@reverses("offices.office_closed")
def _office_closed(by: Any, office: Office, _data: dict[str, Any]) -> Any:
    return actions.reopen_office(by=by, office=office)


@reverses("offices.unit_changed")
def _unit_changed(by: Any, unit: Unit, data: dict[str, Any]) -> Any:
    was = dict(data["was"])
    if "type" in was:
        was["type"] = UnitType.objects.get(pk=was["type"])
    if was.get("parent"):
        was["parent"] = Unit.objects.everywhere(reason=_UNDO).get(pk=was["parent"])
    return actions.change_unit(by=by, unit=unit, **was)


@reverses("offices.unit_closed")
def _unit_closed(by: Any, unit: Unit, _data: dict[str, Any]) -> Any:
    return actions.reopen_unit(by=by, unit=unit)
