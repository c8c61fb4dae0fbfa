"""Expected visits and times of a flow: an absorbing Markov chain, solved exactly.

Visits satisfy ``N = (I - P^T)^-1 e`` (Kemeny and Snell 1960): ``e`` is the share of the cases that begin at each
symbol, ``P`` the share with which each line is taken; simultaneous lines are all taken. A symbol that waits for all
lines works once for all of them. A loop with 15 % rework makes 1 / 0.85 = 1.176 visits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from rambu.flow.assumptions import Assumptions, BadAssumptions
from rambu.flow.graph import FlowGraph, graph
from rambu.flow.linear import solve
from rambu.flow.reach import search
from rambu.flow.shares import line_shares, start_shares
from rambu.flow.times import Times, times
from rambu.language import gettext as _
from rambu.sop.model import Sop
from rambu.worktime import DEFAULT, NONE, Minutes, WorkingTime


@dataclass(frozen=True, slots=True)
class Expected:
    """What one case takes on average."""

    visits: Mapping[str, Fraction]
    """By id of symbol; 0 where no case comes."""
    lead: Minutes | None
    """Lead time in working minutes; None where work runs in parallel (the mean of a maximum is no sum)."""
    touch: Minutes
    """Touch time in working minutes, of the steps for which one is known."""
    without_lead: tuple[str, ...]
    """Ids of the kegiatan without a lead time that can be counted."""
    without_touch: tuple[str, ...]
    """Ids of the kegiatan without a touch time that can be counted; the workload needs them."""


def expect(sop: Sop, assumptions: Assumptions, setting: WorkingTime = DEFAULT) -> Expected:
    """Expected visits and times of one case. Raises `BadAssumptions` where a share is missing or a case never ends."""
    flow = graph(sop)
    visits = expected_visits(sop, flow, assumptions)
    shares = line_shares(sop, flow, assumptions)
    lead = times(sop, flow, setting, assumptions.pieces)
    touch = times(sop, flow, setting, assumptions.pieces, kind="touch")
    begun = start_shares(sop, flow, assumptions)
    return Expected(
        visits,
        None if flow.parallel else _spent(flow, lead, visits, shares, begun),
        _spent(flow, touch, visits, shares, begun),
        lead.unknown,
        touch.unknown,
    )


def expected_visits(sop: Sop, flow: FlowGraph, assumptions: Assumptions) -> dict[str, Fraction]:
    """How often one case comes to each symbol of ``flow = graph(sop)`` on average. Raises `BadAssumptions`."""
    shares = line_shares(sop, flow, assumptions)
    begun = start_shares(sop, flow, assumptions)
    taken = {
        name: [e.target for e in ways if e.target in flow.by_id and shares[name, e.exit]]
        for name, ways in flow.exits.items()
    }
    reached = list(search([start for start, share in begun.items() if share], taken))
    number = {name: place for place, name in enumerate(reached)}
    rows = [_balance(flow, shares, number, name) for name in reached]
    solution = solve(rows, [begun.get(name, Fraction(0)) for name in reached])
    if solution is None or min(solution) < 0:
        raise BadAssumptions(_("Dengan peluang ini ada perulangan yang tidak pernah selesai."))
    return dict.fromkeys(flow.by_id, Fraction(0)) | dict(zip(reached, solution, strict=True))


def _balance(
    flow: FlowGraph, shares: Mapping[tuple[str, int], Fraction], number: Mapping[str, int], name: str
) -> dict[int, Fraction]:
    """The visits of `name` less those that come over its lines."""
    row = {number[name]: Fraction(1)}
    lines = flow.entries[name]
    together = len(lines) if flow.by_id[name].wait_all else 1
    for edge in lines:
        if edge.source in number:
            at = number[edge.source]
            row[at] = row.get(at, Fraction(0)) - shares[edge.source, edge.exit] / together
    return row


def expected_entries(
    sop: Sop, flow: FlowGraph, assumptions: Assumptions, cell: Mapping[str, str]
) -> dict[str, Fraction]:
    """How often one case enters the Waktu cell of each symbol at that symbol. Raises `BadAssumptions`.

    `cell` names the kegiatan that holds the cell of each symbol, as `Times` does; going on inside a cell is no entry.
    """
    visits, shares = expected_visits(sop, flow, assumptions), line_shares(sop, flow, assumptions)
    entries = dict.fromkeys(flow.by_id, Fraction(0)) | start_shares(sop, flow, assumptions)
    for edge in flow.edges:
        if cell[edge.source] != cell[edge.target]:
            together = len(flow.entries[edge.target]) if flow.by_id[edge.target].wait_all else 1
            entries[edge.target] += visits[edge.source] * shares[edge.source, edge.exit] / together
    return entries


def _spent(
    flow: FlowGraph,
    known: Times,
    visits: Mapping[str, Fraction],
    shares: Mapping[tuple[str, int], Fraction],
    begun: Mapping[str, Fraction],
) -> Minutes:
    """The minutes of all steps, each line weighted by how often it is taken."""
    spent = NONE
    for start, share in begun.items():
        spent += Minutes(share * known.low(start), share * known.high(start))
    for edge in flow.edges:
        together = len(flow.entries[edge.target]) if flow.by_id[edge.target].wait_all else 1
        taken = visits[edge.source] * shares[edge.source, edge.exit] / together
        spent += Minutes(
            taken * known.low(edge.target, edge.source), taken * known.high(edge.target, edge.source)
        )  # fmt: skip
    return spent
