"""How the deeds of the ledger are taken back."""

from __future__ import annotations

from typing import Any

from rambu.web.ledger import actions
from rambu.web.ledger.models import Decision, Guide, Identified, MapVersion, Match, Plan
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.undo import reverses
from rambu.web.people.models import Person

_UNDO = "what is undone is demanded by the action"


@reverses("ledger.list_adopted")
def _adopted(by: Any, guide: Guide, _data: dict[str, Any]) -> Any:
    return actions.undo_list(by=by, guide=guide)


@reverses("ledger.decided")
def _decided(by: Any, row: Decision, _data: dict[str, Any]) -> Any:
    return actions.end_decision(by=by, decision=row)


@reverses("ledger.decision_ended")
def _decision_ended(by: Any, row: Decision, _data: dict[str, Any]) -> Any:
    return actions.restore_decision(by=by, decision=row)


@reverses("ledger.matched")
def _matched(by: Any, row: Match, _data: dict[str, Any]) -> Any:
    return actions.end_match(by=by, match=row)


@reverses("ledger.refused_match")
def _refused(by: Any, row: Match, _data: dict[str, Any]) -> Any:
    return actions.end_match(by=by, match=row)


@reverses("ledger.match_ended")
def _match_ended(by: Any, row: Match, _data: dict[str, Any]) -> Any:
    spot = actions.Spot(row.unit, row.key, row.title)
    return actions.judge_match(by=by, spot=spot, document=row.document, is_same=row.is_same, score=row.score)


@reverses("ledger.planned")
def _planned(by: Any, row: Plan, data: dict[str, Any]) -> Any:
    was = {name: getattr(row, name) for name in ("owner", "mentor", "due", "volume", "impact", "risk")} | data["was"]
    for name in ("owner", "mentor"):
        if isinstance(was[name], int):
            was[name] = Person.objects.everywhere(reason=_UNDO).get(pk=was[name])
    spot = actions.Spot(row.unit, row.key, row.title)
    return actions.plan_line(by=by, spot=spot, intent=actions.Intent(**was))


@reverses("ledger.identified")
def _identified(by: Any, row: Identified, data: dict[str, Any]) -> Any:
    texts = {name: getattr(row, name) for name in actions.FIELDS} | data["was"]
    return actions.identify(by=by, spot=actions.Spot(row.unit, row.key, row.title), texts=texts)


@reverses("ledger.map_in_force")
def _in_force(by: Any, row: MapVersion, _data: dict[str, Any]) -> Any:
    return actions.undo_map(by=by, version=row)


@reverses("ledger.map_changed")
def _changed(by: Any, row: MapVersion, data: dict[str, Any]) -> Any:
    return actions.undo_map(by=by, version=row, revisions=data["revisions"], discarded=data["discarded"])


@reverses("ledger.whole_held")
def _whole_held(by: Any, office: Office, data: dict[str, Any]) -> Any:
    unit = Unit.objects.everywhere(reason=_UNDO).filter(pk=data["before"]).first()
    return actions.hold_whole(by=by, office=office, unit=unit, key=data["key"])
