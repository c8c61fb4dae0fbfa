"""Free words at the lines that leave a branching: which word belongs to which way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import inf
from typing import Final

from rambu.exchange.drawn.distance import between, to_box
from rambu.exchange.drawn.found import Edge, Node, Open
from rambu.exchange.drawn.geometry import Label, Stroke
from rambu.language import gettext as _

_FARTHEST: Final = 40.0
"""Words farther than this from a line are none of its."""
_START: Final = 0.15
"""How much a word's distance from the beginning of the line counts, since words stand where ways part."""
_MOST: Final = 12.0
"""The most that it counts: some words stand at the far end of a long line."""
_OTHERS: Final = 20.0
"""What it costs to give a word to a symbol that is no diamond."""
LABELLED: Final = "Label "
"""How our own files name words beside lines."""
_CLEAR: Final = 6.0
"""By so much nearer than any other a line is certainly the one."""


def name_edges(
    labels: Sequence[tuple[int, Label]],
    edges: Sequence[Edge],
    nodes: Sequence[Node],
    strokes: Mapping[tuple[int, str], Stroke],
    opened: list[Open],
) -> None:
    """Give each word to the edge beside which it stands. `labels` and `strokes` are told apart by their sheets."""
    ways = Counter(edge.source for edge in edges)
    costs = [
        (cost, n, m)
        for n, (sheet, label) in enumerate(labels)
        for m, edge in enumerate(edges)
        if edge.sheet == sheet and (cost := _cost(label, edge, nodes, strokes, ways)) < _FARTHEST
    ]
    named: set[int] = set()
    taken: set[int] = set()
    for cost, n, m in sorted(costs):
        if n in named or m in taken:
            continue
        named.add(n)
        taken.add(m)
        rival = min((other for other, a, b in costs if a == n and b != m), default=inf)
        _name(edges[m], labels[n], cost, rival)
    for n, (sheet, label) in enumerate(labels):
        if n not in named:
            sentence = _("Teks “{text}” di bagan tidak mendapat tempat.").format(text=label.text[:80])
            opened.append(Open("left", sentence, sheet, label.box, label.text))


def _name(edge: Edge, label: tuple[int, Label], cost: float, rival: float) -> None:
    sheet, words = label
    edge.label, edge.label_box, edge.label_sheet = words.text, words.box, sheet
    clear = rival - cost >= _CLEAR
    edge.label_confidence = 0.95 if clear and cost < 20 else 0.8 if clear else 0.7 if rival - cost > 2 else 0.5


def _cost(
    label: Label, edge: Edge, nodes: Sequence[Node], strokes: Mapping[tuple[int, str], Stroke], ways: Mapping[int, int]
) -> float:
    source = nodes[edge.source]
    own = _kind_cost(label, source, ways[edge.source])
    drawn = [strokes[edge.sheet, key] for key in edge.strokes if (edge.sheet, key) in strokes]
    lines = [one.points for one in drawn]
    if label.name.startswith(LABELLED) and any(
        one.name.partition(" ")[2] == label.name[len(LABELLED) :] for one in drawn
    ):
        own -= _FARTHEST
    if not lines or own == inf:
        return inf
    away = min(between(label.box, points) for points in lines)
    ends = (lines[0][0], lines[0][-1])
    start = min(ends, key=lambda point: to_box(point, source.box))
    return away + min(_START * to_box(start, label.box), _MOST) + own


def _kind_cost(label: Label, source: Node, ways: int) -> float:
    """What it costs to give words to a line of this symbol; our own files name their labels."""
    if source.kind == "decision" or label.name.startswith(LABELLED):
        return 0.0
    if source.kind == "connector":
        return _MOST
    return _OTHERS if ways > 1 else inf
