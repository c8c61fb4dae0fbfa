"""Where a proof and the oracle must say the same, as sentences; empty when they agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rambu.flow import Fault, Verdict, graph, prove
from tests.flow.brute_force import LEAVES, Oracle, replay
from tests.support.flows import chart

STRUCTURAL = ("unreachable", "dead_end", "endless_loop", "few_exits", "no_end")
PARALLEL = ("deadlock", "runs_twice")


def disagreements(text: str) -> list[str] | None:
    """What is wrong with the proof of the flow `text`; None where the oracle gives up."""
    oracle = Oracle(chart(text))
    kinds = oracle.parallel_kinds()
    if kinds is None:
        return None
    verdict = prove(graph(chart(text)))
    return [*_structure(oracle, verdict), *_work(oracle, kinds, verdict), *false_paths(oracle, verdict)]


def _structure(oracle: Oracle, verdict: Verdict) -> Iterator[str]:
    for kind, expected in oracle.structure().items():
        found = {name for fault in verdict.faults if fault.kind == kind for name in fault.nodes}
        if found != expected:
            yield f"{kind}: {sorted(found)} instead of {sorted(expected)}"


def _work(oracle: Oracle, kinds: set[str], verdict: Verdict) -> Iterator[str]:
    found = {fault.kind for fault in verdict.faults}
    structural = bool(found.intersection(STRUCTURAL[1:3]))
    severe, expected = found.intersection(PARALLEL), kinds.intersection(PARALLEL)
    if not severe <= expected:
        yield f"{sorted(severe)} is not true, but {sorted(expected)}"
    if expected and not severe and not structural:
        yield f"{sorted(expected)} missed"
    if not found - {"ends_apart"} and ("ends_apart" in found) != ("ends_apart" in kinds):
        yield f"ends apart: {'ends_apart' in found}"
    if not verdict.decided:
        yield "undecided"


def false_paths(oracle: Oracle, verdict: Verdict) -> Iterator[str]:
    """The faults whose path is missing or does not show them when it is replayed."""
    for fault in verdict.faults:
        if not fault.path:
            yield f"{fault.kind} without a path"
        elif not _shows(oracle, fault):
            yield f"{fault.kind} {fault.nodes}: {fault.path} does not show it"


def _shows(oracle: Oracle, fault: Fault) -> bool:
    """Whether the path of `fault` is a true run that ends in it."""
    path, lines = fault.path, set(oracle.lines)
    if fault.kind in (*PARALLEL, "ends_apart"):
        return any(_seen_in(oracle, fault, marking) for marking in replay(oracle, path))
    if any(step not in lines for step in pairwise(path)):
        return False
    if fault.kind == "unreachable":
        return path[0] in fault.nodes and (path[-1] not in fault.nodes or _at_the_edge(oracle, path[-1], fault.nodes))
    if fault.kind == "few_exits" and path == fault.nodes:
        return True
    begins = path[0] in oracle.starts
    if fault.kind in ("dead_end", "few_exits"):
        return begins and path[-1] == fault.nodes[0]
    if fault.kind == "endless_loop":
        return begins and path.count(path[-1]) == 2 and path[-1] in fault.nodes
    return begins


def _at_the_edge(oracle: Oracle, last: str, part: tuple[str, ...]) -> bool:
    """Nothing reachable can be reached from the first of them at all."""
    return all(to in part or to == LEAVES for to in oracle.reach[last])


def _seen_in(oracle: Oracle, fault: Fault, marking: tuple[int, ...]) -> bool:
    if fault.kind == "runs_twice":
        return max(marking) > 1 and fault.path[-1] == fault.nodes[0] and fault.path.count(fault.nodes[0]) > 1
    stuck = not any(True for symbol in oracle.symbols for _ in oracle.firings(symbol, marking))
    held = [line for n, line in zip(marking, oracle.lines, strict=False) if n]
    if fault.kind == "deadlock":
        return stuck and {target for _, target in held if target} == set(fault.nodes)
    return stuck and all(target == LEAVES for _, target in held) and {source for source, _ in held} == set(fault.nodes)
