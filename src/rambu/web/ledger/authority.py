"""Who may do what with the ledger."""

from __future__ import annotations

from typing import Any

from rambu.web.ledger.models import MapVersion
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import Power
from rambu.web.offices.structure import tops_kept
from rambu.web.people.reach import HOLDERS


def may_keep(by: Any, unit: Unit) -> bool:
    """Whether ``by`` decides, matches and plans for the unit: its coordinator, or who leads it."""
    return bool(by.reach.may_in_unit(Power.COORDINATE, unit.office.path, unit.pk) or unit.pk in by.reach.led_units)


def may_adopt(by: Any, office: Office) -> bool:
    """Whether ``by`` says which SOPs the office and those below it owe."""
    return bool(by.reach.may(Power.COORDINATE, office.path))


def oversees_many(by: Any) -> bool:
    """Whether ``by`` oversees an office that has offices below it."""
    nodes = by.reach.nodes(HOLDERS[Power.OVERSEE])
    return bool(nodes) and Office.objects.for_person_with(Power.OVERSEE, by).filter(parent__path__in=nodes).exists()


def keeps_map(by: Any, office: Office) -> bool:
    """Whether ``by`` keeps the map of an office: its coordinator, where offices are below it."""
    return may_adopt(by, office) and Office.objects.for_person(by).filter(parent=office).exists()


def kept_offices(by: Any) -> list[Office]:
    """The topmost offices whose map the person keeps."""
    return [one for one in tops_kept(by, Power.COORDINATE) if keeps_map(by, one)]


def sees_maps(by: Any) -> bool:
    """Whether there is a map for ``by``, or an office whose map he keeps: others have no use for the place."""
    return MapVersion.objects.for_person(by).exists() or bool(kept_offices(by))
