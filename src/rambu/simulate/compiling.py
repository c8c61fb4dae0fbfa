"""From an office to a plan: every symbol becomes an activity, joint symbols several that hold on to one another.

A Waktu cell is worked on when a case enters it; inside it the case goes on at once. So a symbol that can be reached
both ways is two activities.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from rambu.flow import FlowGraph, graph, line_shares, prove, start_shares, times
from rambu.language import gettext as _
from rambu.simulate.horizon import Horizon
from rambu.simulate.plan import END, FIXED, Activity, Plan, Spread
from rambu.simulate.values import BadSimulation
from rambu.sop import Index
from rambu.workload import Demand, Office, Position, Positions, SopWork, Step, is_staff, sop_work, title

OUTSIDE = 0
"""The role of all who are none of the office: nobody waits for them but for their own time."""
_ENDLESS = 10**9


@dataclass(frozen=True, slots=True)
class Compiled:
    """A plan with what its numbers mean."""

    plan: Plan
    roles: tuple[Position, ...]
    """Position of each role but the first (`OUTSIDE`)."""
    starts: tuple[tuple[tuple[int, float], ...], ...]
    """By demand: activities at which its cases begin, with their shares; none where it is left out."""
    left_out: tuple[str, ...]


def compile_office(office: Office, horizon: Horizon) -> Compiled:
    """The plan of `office`. SOPs that lack something are left out and said so. Raises `BadSimulation`."""
    positions = Positions(office.positions)
    works = [sop_work(demand, positions, office.setting) for demand in office.demands]
    faults = [_fault(demand, work) for demand, work in zip(office.demands, works, strict=True)]
    used = [
        position
        for work, fault in zip(works, faults, strict=True)
        for step in work.steps
        for position in step.positions
        if not fault
    ]
    roles = tuple(dict.fromkeys(used))
    maker = _Maker({position: number for number, position in enumerate(roles, 1)}, office)
    starts = []
    for number, (demand, work, fault) in enumerate(zip(office.demands, works, faults, strict=True)):
        starts.append(() if fault else maker.add(number, demand, work.steps))
    if not any(starts):
        raise BadSimulation(" ".join([_("Belum ada SOP yang dapat disimulasikan."), *filter(None, faults)]))
    capacity = (_ENDLESS, *(int(position.people or 0) for position in roles))
    presence = (None, *(horizon.presence(position) for position in roles))
    return Compiled(
        Plan(tuple(maker.activities), capacity, presence), roles, tuple(starts), tuple(filter(None, faults))
    )


def _fault(demand: Demand, work: SopWork) -> str:
    """Why a SOP cannot be simulated; empty where it can."""
    name = title(demand)
    if demand.volume is None:
        return _("“{sop}” tidak ikut: isi volumenya setahun.").format(sop=name)
    if work.missing:
        first = work.missing[0]
        place = f" [{first.place}]" if first.place else ""
        return _("“{sop}”{place} tidak ikut: {message}").format(sop=name, place=place, message=first.message)
    verdict = prove(graph(demand.sop))
    if not verdict.sound:
        return _("“{sop}” tidak ikut: alurnya belum benar; perbaiki dahulu menurut rambu check.").format(sop=name)
    for position in (position for step in work.steps for position in step.positions):
        people = position.people
        if people is None or people < 1 or people.denominator != 1:
            told = _("“{sop}” tidak ikut: isi jumlah orang jabatan {name} dengan bilangan bulat mulai 1.")
            return told.format(sop=name, name=position.label)
    return ""


class _Maker:
    """Gathers the activities of all SOPs."""

    def __init__(self, role_of: dict[Position, int], office: Office) -> None:
        self.role_of, self.setting = role_of, office.setting
        self.activities: list[Activity] = []

    def add(self, number: int, demand: Demand, steps: tuple[Step, ...]) -> tuple[tuple[int, float], ...]:
        """Add the activities of one SOP; the answer says where its cases begin."""
        flow = graph(demand.sop)
        cell = times(demand.sop, flow, self.setting.lengths, demand.assumptions.pieces, kind="touch").cell
        worked = {(name, step.entered): step for step in steps for name in step.entered}
        by_symbol = {name: step for (name, _entered), step in worked.items()}
        ways = [(e.source, e.target, cell[e.source] == cell[e.target]) for e in flow.edges]
        variants = dict.fromkeys([(name, False) for name in flow.by_id] + [(to, True) for _s, to, same in ways if same])
        chains = {key: self._chain(number, demand, flow, key, by_symbol.get(key[0])) for key in variants}
        place: dict[tuple[str, bool], int] = {}
        at = len(self.activities)
        for key, chain in chains.items():
            place[key] = at
            at += len(chain)
        shares = line_shares(demand.sop, flow, demand.assumptions)
        for key, chain in chains.items():
            self._lay(flow, key, chain, place, cell, shares)
        begun = start_shares(demand.sop, flow, demand.assumptions)
        return tuple((place[name, False], float(share)) for name, share in begun.items() if share)

    def _chain(
        self, number: int, demand: Demand, flow: FlowGraph, key: tuple[str, bool], step: Step | None
    ) -> list[Activity]:
        """The activities of a symbol: one, or one for each role that has to come before joint work begins."""
        name, inside = key
        gate = max(len(flow.entries[name]), 1) if flow.by_id[name].wait_all else 1
        if step is None or (inside and name not in demand.touch):
            mean = 0.0 if step or inside else self._outside(demand, name)
            return [Activity(OUTSIDE, mean, gate=gate, demand=number, step=name)]
        roles = sorted(self.role_of[position] for position in step.positions)
        mean = float(self.setting.pick(step.touch)) if demand.variation is not None else float(_middle(step))
        spread = _spread(demand, step)
        label = step.symbols[0]
        held = [Activity(role, 0.0, holds=(), gate=gate, demand=number, step=label) for role in roles[:-1]]
        last = Activity(
            roles[-1], mean, spread, holds=tuple(roles) if held else None, gate=1 if held else gate,
            demand=number, step=label,
        )  # fmt: skip
        return [*held, last]

    def _outside(self, demand: Demand, name: str) -> float:
        """What an outsider takes: the lead time on the form; nothing where there is none, or where staff take part."""
        index = Index.of(demand.sop)
        place = index.symbols[name]
        if name in demand.without or any(is_staff(index.pelaksana[p]) for p in place.symbol.pelaksana):
            return 0.0
        flow = graph(demand.sop)
        lead = times(demand.sop, flow, self.setting.lengths, demand.assumptions.pieces)
        known = lead.known.get(lead.cell[name])
        return float(self.setting.pick(known)) if known else 0.0

    def _lay(
        self,
        flow: FlowGraph,
        key: tuple[str, bool],
        chain: list[Activity],
        place: dict[tuple[str, bool], int],
        cell: Mapping[str, str],
        shares: dict[tuple[str, int], Fraction],
    ) -> None:
        """Write the chain down with what comes next."""
        name = key[0]
        ways = [(edge, float(shares[name, edge.exit])) for edge in flow.exits[name] if shares[name, edge.exit]]
        targets = tuple(
            place[edge.target, (edge.target, True) in place and cell[edge.target] == cell[name]]
            if edge.target in flow.by_id
            else END
            for edge, _share in ways
        )
        decision = flow.by_id[name].decision
        for position, each in enumerate(chain):
            last = position == len(chain) - 1
            onward = targets or (END,) if last else (len(self.activities) + 1,)
            together = last and not decision and len(onward) > 1
            given = tuple(share for _edge, share in ways) if last and decision and len(onward) > 1 else ()
            self.activities.append(replace(each, targets=onward, shares=given, together=together))


def _middle(step: Step) -> Fraction:
    return (step.touch.low + step.touch.high) / 2


def _spread(demand: Demand, step: Step) -> Spread:
    """As the office says; else ranges evenly between their ends, single times fixed."""
    if demand.variation is not None:
        return ("gamma", float(demand.variation))
    middle = _middle(step)
    return ("even", float((step.touch.high - step.touch.low) / 2 / middle)) if middle else FIXED
