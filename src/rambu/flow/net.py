"""The SOP as a workflow net in bit masks: one bit for each line, symbols by number."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.flow.graph import FlowGraph


@dataclass(frozen=True, slots=True)
class Net:
    """The bits of all lines, those into earlier symbols lower, those that leave highest."""

    names: list[str]
    target: list[int]
    """Number of the symbol into which each bit leads."""
    need: list[int]
    """What an AND-join needs, 0 for all other symbols."""
    into: list[int]
    outs: list[list[int]]
    """What each symbol lays down: one mask for each choice."""
    live: int
    """The lines that lead to a symbol."""
    leaving: dict[int, str]
    """The lines that end the procedure, with the symbol at which it ends."""


def net(flow: FlowGraph) -> Net:
    """The net of `flow`. Symbols stand in reverse postorder, those that no start reaches last."""
    names = _order(flow)
    target: list[int] = []
    bits: dict[tuple[str, int], int] = {}
    into: list[int] = []
    for number, name in enumerate(names):
        first = len(target)
        for edge in flow.entries[name]:
            bits[edge.source, edge.exit] = 1 << len(target)
            target.append(number)
        into.append((1 << len(target)) - (1 << first))
    live = (1 << len(target)) - 1
    leaving: dict[int, str] = {}
    outs = [_outs(flow, name, bits, leaving) for name in names]
    need = [mask if flow.by_id[name].wait_all else 0 for name, mask in zip(names, into, strict=True)]
    return Net(names, target, need, into, outs, live, leaving)


def _outs(flow: FlowGraph, name: str, bits: dict[tuple[str, int], int], leaving: dict[int, str]) -> list[int]:
    """What `name` lays down; lines that leave get the next free bits, a dead end a bit that is no end."""
    ways = flow.exits[name]
    laid = []
    for edge in ways:
        bit = bits.get((name, edge.exit), 0)
        if not bit:
            bit = bits[name, edge.exit] = 1 << len(bits)
            leaving[bit] = name
        laid.append(bit)
    if not ways:
        bits[name, 0] = 1 << len(bits)
        return [bits[name, 0]]
    return laid if flow.by_id[name].decision else [sum(laid)]


def _order(flow: FlowGraph) -> list[str]:
    """Reverse postorder from the starts: each branch stands together and before its join; the unreachable come last."""
    seen: set[str] = set()
    done: list[str] = []
    known = flow.by_id
    for start in reversed(flow.starts):
        if start in seen:
            continue
        seen.add(start)
        work = [(start, reversed(flow.exits[start]))]
        while work:
            name, rest = work[-1]
            for edge in rest:
                if edge.target in known and edge.target not in seen:
                    seen.add(edge.target)
                    work.append((edge.target, reversed(flow.exits[edge.target])))
                    break
            else:
                work.pop()
                done.append(name)
    done.reverse()
    return done + [name for name in known if name not in seen]
