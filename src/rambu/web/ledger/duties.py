"""What an office owes: the lines of adopted lists, and what the map in force asks of its units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from rambu.processmap import Reason, Requirement
from rambu.rules.lexicon.spelling import title_key
from rambu.web.ledger.models import Holder, Required
from rambu.web.ledger.standard import Standard, standard_of
from rambu.web.offices.models import Office, Unit

_SELF = "what the office owes"

Place = tuple[int, str]
"""Unit and key of a line."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A SOP that a unit must own, and why, in words; `requirement.key` is different within the office."""

    unit: int
    key: str
    requirement: Requirement
    told: str
    whole: bool = False
    """Whether it is asked of the office as a whole: its unit answers for the office."""

    @property
    def place(self) -> Place:
        """Its unit and key."""
        return self.unit, self.key


def whole_key(unit: int, key: str) -> str:
    """The key of a line within its office; a unit may be called otherwise tomorrow, its number stays."""
    return f"{unit}:{key}"


def place_of(whole: str) -> Place:
    """The unit and key that `whole_key` has joined."""
    unit, _sign, key = whole.partition(":")
    return (int(unit) if unit.isascii() and unit.isdigit() else 0), key


def duties_of(office: Office, units: Sequence[Unit]) -> list[Owed]:
    """The obligations of the units, unit by unit; a list speaks before the map does."""
    order = {unit.pk: place for place, unit in enumerate(units)}
    standard = standard_of(office)
    rows = Required.objects.everywhere(reason=_SELF).current().filter(office=office, unit__in=order)
    listed = [_listed(row, standard) for row in rows.select_related("guide", "unit")]
    known = {(one.unit, one.requirement.process) for one in listed if one.requirement.process}
    drawn = [one for one in _drawn(office, units, standard) if one.place not in known]
    return sorted([*listed, *drawn], key=lambda one: order[one.unit])


def _listed(row: Required, standard: Standard) -> Owed:
    """A line of a list; where the map knows its process, the map explains it."""
    process = standard.tree.by_code.get(row.process)
    reason = Reason(row.process, process.name if process else "", listed=True, duties=process.duties if process else ())
    told = _("Tercantum dalam {guide}, baris {row}.").format(guide=row.guide, row=row.row)
    if process:
        told = f"{told} {replace(reason, listed=False).words()}"
    requirement = Requirement(
        key=whole_key(row.unit_id, row.key),
        process=row.process,
        unit=row.unit.name,
        title=row.title,
        scope=(process.scope if process else None) or "mikro",
        nature=(process.nature if process else None) or "generik",
        reason=reason,
        aspek=process.aspek if process else "",
        output=process.outputs[0] if process and process.outputs else "",
        category=standard.tree.category(row.process) if process else None,
        volume=process.volume if process else None,
        impact=process.impact if process else 1,
        risk=process.risk if process else 1,
    )
    return Owed(row.unit_id, row.key, requirement, told)


def _drawn(office: Office, units: Sequence[Unit], standard: Standard) -> Iterator[Owed]:
    """What the map asks; for the office as a whole answers the unit that its coordinator named, else the first one."""
    by_name = {unit.name: unit for unit in reversed(units)}
    asked = standard.requirements(office, units)
    holding = _Holding(office, units) if any(line.unit not in by_name for line in asked) else None
    own = {(by_name[line.unit].pk, _key(line)) for line in asked if line.unit in by_name}
    for line in asked:
        key = _key(line)
        unit = by_name.get(line.unit) or (holding.unit(key) if holding else None)
        whole = line.unit not in by_name
        # Where the unit takes part by its name too, one line says so.
        if unit is not None and not (whole and (unit.pk, key) in own):
            told = line.reason.words()
            told = f"{told} {_('Diminta dari kantor secara keseluruhan.')}" if whole else told
            yield Owed(unit.pk, key, replace(line, key=whole_key(unit.pk, key), unit=unit.name), told, whole)


def _key(line: Requirement) -> str:
    return line.process or f"|{title_key(line.title)[:250]}"


class _Holding:
    """The units that answer for an office as a whole."""

    def __init__(self, office: Office, units: Sequence[Unit]) -> None:
        known = {unit.pk: unit for unit in units}
        rows = Holder.objects.everywhere(reason=_SELF).filter(office=office, unit__in=known)
        self.named = {row.key: known[row.unit_id] for row in rows}
        self.usual = self.named.get("") or (units[0] if units else None)

    def unit(self, key: str) -> Unit | None:
        """The unit for a line; None where the office has no units."""
        return self.named.get(key) or self.usual
