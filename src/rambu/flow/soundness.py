"""The proof that a flow can be followed from every start to an end, or the runs that show where it cannot.

The SOP is a workflow net (van der Aalst 1998) in which a case begins at *one* of the starts and is over when nothing is
left to do; several ends are as good as one. Where nothing runs in parallel, a walk over the graph is the whole
proof. Else the token game decides about deadlocks and double work; see `tokens` for why its reduction is complete.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rambu.flow import reach, tokens
from rambu.flow.fault import Fault, Verdict
from rambu.flow.graph import FlowGraph


@dataclass(frozen=True, slots=True)
class _Walk:
    """The graph as walked: who follows whom, and what a case reaches from its start."""

    flow: FlowGraph
    after: Mapping[str, list[str]]
    before: Mapping[str, list[str]]
    came: Mapping[str, str]
    """Reached symbols with the one before, as `reach.search` gives them."""
    finishing: Mapping[str, str]
    """The symbols from which the procedure can be left."""


def prove(flow: FlowGraph, limit: int = tokens.LIMIT) -> Verdict:
    """Every fault of `flow` with its counter-example; `limit` bounds the states of parallel work that are tried."""
    if not flow.nodes:
        return Verdict((Fault("no_start", (), ()),))
    walk = _walk(flow)
    found = [*_starts(walk), *_structure(walk)]
    if not flow.parallel or not flow.starts:
        return Verdict(tuple(found))
    game = tokens.play(flow, limit)
    found += _game_faults(game, calm=not found)
    return Verdict(tuple(found), game.outcome != "undecided", game.markings)


def _walk(flow: FlowGraph) -> _Walk:
    after, before = reach.successors(flow), reach.predecessors(flow)
    starts = flow.starts or (flow.nodes[0].id,)
    return _Walk(flow, after, before, reach.search(starts, after), reach.search(reach.closing(flow), before))


def _starts(walk: _Walk) -> Iterator[Fault]:
    if not walk.flow.starts:
        first = walk.flow.nodes[0].id
        yield Fault("no_start", (first,), (first,))


def _structure(walk: _Walk) -> list[Fault]:
    """What the graph alone shows; without a start the walk begins at the first symbol."""
    stuck = [*_dead_ends(walk), *_loops(walk)]
    found = [*_no_end(walk, stuck), *stuck, *_few_exits(walk), *_unreachable(walk)]
    if len(walk.flow.starts) > 1:
        found += _pieces(walk)
    return found


def _no_end(walk: _Walk, stuck: list[Fault]) -> Iterator[Fault]:
    if not any(name in walk.finishing for name in walk.came):
        yield Fault("no_end", _in_order(walk, walk.came), min((fault.path for fault in stuck), key=len))


def _dead_ends(walk: _Walk) -> Iterator[Fault]:
    for name, ways in walk.flow.exits.items():
        if not ways and name in walk.came:
            yield Fault("dead_end", (name,), reach.trail(walk.came, name))


def _loops(walk: _Walk) -> Iterator[Fault]:
    """The last parts of the flow from which nothing leads on: loops without exit."""
    caught = [name for name in walk.came if name not in walk.finishing]
    for part in reach.strong_parts(caught, walk.after) if caught else []:
        inside = set(part)
        if reach.is_loop(part, walk.after) and all(t in inside for name in part for t in walk.after[name]):
            entry = next(name for name in walk.came if name in inside)
            path = reach.trail(walk.came, entry) + reach.around(entry, walk.after)[1:]
            yield Fault("endless_loop", _in_order(walk, inside), path)


def _few_exits(walk: _Walk) -> Iterator[Fault]:
    for node in walk.flow.nodes:
        if node.decision and len(walk.flow.exits[node.id]) < 2:
            path = reach.trail(walk.came, node.id) if node.id in walk.came else (node.id,)
            yield Fault("few_exits", (node.id,), path)


def _unreachable(walk: _Walk) -> Iterator[Fault]:
    if len(walk.came) == len(walk.flow.nodes):
        return
    lost = [node.id for node in walk.flow.nodes if node.id not in walk.came]
    for part in reach.weak_parts(lost, walk.after, walk.before):
        first = next((name for name in part if not walk.before[name]), part[0])
        yield Fault("unreachable", part, reach.shortest(first, walk.came.__contains__, walk.after))


def _pieces(walk: _Walk) -> Iterator[Fault]:
    """Pieces of one chart that no line ties together, each with a start of its own (else it is unreachable)."""
    starts = set(walk.flow.starts)
    pieces = reach.weak_parts([node.id for node in walk.flow.nodes], walk.after, walk.before)
    closing = set(reach.closing(walk.flow))
    seen: set[int] = set()
    for piece in (part for part in pieces if starts.intersection(part)):
        charts = {walk.flow.by_id[name].bagan for name in piece}
        if charts & seen:
            start = next(name for name in piece if name in starts)
            yield Fault("two_pieces", piece, reach.shortest(start, closing.__contains__, walk.after))
        seen |= charts


def _game_faults(game: tokens.Game, *, calm: bool) -> Iterator[Fault]:
    """Branches that end apart are told only of a flow that is `calm`, without other faults."""
    if game.outcome == "deadlock":
        yield Fault("deadlock", game.nodes, game.run)
    elif game.outcome == "twice":
        yield Fault("runs_twice", game.nodes, game.run)
    elif calm and game.apart:
        yield Fault("ends_apart", game.apart, game.apart_run)


def _in_order(walk: _Walk, names: Mapping[str, str] | set[str]) -> tuple[str, ...]:
    return tuple(node.id for node in walk.flow.nodes if node.id in names)
