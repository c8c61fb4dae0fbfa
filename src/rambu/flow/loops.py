"""The loops of a flow, the lines that close them, and what one more round costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from rambu.flow import reach
from rambu.flow.graph import Edge, FlowGraph
from rambu.flow.times import Times


@dataclass(frozen=True, slots=True)
class Round:
    """One way round a loop."""

    symbols: tuple[str, ...]
    """From a symbol back to itself."""
    minutes: Fraction
    """What the round costs at most; a round inside one Waktu cell costs that cell again."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A strongly connected part of the flow: everything that can be done again."""

    symbols: tuple[str, ...]
    """In reading order."""
    returns: tuple[Edge, ...]
    """The lines that close it."""
    rounds: tuple[Round, ...]
    """A way of fewest steps over each of these lines, in their order."""


def return_lines(flow: FlowGraph) -> tuple[Edge, ...]:
    """The lines that close a loop: seen from the starts, depth first, they lead back to where the way came through.

    Without them the flow has no loop, and everything that a start reaches is still reached.
    """
    closing: set[tuple[str, int]] = set()
    on_the_way: dict[str, bool] = {}
    for start in flow.starts:
        if start in on_the_way:
            continue
        on_the_way[start] = True
        work = [(start, iter(flow.exits[start]))]
        while work:
            name, rest = work[-1]
            edge = next(rest, None)
            if edge is None:
                on_the_way[name] = False
                work.pop()
            elif on_the_way.get(edge.target):
                closing.add((edge.source, edge.exit))
            elif edge.target in flow.by_id and edge.target not in on_the_way:
                on_the_way[edge.target] = True
                work.append((edge.target, iter(flow.exits[edge.target])))
    return tuple(edge for edge in flow.edges if (edge.source, edge.exit) in closing)


def loops(flow: FlowGraph, times: Times) -> Iterator[Loop]:
    """The loops that a start reaches, in reading order."""
    after = reach.successors(flow)
    place = {node.id: number for number, node in enumerate(flow.nodes)}
    returns = return_lines(flow)
    parts = [part for part in reach.strong_parts(flow.starts, after) if reach.is_loop(part, after)]
    for part in _ordered(parts, place):
        inside = set(part)
        closing = tuple(edge for edge in returns if edge.source in inside and edge.target in inside)
        yield Loop(part, closing, tuple(dict.fromkeys(_round(edge, after, times) for edge in closing)))


def _ordered(parts: list[tuple[str, ...]], place: dict[str, int]) -> list[tuple[str, ...]]:
    return sorted((tuple(sorted(part, key=place.__getitem__)) for part in parts), key=lambda part: place[part[0]])


def _round(edge: Edge, after: reach.Successors, times: Times) -> Round:
    way = (*reach.trail(reach.search([edge.target], after), edge.source), edge.target)
    if len({times.cell[name] for name in way}) == 1:
        return Round(way, times.high(edge.target))
    return Round(way, sum((times.high(later, earlier) for earlier, later in pairwise(way)), Fraction(0)))
