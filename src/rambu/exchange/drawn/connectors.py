"""Page connectors taken out of the graph: a line to one and a line from its partner are one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rambu.exchange.drawn.found import Edge, Node, Open
from rambu.language import gettext as _

_DOUBT: Final = 0.6
"""How sure a circle is that may be a capsule or half of a pair."""


def contract(nodes: list[Node], edges: list[Edge], opened: list[Open]) -> tuple[list[Node], list[Edge]]:
    """Nodes and edges without page connectors. Letters say which two belong together, else the column."""
    pair_circles(nodes, edges)
    edges = [edge for edge in edges if edge.source != edge.target or nodes[edge.source].kind != "connector"]
    off = [n for n, node in enumerate(nodes) if node.kind == "connector"]
    sources, targets = {edge.source for edge in edges}, {edge.target for edge in edges}
    entries = [n for n in off if n in sources and n not in targets]
    joined = list(edges)
    for way_out in (n for n in off if n in targets and n not in sources):
        partner, sure = _partner(way_out, entries, nodes)
        if partner is None:
            continue
        entries.remove(partner)
        joined.append(Edge(way_out, partner, sure, "connector"))
    for n in off:
        joined = _bridged(n, joined, nodes[n], opened)
    return _renumbered(nodes, joined, set(off))


def pair_circles(nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
    """Say of empty circles what they are: one that only ends lines and the next that only begins them join, as page
    connectors do, and so does a circle without lines that a page break shows twice; the others are capsules."""
    sources, targets = {edge.source for edge in edges}, {edge.target for edge in edges}
    circles = [n for n, node in enumerate(nodes) if node.kind == "circle"]
    begins = [n for n in circles if n in sources and n not in targets]
    for n in circles:
        nodes[n].kind = "terminator"
    for end in (n for n in circles if n in targets and n not in sources):
        later = [n for n in begins if nodes[n].chart == nodes[end].chart and _place(nodes[n]) > _place(nodes[end])]
        partner = min(later, key=lambda n: (nodes[n].columns != nodes[end].columns, _place(nodes[n])), default=None)
        if partner is None:
            _doubt(end, circles, targets, nodes, edges)
            continue
        begins.remove(partner)
        again = [n for n in circles if n not in sources | targets and _is_by(nodes[n], nodes[end])]
        for n in (end, partner, *again):
            nodes[n].kind, nodes[n].columns = "connector", nodes[end].columns


def _doubt(end: int, circles: Sequence[int], targets: set[int], nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
    """An end before a circle to which nothing leads: they may be a pair of which the line onward was not seen."""
    later = [n for n in circles if n not in targets and nodes[n].kind == "terminator"]
    later = [n for n in later if nodes[n].chart == nodes[end].chart and _place(nodes[n]) > _place(nodes[end])]
    doubtful = {end, *later} if later else set()
    for n in doubtful:
        nodes[n].confidence = min(nodes[n].confidence, _DOUBT)
    for edge in edges:
        if doubtful & {edge.source, edge.target}:
            edge.confidence = min(edge.confidence, _DOUBT)


def _is_by(node: Node, other: Node) -> bool:
    return (node.chart, node.row, node.columns) == (other.chart, other.row, other.columns)


def _place(node: Node) -> tuple[int, int, float]:
    return node.row, node.sheet, node.box.y


def _partner(way_out: int, entries: Sequence[int], nodes: Sequence[Node]) -> tuple[int | None, float]:
    own = nodes[way_out]
    letter = own.text.strip().casefold()
    lettered = [n for n in entries if letter and nodes[n].text.strip().casefold() == letter]
    if lettered:
        return min(lettered, key=lambda n: _apart(own, nodes[n])), 0.97 if len(lettered) == 1 else 0.8
    plain = [n for n in entries if not (letter and nodes[n].text.strip())]
    same = [n for n in plain if (nodes[n].columns, nodes[n].chart) == (own.columns, own.chart)]
    if same:
        return min(same, key=lambda n: _apart(own, nodes[n])), 0.92 if len(same) == 1 else 0.8
    return (plain[0], 0.6) if len(plain) == 1 else (None, 0.0)


def _apart(one: Node, other: Node) -> tuple[int, int, int, float]:
    charts, sheets = abs(other.chart - one.chart), abs(other.sheet - one.sheet)
    return charts, sheets, abs(other.row - one.row), abs(other.box.center[0] - one.box.center[0])


def _bridged(connector: int, edges: list[Edge], node: Node, opened: list[Open]) -> list[Edge]:
    """Edges with every line into a connector carried on by every line out of it."""
    into = [edge for edge in edges if edge.target == connector]
    out = [edge for edge in edges if edge.source == connector]
    rest = [edge for edge in edges if connector not in (edge.source, edge.target)]
    if not into or not out:
        name = f"“{node.text}”" if node.text else _("tanpa huruf")
        sentence = _("Penghubung halaman {name} tidak berpasangan.").format(name=name)
        opened.append(Open("unpaired", sentence, node.sheet, node.box))
        return rest
    return [*rest, *(_joined(a, b) for a in into for b in out)]


def _joined(first: Edge, second: Edge) -> Edge:
    named = first if first.label or not second.label else second
    return Edge(
        first.source,
        second.target,
        min(first.confidence, second.confidence),
        "connector",
        (*first.strokes, *second.strokes),
        first.box or second.box,
        first.sheet or second.sheet,
        named.label,
        named.label_confidence,
        named.label_method,
        named.label_box,
        named.label_sheet,
    )


def _renumbered(nodes: list[Node], edges: list[Edge], gone: set[int]) -> tuple[list[Node], list[Edge]]:
    kept = [n for n in range(len(nodes)) if n not in gone]
    place = {old: new for new, old in enumerate(kept)}
    for edge in edges:
        edge.source, edge.target = place[edge.source], place[edge.target]
    return [nodes[n] for n in kept], edges
