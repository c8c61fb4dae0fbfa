"""Types of offices and units belong to the whole tree: whoever is admin at a root keeps them."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.offices.actions.changed import put
from rambu.web.offices.models import Office
from rambu.web.offices.models.kinds import Kind
from rambu.web.offices.refusal import Refused, demand, unless_taken
from rambu.web.offices.scope import Power

Type = TypeVar("Type", bound=Kind)


@transaction.atomic
def create_kind(*, by: Any, table: type[Type], name: str, order: int) -> Type:
    """Add a type of offices or of units."""
    root = _demand_root(by)
    _refuse_taken(table, name)
    kind = table(code=slugify(name)[:40], name=name, order=order)
    with unless_taken(_taken(name)):
        kind.save()
    record(by=by, office=root, action="offices.kind_created", target=kind, data={"name": name, "order": order})
    return kind


@transaction.atomic
def change_kind(*, by: Any, kind: Kind, name: str, order: int) -> Any:
    """Rename a type or move it in lists; its code stays."""
    root = _demand_root(by)
    if name != kind.name:
        _refuse_taken(type(kind), name)
    with unless_taken(_taken(name)):
        data = put(kind, name=name, order=order)
    return record(by=by, office=root, action="offices.kind_changed", target=kind, data=data) if data else None


def _demand_root(by: Any) -> int | None:
    """The first root, whose trail tells it."""
    roots = Office.objects.everywhere(reason="types belong to the whole tree").filter(parent=None)
    demand(by, Power.OFFICES, *(roots.values_list("path", flat=True) or ["/"]))
    first: int | None = roots.values_list("pk", flat=True).first()
    return first


def _refuse_taken(table: type[Kind], name: str) -> None:
    taken = table._default_manager
    if taken.filter(name__iexact=name).exists() or taken.filter(code=slugify(name)[:40]).exists() or not slugify(name):
        raise Refused(_taken(name))


def _taken(name: str) -> str:
    return _("Jenis {name} sudah ada.").format(name=name)
