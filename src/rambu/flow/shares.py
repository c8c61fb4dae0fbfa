"""How often each line of a flow is taken and each start begun, as assumptions say it."""

from __future__ import annotations

from fractions import Fraction

from rambu.flow.assumptions import Assumptions, BadAssumptions
from rambu.flow.graph import Edge, FlowGraph
from rambu.language import gettext as _
from rambu.sop.model import Sop
from rambu.sop.names import Index


def line_shares(sop: Sop, flow: FlowGraph, assumptions: Assumptions) -> dict[tuple[str, int], Fraction]:
    """(Symbol, exit) -> the share with which it is taken when the symbol has worked. Raises `BadAssumptions`."""
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


def start_shares(sop: Sop, flow: FlowGraph, assumptions: Assumptions) -> dict[str, Fraction]:
    """The share of the cases that begin at each start; they sum to 1. Raises `BadAssumptions`."""
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
