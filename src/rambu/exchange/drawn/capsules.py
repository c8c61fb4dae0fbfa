"""Capsules that are no step of their own: a start or an end drawn, with its word, in the cell of its symbol."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from rambu.exchange.drawn.found import Edge, Node
from rambu.exchange.drawn.ours import numbers
from rambu.sop.model import END, Rujukan, Target

_OTHER_SOP: Final = re.compile(r"(?:lihat\s+)?SOP\b", re.IGNORECASE)
_END: Final = frozenset({"selesai", "end", "akhir", "stop", "finish"})


@dataclass(slots=True)
class Capsules:
    """Which nodes are capsules of others: words of starts by their symbol, and what the ends stand for."""

    starts: dict[int, str] = field(default_factory=dict)
    ends: dict[int, Target] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    lines: set[int] = field(default_factory=set)
    """Positions of the edges from starts to their symbols."""


def own_capsules(nodes: Sequence[Node], edges: Sequence[Edge]) -> Capsules:
    """Find the capsules that stand above or below their symbol, in its cell; one that our own files name as a symbol is
    one."""
    found = Capsules()
    out: dict[int, list[int]] = {}
    into: dict[int, list[int]] = {}
    for n, edge in enumerate(edges):
        out.setdefault(edge.source, []).append(n)
        into.setdefault(edge.target, []).append(n)
    for n, node in enumerate(nodes):
        if node.kind != "terminator" or numbers(node.name):
            continue
        leaving, coming = out.get(n, []), into.get(n, [])
        if not coming and len(leaving) == 1 and _is_mate(node, nodes[edges[leaving[0]].target]):
            _start(found, n, node, edges[leaving[0]], leaving[0])
        elif coming and not leaving and all(_is_mate(node, nodes[edges[m].source]) for m in coming):
            _end(found, n, node)
    for n in found.gone & {edges[m].target for m in found.lines}:
        found.gone.discard(n)  # a start above an end: the end is the symbol
        found.ends.pop(n, None)
    return found


def _start(found: Capsules, n: int, node: Node, edge: Edge, line: int) -> None:
    if edge.target in found.starts or edge.target in found.gone:
        return
    words = " ".join(node.text.split())
    if not words:
        return
    found.starts[edge.target] = "" if words.casefold() == "mulai" else words
    found.gone.add(n)
    found.lines.add(line)


def _end(found: Capsules, n: int, node: Node) -> None:
    words = " ".join(node.text.split())
    if _OTHER_SOP.match(words) or words.casefold() in _END:
        found.ends[n] = Rujukan(words) if _OTHER_SOP.match(words) else END
        found.gone.add(n)


def _is_mate(capsule: Node, owner: Node) -> bool:
    same = (capsule.chart, capsule.row, capsule.sheet) == (owner.chart, owner.row, owner.sheet)
    return same and owner.kind != "connector" and set(capsule.columns) <= set(owner.columns)
