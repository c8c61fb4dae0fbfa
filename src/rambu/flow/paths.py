"""Best and worst lead time, the critical path, loops and hand-overs.

- *Best*: at each decision the exit that ends soonest.
- *Worst*: at each decision the exit that ends last, **no loop walked a second time**: the lines that close a loop are
  left out, and each loop is told by itself with what one more round costs.
- Of branches that run in parallel the longest counts, in both.
- The critical path is the way that gives the time. A time that cannot be counted counts as nothing and is named.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final

from rambu.flow.graph import Edge, FlowGraph, graph
from rambu.flow.loops import Loop, loops, return_lines
from rambu.flow.times import Times, Volumes, times
from rambu.remembering import Kept, remembered
from rambu.sop.model import Sop
from rambu.worktime import DEFAULT, WorkingTime


@dataclass(frozen=True, slots=True)
class Way:
    """A way through the flow: its symbols from start to end, its working minutes, and how often work changes hands."""

    symbols: tuple[str, ...]
    minutes: Fraction
    hand_overs: int


@dataclass(frozen=True, slots=True)
class LeadTime:
    """The lead time of a flow and how it comes about."""

    best: Way
    worst: Way
    """The critical path."""
    loops: tuple[Loop, ...]
    unknown: tuple[str, ...]
    """Ids of the kegiatan whose time cannot be counted."""


_KNOWN: Final[Kept[Hashable, tuple[LeadTime | None]]] = Kept(100)

_Plan = dict[str, tuple[Fraction, Edge]]
"""For each symbol that reaches an end: the minutes after it, and the exit on the way that decides them."""


def lead_paths(
    sop: Sop, flow: FlowGraph | None = None, setting: WorkingTime = DEFAULT, volumes: Volumes | None = None
) -> LeadTime | None:
    """Best and worst way through `sop`; None where no start leads to an end. `flow` saves building the graph again."""
    if (flow is None or flow is graph(sop)) and setting is DEFAULT and volumes is None:
        return _usual(sop)
    return _found(sop, flow or graph(sop), setting, volumes)


@remembered(30)
def _usual(sop: Sop) -> LeadTime | None:
    """Remembered by all that times and ways depend on: whoever writes changes words more often."""
    rows = (tuple((row.id, row.simbol, row.waktu, row.gabung) for row in bagan.kegiatan) for bagan in sop.bagan)
    key = tuple(rows)
    known = _KNOWN.get(key)
    return (known or _KNOWN.put(key, (_found(sop, graph(sop), DEFAULT, None),)))[0]


def _found(sop: Sop, flow: FlowGraph, setting: WorkingTime, volumes: Volumes | None) -> LeadTime | None:
    known = times(sop, flow, setting, volumes)
    soonest, latest = _soonest(flow, known), _latest(flow, known)
    firsts = [(known.low(start) + soonest[start][0], start) for start in flow.starts if start in soonest]
    lasts = [(known.high(start) + latest[start][0], start) for start in flow.starts if start in latest]
    if not firsts or not lasts:
        return None
    best, worst = min(firsts, key=lambda pair: pair[0]), max(lasts, key=lambda pair: pair[0])
    found = tuple(loops(flow, known))
    return LeadTime(_way(flow, soonest, *best), _way(flow, latest, *worst), found, known.unknown)


def hand_overs(flow: FlowGraph) -> tuple[Edge, ...]:
    """The lines on which work passes to other hands: no performer stands at both ends."""
    return tuple(edge for edge in flow.edges if _changes_hands(flow, edge.source, edge.target))


def _soonest(flow: FlowGraph, known: Times) -> _Plan:
    """Knuth's generalisation (1977) of Dijkstra's algorithm: symbols are settled in order of the time after them."""
    plan: _Plan = {}
    offers = _Offers(flow)
    for group in (flow.ends, flow.references, flow.outside):
        for edge in group:
            offers.add(edge, Fraction(0))
    while offers.queue:
        left, _, _, edge = heappop(offers.queue)
        if edge.source not in plan:
            plan[edge.source] = (left, edge)
            for entry in flow.entries[edge.source]:
                offers.add(entry, left + known.low(edge.source, entry.source))
    return plan


class _Offers:
    """Exits whose time is settled: each is an offer to a decision, parallel work waits for all and takes the last."""

    def __init__(self, flow: FlowGraph) -> None:
        self.queue: list[tuple[Fraction, int, int, Edge]] = []
        self._flow = flow
        self._place = {node.id: number for number, node in enumerate(flow.nodes)}
        self._open = {name: len(ways) for name, ways in flow.exits.items()}
        self._slowest: dict[str, tuple[Fraction, Edge]] = {}

    def add(self, edge: Edge, left: Fraction) -> None:
        """`left` is the time from the end of the source of `edge` on."""
        name = edge.source
        if not self._flow.by_id[name].decision:
            if name not in self._slowest or left > self._slowest[name][0]:
                self._slowest[name] = (left, edge)
            self._open[name] -= 1
            if self._open[name]:
                return
            left, edge = self._slowest[name]
        heappush(self.queue, (left, self._place[name], edge.exit, edge))


def _latest(flow: FlowGraph, known: Times) -> _Plan:
    """The longest way to an end over the lines that close no loop, from the last symbols back to the first."""
    closing = {(edge.source, edge.exit) for edge in return_lines(flow)}
    plan: _Plan = {}
    for name in _last_first(flow, closing):
        offers = []
        for edge in flow.exits[name]:
            if edge.target not in flow.by_id:
                offers.append((Fraction(0), edge))
            elif edge.target in plan and (name, edge.exit) not in closing:
                offers.append((plan[edge.target][0] + known.high(edge.target, name), edge))
        if offers:
            plan[name] = max(offers, key=lambda offer: offer[0])
    return plan


def _last_first(flow: FlowGraph, closing: set[tuple[str, int]]) -> list[str]:
    """All symbols, each after the ones to which it leads; `closing` holds the exits that are left out."""
    waits = dict.fromkeys(flow.by_id, 0)
    for edge in flow.edges:
        waits[edge.source] += (edge.source, edge.exit) not in closing
    done = [name for name, count in waits.items() if not count]
    for name in done:
        for edge in flow.entries[name]:
            if (edge.source, edge.exit) not in closing:
                waits[edge.source] -= 1
                if not waits[edge.source]:
                    done.append(edge.source)
    return done


def _way(flow: FlowGraph, plan: _Plan, minutes: Fraction, start: str) -> Way:
    symbols = [start]
    while (edge := plan[symbols[-1]][1]).target in flow.by_id:
        symbols.append(edge.target)
    changes = sum(_changes_hands(flow, *step) for step in pairwise(symbols))
    return Way(tuple(symbols), minutes, changes)


def _changes_hands(flow: FlowGraph, source: str, target: str) -> bool:
    giving, taking = flow.by_id[source].pelaksana, flow.by_id[target].pelaksana
    return bool(giving and taking) and not set(giving).intersection(taking)
