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
from rambu.flow.graph import Edge, FlowGraph, graph
from rambu.flow.linear import solve
from rambu.flow.reach import search
from rambu.flow.times import Times, times
from rambu.language import gettext as _
from rambu.sop.model import Sop
from rambu.sop.names import Index
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
    shares = _line_shares(sop, flow, assumptions)
    lead = times(sop, flow, setting, assumptions.pieces)
    touch = times(sop, flow, setting, assumptions.pieces, kind="touch")
    begun = _begun(sop, flow, assumptions)
    return Expected(
        visits,
        None if flow.parallel else _spent(flow, lead, visits, shares, begun),
        _spent(flow, touch, visits, shares, begun),
        lead.unknown,
        touch.unknown,
    )


def expected_visits(sop: Sop, flow: FlowGraph, assumptions: Assumptions) -> dict[str, Fraction]:
    """How often one case comes to each symbol of ``flow = graph(sop)`` on average. Raises `BadAssumptions`."""
    shares = _line_shares(sop, flow, assumptions)
    begun = _begun(sop, flow, assumptions)
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


def _line_shares(sop: Sop, flow: FlowGraph, assumptions: Assumptions) -> dict[tuple[str, int], Fraction]:
    """The share with which each exit is taken when its symbol has worked."""
    shares: dict[tuple[str, int], Fraction] = {}
    for node in flow.nodes:
        ways = flow.exits[node.id]
        given = _given(sop, ways, assumptions) if node.decision and len(ways) > 1 else (Fraction(1),) * len(ways)
        shares.update({(node.id, edge.exit): share for edge, share in zip(ways, given, strict=True)})
    return shares


def _given(sop: Sop, ways: tuple[Edge, ...], assumptions: Assumptions) -> tuple[Fraction, ...]:
    symbol = ways[0].source
    given = assumptions.exits.get(symbol, ())
    if len(given) == len(ways) and sum(given) == 1:
        return given
    labels = ", ".join(f"“{edge.label}”" for edge in ways)
    name = Index.of(sop).symbols[symbol].name_from(sop.bagan[0])
    raise BadAssumptions(
        _("Isi peluang setiap jalan keluar keputusan {nama} ({label}); jumlahnya harus 1.").format(
            nama=name, label=labels
        )
    )


def _begun(sop: Sop, flow: FlowGraph, assumptions: Assumptions) -> dict[str, Fraction]:
    """The share of the cases that begin at each start."""
    if len(flow.starts) == 1:
        return {flow.starts[0]: Fraction(1)}
    given = {start: assumptions.starts.get(start, Fraction(0)) for start in flow.starts}
    if sum(given.values()) == 1:
        return given
    if not flow.starts:
        raise BadAssumptions(_("Alur belum mempunyai titik mulai."))
    index = Index.of(sop)
    names = ", ".join(index.symbols[start].name_from(sop.bagan[0]) for start in flow.starts)
    raise BadAssumptions(
        _("Isi bagian kasus yang dimulai di setiap titik mulai ({nama}); jumlahnya harus 1.").format(nama=names)
    )


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
