"""In which of its columns a shape over several of them is left and entered from above and below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rambu.diagram.layout.figures import Figure, Flow

_PASSES = 3
"""Neighbours that stand over several columns themselves follow each other."""


def port_columns(flow: Flow, figures: Iterable[int], wires: Iterable[int]) -> dict[int, int]:
    """By figure over several columns the one of these in which most of its lines run straight, else the middle one.

    `figures` and `wires` are positions of what is on a page.
    """
    wide = {n: flow.figures[n] for n in figures if flow.figures[n].last > flow.figures[n].first}
    mates: dict[int, list[int]] = {n: [] for n in wide}
    for number in wires:
        wire = flow.wires[number]
        for one, other in ((wire.source, wire.target), (wire.target, wire.source)):
            if (one in wide and flow.figures[other].row != wide[one].row) or (other in wide and one in wide):
                mates[one].append(other)
    chosen: dict[int, int] = {}
    for _ in range(_PASSES if wide else 0):
        for n, figure in wide.items():
            votes = Counter(column for mate in mates[n] if (column := _column(flow, mate, chosen)) is not None)
            best = _most(figure, votes)
            if best is not None:
                chosen[n] = best
    return {n: chosen.get(n, (figure.first + figure.last) // 2) for n, figure in wide.items()}


def _column(flow: Flow, mate: int, chosen: Mapping[int, int]) -> int | None:
    """The column in whose middle a neighbour stands, if it does."""
    figure = flow.figures[mate]
    if figure.last > figure.first:
        return chosen.get(mate)
    return figure.first if figure.slots == 1 else None


def _most(figure: Figure, votes: Mapping[int, int]) -> int | None:
    own = [column for column in range(figure.first, figure.last + 1) if votes.get(column)]
    return max(own, key=lambda column: (votes[column], -column), default=None)
