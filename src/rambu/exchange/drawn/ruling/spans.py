"""Level and upright bars, and how much of a way they cover."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rambu.diagram.scene import Point

NEAR: Final = 2.5
"""Bars at most this far from one another are one rule, in points."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A straight line along one axis: from `low` to `high`, at `at` on the other axis."""

    low: float
    high: float
    at: float
    key: int
    """Place in the list that it was made of."""


@dataclass(frozen=True, slots=True)
class Bars:
    """All bars of a page."""

    level: tuple[Bar, ...]
    upright: tuple[Bar, ...]


def bars_of(lines: Iterable[tuple[Point, Point]]) -> Bars:
    """Straight lines as bars, level and upright ones."""
    level: list[Bar] = []
    upright: list[Bar] = []
    for key, ((x, y), (u, v)) in enumerate(lines):
        if abs(y - v) <= abs(x - u):
            level.append(Bar(min(x, u), max(x, u), (y + v) / 2, key))
        else:
            upright.append(Bar(min(y, v), max(y, v), (x + u) / 2, key))
    return Bars(tuple(level), tuple(upright))


def places(values: Iterable[float], near: float = NEAR) -> list[float]:
    """Middles of the groups that values form, in rising order."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= near:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def at(bars: Sequence[Bar], place: float, near: float = NEAR) -> list[Bar]:
    """The bars at a place."""
    return [bar for bar in bars if abs(bar.at - place) <= near]


def covered(bars: Iterable[Bar], low: float, high: float) -> float:
    """Length of the way from `low` to `high` that bars cover together."""
    total, reached = 0.0, low
    for bar in sorted(bars, key=lambda bar: bar.low):
        start, end = max(bar.low, reached), min(bar.high, high)
        if end > start:
            total += end - start
            reached = end
    return total


def reach(bars: Iterable[Bar], start: float, gap: float = 4.0) -> float:
    """How far bars lead on from `start` without a gap."""
    end = start
    for bar in sorted(bars, key=lambda bar: bar.low):
        if bar.low > end + gap:
            break
        end = max(end, bar.high)
    return end
