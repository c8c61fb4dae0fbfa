"""Which symbols lead to which: shortest runs, strongly and weakly connected parts. All in linear time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from rambu.flow.graph import FlowGraph

Successors = Mapping[str, Sequence[str]]
"""Each symbol with the symbols after it, in the order of its exits."""


def successors(flow: FlowGraph) -> dict[str, list[str]]:
    """Where each symbol leads inside the graph."""
    known = flow.by_id
    return {name: [edge.target for edge in ways if edge.target in known] for name, ways in flow.exits.items()}


def predecessors(flow: FlowGraph) -> dict[str, list[str]]:
    """From where each symbol is reached."""
    return {name: [edge.source for edge in lines] for name, lines in flow.entries.items()}


def closing(flow: FlowGraph) -> list[str]:
    """Symbols with an exit that leaves the graph: to an end, to another SOP, to another chart."""
    return [edge.source for group in (flow.ends, flow.references, flow.outside) for edge in group]


def search(sources: Iterable[str], after: Successors) -> dict[str, str]:
    """Breadth first: each symbol reached with the one before it on a shortest run, a source with itself."""
    came = {name: name for name in sources}
    queue = list(came)
    for name in queue:
        for target in after[name]:
            if target not in came:
                came[target] = name
                queue.append(target)
    return came


def trail(came: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The shortest run to `name`, its source first, out of what `search` found."""
    path = [name]
    while (name := came[name]) != path[-1]:
        path.append(name)
    return tuple(reversed(path))


def shortest(source: str, wanted: Callable[[str], bool], after: Successors) -> tuple[str, ...]:
    """The shortest run from `source` to a symbol that is `wanted`; as far as it goes where there is none."""
    came = search([source], after)
    return trail(came, next((name for name in came if wanted(name)), list(came)[-1]))


def around(name: str, after: Successors) -> tuple[str, ...]:
    """The shortest way from `name` back to itself, both written down; `name` must lie on a loop."""
    came = search(dict.fromkeys(after[name]), after)
    return (name, *trail(came, name))


def strong_parts(names: Iterable[str], after: Successors) -> list[tuple[str, ...]]:
    """Strongly connected parts of the symbols reached from `names`, the ones furthest on first (Tarjan 1972)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    parts: list[tuple[str, ...]] = []
    for root in names:
        if root in order:
            continue
        order[root] = low[root] = len(order)
        open_.append(root)
        work = [(root, iter(after[root]))]
        while work:
            name, rest = work[-1]
            target = next(rest, None)
            if target is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[name])
                if low[name] == order[name]:
                    parts.append(_close(name, open_, low))
            elif target not in order:
                order[target] = low[target] = len(order)
                open_.append(target)
                work.append((target, iter(after[target])))
            else:
                low[name] = min(low[name], low[target])
    return parts


_CLOSED = 1 << 60
"""A closed symbol must not pull the part that is still open down to its own number."""


def _close(root: str, open_: list[str], low: dict[str, int]) -> tuple[str, ...]:
    at = open_.index(root)
    part = tuple(open_[at:])
    del open_[at:]
    low.update(dict.fromkeys(part, _CLOSED))
    return part


def weak_parts(names: Sequence[str], *ways: Successors) -> list[tuple[str, ...]]:
    """The parts of `names` between which no line runs in any direction of `ways`; each in the order of `names`."""
    left = dict.fromkeys(names)
    parts: list[tuple[str, ...]] = []
    for name in names:
        if name not in left:
            continue
        del left[name]
        part = [name]
        for here in part:
            near = dict.fromkeys(other for way in ways for other in way[here] if other in left)
            part += near
            for other in near:
                del left[other]
        inside = set(part)
        parts.append(tuple(other for other in names if other in inside) if len(part) > 1 else (name,))
    return parts


def is_loop(part: tuple[str, ...], after: Successors) -> bool:
    """Whether a strongly connected part holds a loop: several symbols, or one that leads to itself."""
    return len(part) > 1 or part[0] in after[part[0]]
