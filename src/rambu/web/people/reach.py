"""What a person may see and do: roles are inherited down the tree, a position lets its holder see that office."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Unit
from rambu.web.offices.scope import Power

if TYPE_CHECKING:
    from rambu.web.people.models import Person

ALL_ROLES = frozenset({"penyusun", "pendamping", "koordinator", "pimpinan", "evaluator", "pembaca", "admin"})
HOLDERS: dict[Power, frozenset[str]] = {
    Power.SEE: ALL_ROLES,
    Power.STRUCTURE: frozenset({"koordinator", "admin"}),
    Power.OFFICES: frozenset({"admin"}),
    Power.OVERSEE: frozenset({"koordinator", "pimpinan", "evaluator", "admin"}),
    Power.COORDINATE: frozenset({"koordinator", "admin"}),
    Power.LEGALISE: frozenset({"koordinator", "pimpinan"}),
}
MEANINGS = {
    "penyusun": _("Menyusun SOP untuk jabatannya."),
    "pendamping": _("Mendampingi penyusun."),
    "koordinator": _("Mengatur unit, jabatan, orang, dan undangan; membaca jejak perubahan."),
    "pimpinan": _("Memimpin kantor; membaca jejak perubahan."),
    "evaluator": _("Menilai dari luar; membaca jejak perubahan."),
    "pembaca": _("Melihat saja."),
    "admin": _("Seperti koordinator, dan mengatur kantor serta semua peran."),
}
"""What each role is for, as the page of roles tells it."""
GIVEN_BY_COORDINATORS = frozenset({"penyusun", "pendamping", "pembaca"})


@dataclass(frozen=True, slots=True)
class Reach:
    """Roles as ``(kind, office path)``, the paths of the offices where the person works, and his units."""

    roles: frozenset[tuple[str, str]]
    homes: frozenset[str]
    units: frozenset[int] = frozenset()
    """Units in which he holds a position."""
    led_units: frozenset[int] = frozenset()
    """Units that he leads, and those inside them."""
    unit_roles: frozenset[tuple[str, int]] = frozenset()
    """Roles held at a unit only, as ``(kind, unit)``: one pair for the unit and for each inside it."""

    @property
    def above(self) -> frozenset[int]:
        """Ids of the offices where he works or holds a role and of all above them: their SOPs in force bind him too."""
        nodes = self.homes | {path for _kind, path in self.roles}
        return frozenset(int(part) for path in nodes for part in path.strip("/").split("/") if part)

    def nodes(self, kinds: Collection[str]) -> list[str]:
        """Paths of the nodes at which one of these roles is held."""
        return sorted({path for kind, path in self.roles if kind in kinds})

    def may(self, power: Power, path: str) -> bool:
        """Whether the power holds at the office of this path."""
        below = any(path.startswith(node) for node in self.nodes(HOLDERS[power]))
        return below or (power is Power.SEE and path in self.homes)

    def may_in_unit(self, power: Power, path: str, unit: int | None) -> bool:
        """Whether the power holds at this unit of the office of this path: by a role there, or at the office."""
        return self.may(power, path) or unit in self.units_with(power)

    def units_with(self, power: Power) -> frozenset[int]:
        """The units where the power holds by a role at a unit; offices are not counted."""
        return frozenset(unit for kind, unit in self.unit_roles if kind in HOLDERS[power])

    def where(self, power: Power, lookup: str, unit_lookup: str = "") -> Q:
        """The same as a filter over rows; matches nothing for those who may nothing."""
        below = self.within(HOLDERS[power], lookup)
        units = self.units_with(power) if unit_lookup else frozenset()
        below = below | Q(**{f"{unit_lookup}__in": sorted(units)}) if units else below
        return below | Q(**{f"{lookup}__in": sorted(self.homes)}) if power is Power.SEE else below

    def within(self, kinds: Collection[str], lookup: str) -> Q:
        """A filter for the rows at and below the nodes where one of these roles is held."""
        parts = (Q(**{f"{lookup}__startswith": node}) for node in self.nodes(kinds))
        return reduce(or_, parts, Q(pk__in=[]))

    def anywhere(self, power: Power) -> bool:
        """Whether the power holds at any office."""
        at_all = self.nodes(HOLDERS[power]) or self.units_with(power)
        return bool(at_all) or (power is Power.SEE and bool(self.homes))

    def may_give(self, kind: str, path: str) -> bool:
        """Whether a role of this kind may be given and taken back at the office of this path."""
        needed = Power.STRUCTURE if kind in GIVEN_BY_COORDINATORS else Power.OFFICES
        return self.may(needed, path)

    def covers(self, roles: Iterable[tuple[str, str]]) -> bool:
        """Whether all these roles could be given by this person: only then may he open the account of their holder."""
        return all(self.may_give(kind, path) for kind, path in roles)


def roles_of(person: Person) -> frozenset[tuple[str, str]]:
    """Kind and office path of the roles that the person holds, even while the account is switched off.

    Roles at single units are among them: who gives them needs the power at the office.
    """
    from rambu.web.people.models import Role

    rows = Role.objects.everywhere(reason="the reach itself").current().filter(person=person)
    return frozenset(rows.values_list("kind", "office__path"))


def reach_of(person: Person) -> Reach:
    """Read what a person may see and do; who is switched off reaches nothing."""
    from rambu.web.people.models import Role, Tenure

    if not person.is_active:
        return Reach(frozenset(), frozenset())
    held = Tenure.objects.everywhere(reason="the reach itself").current().filter(person=person)
    seats = list(held.values_list("position__unit__office__path", "position__unit", "position__leads"))
    homes = {path for path, _unit, _leads in seats} | ({person.office.path} if person.office else set())
    given = Role.objects.everywhere(reason="the reach itself").current().filter(person=person)
    roles = list(given.values_list("kind", "office__path", "unit"))
    homes |= {path for _kind, path, unit in roles if unit}
    inner = {unit: _with_inner({unit}) for _kind, _path, unit in roles if unit}
    led = {unit for _path, unit, leads in seats if leads}
    units = frozenset(unit for _path, unit, _leads in seats)
    return Reach(
        frozenset((kind, path) for kind, path, unit in roles if not unit),
        frozenset(homes),
        units,
        _with_inner(led),
        frozenset((kind, one) for kind, _path, unit in roles if unit for one in inner[unit]),
    )


def _with_inner(units: set[int]) -> frozenset[int]:
    """These units and all inside them."""
    found, edge = set(units), set(units)
    while edge:
        inner = Unit.objects.everywhere(reason="the reach itself").filter(parent__in=edge).exclude(pk__in=found)
        edge = set(inner.values_list("pk", flat=True))
        found |= edge
    return frozenset(found)
