"""Which way a sequence flow takes, in terms of columns and lanes, before anything is measured."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from rambu.exchange.bpmn.process import Element, Flow, LaneKey, Process

ABOVE: Final = True
"""The zone of tracks above a lane's elements; not `ABOVE` is the one below."""

Side = Literal["right", "top", "bottom"]


@dataclass(frozen=True, slots=True)
class Way:
    """`straight`: from side to side in one lane; `elbow`: up or down and into the left side; `track`: over a track."""

    kind: Literal["straight", "elbow", "track"]
    flow: Flow
    leaves: Side
    lane: LaneKey | None = None
    """The lane of the track."""
    zone: bool = ABOVE


def ways_of(process: Process) -> tuple[Way, ...]:
    """A way for each flow of the process, in its order."""
    finder = _Finder({one.id: n for n, one in enumerate(process.elements)}, process)
    return tuple(finder.way(flow) for flow in process.flows)


@dataclass(slots=True)
class _Finder:
    columns: Mapping[str, int]
    process: Process
    used: dict[str, set[Side]] = field(default_factory=lambda: defaultdict(set))
    rows: dict[LaneKey, int] = field(init=False)
    occupied: dict[LaneKey, list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.rows = {lane.key: n for n, lane in enumerate(self.process.lanes)}
        self.occupied = defaultdict(list)
        for n, one in enumerate(self.process.elements):
            self.occupied[one.lane].append(n)

    def way(self, flow: Flow) -> Way:
        """The simplest way that is free."""
        source, target = self._element(flow.source), self._element(flow.target)
        made = self._straight(flow, source, target) or self._elbow(flow, source, target)
        made = made or self._over_track(flow, source, target)
        self.used[flow.source].add(made.leaves)
        if made.kind != "track":
            self._take(source, target)
        return made

    def _straight(self, flow: Flow, source: Element, target: Element) -> Way | None:
        free = source.lane == target.lane and self._is_free(source, target) and "right" not in self.used[source.id]
        return Way("straight", flow, "right") if free else None

    def _elbow(self, flow: Flow, source: Element, target: Element) -> Way | None:
        side: Side = "bottom" if self._row(target) > self._row(source) else "top"
        if source.lane == target.lane or side in self.used[source.id] or not self._is_free(source, target):
            return None
        return Way("elbow", flow, side) if source.lane[0] == target.lane[0] else None

    def _over_track(self, flow: Flow, source: Element, target: Element) -> Way:
        below = self._row(target) > self._row(source)
        wanted: Side = "bottom" if below else "top"
        other: Side = "top" if below else "bottom"
        if wanted in self.used[source.id] and other not in self.used[source.id]:
            wanted = other
        return Way("track", flow, wanted, source.lane, wanted == "top")

    def _is_free(self, source: Element, target: Element) -> bool:
        """Whether nothing stands in the target's lane between both columns, and no line runs there yet."""
        first, last = self.columns[source.id], self.columns[target.id]
        return first < last and not any(first < n < last for n in self.occupied[target.lane])

    def _take(self, source: Element, target: Element) -> None:
        """A line runs along the middle of the lane: no other may come into it from behind."""
        between = range(self.columns[source.id] + 1, self.columns[target.id])
        self.occupied[target.lane] += between

    def _row(self, one: Element) -> int:
        return self.rows[one.lane]

    def _element(self, name: str) -> Element:
        return self.process.elements[self.columns[name]]
