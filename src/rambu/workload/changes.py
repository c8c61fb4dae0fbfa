"""What if: an office changed in thought. Workload and simulation look at the changed office as at any other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from rambu.flow import graph, return_lines
from rambu.language import gettext as _
from rambu.sop import Index
from rambu.workload.office import Demand, Office
from rambu.workload.positions import plain
from rambu.workload.steps import title


class BadChange(ValueError):
    """A change that this office does not allow; the message is one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class MorePeople:
    """So many people more (or, negative, fewer) in a position, named by its name or label."""

    position: str
    number: int = 1


@dataclass(frozen=True, slots=True)
class OtherVolume:
    """The volume of one SOP (its position among the demands), or of all, times a factor."""

    factor: Fraction
    demand: int | None = None


@dataclass(frozen=True, slots=True)
class StepOut:
    """A step that takes no time and nobody any more; the way through the flow stays as it is."""

    demand: int
    symbol: str


@dataclass(frozen=True, slots=True)
class HalvedLoop:
    """A decision that sends back half as often; its other exits share the rest as before."""

    demand: int
    symbol: str


Change = MorePeople | OtherVolume | StepOut | HalvedLoop


def changed(office: Office, change: Change) -> Office:
    """The office after the change. Raises `BadChange`."""
    if isinstance(change, MorePeople):
        return _staffed(office, change)
    if isinstance(change, OtherVolume):
        return _each(office, change.demand, lambda demand: _scaled(demand, change.factor))
    if isinstance(change, StepOut):
        return _each(office, change.demand, lambda d: replace(d, without=d.without | {change.symbol}))
    return _each(office, change.demand, lambda demand: _halved(demand, change.symbol))


def describe_change(office: Office, change: Change) -> str:
    """The change in a few words."""
    if isinstance(change, MorePeople):
        many = _("{n} orang lagi sebagai {name}") if change.number > 0 else _("{n} orang lebih sedikit sebagai {name}")
        return many.format(n=abs(change.number), name=change.position)
    if isinstance(change, OtherVolume):
        of = title(office.demands[change.demand]) if change.demand is not None else _("semua SOP")
        return _("volume {sop} menjadi {share:.0f} %").format(sop=of, share=float(change.factor * 100))
    demand = office.demands[change.demand]
    step = Index.of(demand.sop).symbols[change.symbol].name_from(demand.sop.bagan[0])
    told = (
        _("langkah {step} dari “{sop}” dihapus")
        if isinstance(change, StepOut)
        else _("pengembalian di langkah {step} dari “{sop}” berkurang separuh")
    )
    return told.format(step=step, sop=title(demand))


def _staffed(office: Office, change: MorePeople) -> Office:
    wanted = plain(change.position)
    found = [position for position in office.positions if wanted in (plain(position.name), plain(position.label))]
    if len(found) != 1 or found[0].people is None:
        told = _("Jabatan “{name}” tidak dikenal, ganda, atau belum diisi jumlah orangnya.")
        raise BadChange(told.format(name=change.position[:60]))
    people = found[0].people + change.number
    if people < 0:
        raise BadChange(_("Jabatan {name} tidak dapat kurang dari nol orang.").format(name=found[0].label))
    after = replace(found[0], people=people)
    return replace(office, positions=tuple(after if p == found[0] else p for p in office.positions))


def _each(office: Office, only: int | None, change: Callable[[Demand], Demand]) -> Office:
    demands = tuple(change(d) if only in (None, number) else d for number, d in enumerate(office.demands))
    return replace(office, demands=demands)


def _scaled(demand: Demand, factor: Fraction) -> Demand:
    return replace(demand, volume=demand.volume * factor if demand.volume is not None else None)


def _halved(demand: Demand, symbol: str) -> Demand:
    flow = graph(demand.sop)
    back = {edge.exit for edge in return_lines(flow) if edge.source == symbol and edge.kind == "choice"}
    shares = demand.assumptions.exits.get(symbol, ())
    sent = sum((share for number, share in enumerate(shares) if number in back), Fraction(0))
    if not back or not 0 < sent < 1:
        raise BadChange(_("Di langkah ini tidak ada pengembalian yang dapat dikurangi separuh."))
    onward = (1 - sent / 2) / (1 - sent)
    after = tuple(share / 2 if number in back else share * onward for number, share in enumerate(shares))
    exits = {**demand.assumptions.exits, symbol: after}
    return replace(demand, assumptions=replace(demand.assumptions, exits=exits))
