"""What a renaming does to the lists of names and to the positions of units, and how it is taken back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from rambu.rules.lexicon.spelling import folded
from rambu.web.library.models import Master
from rambu.web.library.models.mention import Kind
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.actions import change_position
from rambu.web.people.models import Position

_SELF = "the lists of the office"


def rename(*, by: Any, office: Office, kind: Kind, keys: Collection[str], new: str) -> dict[str, list[Any]]:
    """Rename in the lists of the office and below, and the positions that ``by`` keeps; returns what was before."""
    done: dict[str, list[Any]] = {"renamed": [], "dropped": [], "positions": []}
    for master in Master.objects.everywhere(reason=_SELF).below(office.path).filter(kind=kind, key__in=keys):
        _rename_master(master, new, done)
    if kind == Kind.JABATAN:
        for position in _positions(by, office):
            if folded(position.name) in keys and position.name != new:
                done["positions"].append([position.pk, position.name])
                change_position(by=by, position=position, name=new[:200])
    return done


def _rename_master(master: Master, new: str, done: dict[str, list[Any]]) -> None:
    rows = Master.objects.everywhere(reason=_SELF).filter(office=master.office_id, kind=master.kind)
    same = rows.filter(key=folded(new)[:300])
    if same.exclude(pk=master.pk).exists():
        values = ("pk", "office_id", "kind", "name", "key", "note", "made_by_id")
        done["dropped"].append({name: getattr(master, name) for name in values})
        master.delete()
    elif master.name != new:
        done["renamed"].append([master.pk, master.name])
        _name(master, new)


def restore(*, by: Any, done: dict[str, list[Any]]) -> None:
    """As it was before; what was renamed again since, or is gone, is left alone."""
    for pk, name in done.get("renamed", []):
        for master in Master.objects.everywhere(reason=_SELF).filter(pk=pk):
            _name(master, name)
    for values in done.get("dropped", []):
        Master.objects.everywhere(reason=_SELF).get_or_create(
            office_id=values["office_id"], kind=values["kind"], key=values["key"], defaults=values
        )
    for pk, name in done.get("positions", []):
        for position in Position.objects.everywhere(reason=_SELF).filter(pk=pk):
            change_position(by=by, position=position, name=name)


def _name(master: Master, name: str) -> None:
    master.name, master.key = name, folded(name)[:300]
    master.save(update_fields=["name", "key"])


def _positions(by: Any, office: Office) -> Any:
    rows = (
        Position.objects.everywhere(reason=_SELF)
        if by is None
        else Position.objects.for_person_with(Power.STRUCTURE, by)
    )
    return rows.below(office.path).not_closed().select_related("unit__office")
