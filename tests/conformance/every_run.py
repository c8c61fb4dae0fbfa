"""The cheapest alignment by looking at every run of a SOP: a token game over lines, and longest common subsequences.

Written from the definition, without the package that it judges.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rambu.flow import Edge, FlowGraph

Tokens = tuple[tuple[str, int, str], ...]
"""Lines that carry a token: source, exit, target."""


def cheapest(flow: FlowGraph, trace: Sequence[str], most: int = 40) -> int:
    """The least number of steps that only the trace or only a run has."""
    best = min((distance(trace, run) for run in runs(flow, len(trace) + 1)), default=most)
    longer = len(trace) + best
    return min((distance(trace, run) for run in runs(flow, longer)), default=best)


def runs(flow: FlowGraph, longest: int) -> Iterator[tuple[str, ...]]:
    """Every whole run of at most so many steps, each once."""
    seen: set[tuple[tuple[str, ...], Tokens]] = set()
    work: list[tuple[tuple[str, ...], Tokens]] = [
        ((start,), laid) for start in flow.starts for laid in _laid(flow, start)
    ]
    while work:
        run, tokens = work.pop()
        key = (run, tokens)
        if key in seen or len(run) > longest:
            continue
        seen.add(key)
        if not tokens:
            yield run
        for name, rest in _ready(flow, tokens):
            work += [((*run, name), tuple(sorted((*rest, *laid)))) for laid in _laid(flow, name)]


def _laid(flow: FlowGraph, name: str) -> Iterator[Tokens]:
    ways: tuple[Edge, ...] = flow.exits[name]
    chosen = [(way,) for way in ways] if flow.by_id[name].decision else [ways]
    for lines in chosen:
        yield tuple((line.source, line.exit, line.target) for line in lines if line.target in flow.by_id)


def _ready(flow: FlowGraph, tokens: Tokens) -> Iterator[tuple[str, list[tuple[str, int, str]]]]:
    for name, node in flow.by_id.items():
        coming = [token for token in tokens if token[2] == name]
        if node.wait_all:
            if len(coming) == len(flow.entries[name]) and coming:
                yield name, [token for token in tokens if token[2] != name]
        else:
            for token in coming:
                rest = list(tokens)
                rest.remove(token)
                yield name, rest


def distance(first: Sequence[str], second: Sequence[str]) -> int:
    """Steps that only one of two sequences has."""
    row = [0] * (len(second) + 1)
    for left in first:
        before, row = row, [0]
        for place, right in enumerate(second):
            row.append(before[place] + 1 if left == right else max(before[place + 1], row[place]))
    return len(first) + len(second) - 2 * row[-1]
