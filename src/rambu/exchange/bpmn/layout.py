"""Where everything stands: a column for each element of a chart, a band for each lane, tracks for long lines.

As no two elements of a chart share a column, the upright part of a line that runs through the middle of a column meets
nothing but lines; and as each long line has a track of its own in a lane, no two run on one another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from rambu.exchange.bpmn.process import Element, Kind, LaneKey, Process
from rambu.exchange.bpmn.ways import ABOVE, Way, ways_of

SIZES: Final[Mapping[Kind, tuple[int, int]]] = {
    "startEvent": (36, 36),
    "endEvent": (36, 36),
    "userTask": (100, 80),
    "callActivity": (100, 80),
    "exclusiveGateway": (50, 50),
    "parallelGateway": (50, 50),
}
HEADER: Final = 30
"""Width of the head of a pool and of each lane around lanes."""
_GAP: Final = 50
"""Between two columns."""
_TRACK: Final = 14
_PAD: Final = 26
"""Between an element and its lane's side or first track; an event's name stands here."""
_LEFT, _TOP = 160, 80
_HIGHEST: Final = 80


@dataclass(frozen=True, slots=True)
class Area:
    """An upright rectangle in the diagram's units."""

    x: int
    y: int
    width: int
    height: int

    @property
    def center(self) -> tuple[int, int]:
        """The middle."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Places of the pool, the lanes around lanes (by chart), the lanes and the elements; ways and y of their tracks."""

    pool: Area
    charts: Mapping[int, Area]
    lanes: Mapping[LaneKey, Area]
    elements: Mapping[str, Area]
    ways: tuple[Way, ...]
    tracks: tuple[int, ...]
    """For each way; 0 for one without a track."""


def lay_out(process: Process) -> Layout:
    """The places of all elements of a process."""
    ways = ways_of(process)
    counts = Counter((way.lane, way.zone) for way in ways if way.lane)
    several = len({lane.key[0] for lane in process.lanes}) > 1
    left = _LEFT + HEADER * (3 if several else 2)
    xs = {name: x for _chart, part in _by_chart(process.elements) for name, x in _columns(part, left)}
    right = max((x + SIZES[one.kind][0] for one, x in ((e, xs[e.id]) for e in process.elements)), default=left) + _GAP
    middles: dict[LaneKey, int] = {}
    lanes: dict[LaneKey, Area] = {}
    y = _TOP
    inner = _LEFT + HEADER * (2 if several else 1)
    for lane in process.lanes:
        above, below = (counts[lane.key, zone] * _TRACK + _PAD for zone in (ABOVE, not ABOVE))
        lanes[lane.key] = Area(inner, y, right - inner, above + _HIGHEST + below)
        middles[lane.key] = y + above + _HIGHEST // 2
        y += lanes[lane.key].height
    elements = {one.id: _placed(one, xs[one.id], middles[one.lane]) for one in process.elements}
    pool = Area(_LEFT, _TOP, right - _LEFT, max(y - _TOP, 120))
    charts = _around(lanes, pool) if several else {}
    return Layout(pool, charts, lanes, elements, ways, tuple(_tracks(ways, middles)))


def _by_chart(elements: Sequence[Element]) -> list[tuple[int, list[Element]]]:
    return [(chart, list(part)) for chart, part in groupby(elements, key=lambda one: one.lane[0])]


def _columns(elements: Sequence[Element], left: int) -> list[tuple[str, int]]:
    places, x = [], left
    for one in elements:
        places.append((one.id, x))
        x += SIZES[one.kind][0] + _GAP
    return places


def _placed(one: Element, x: int, middle: int) -> Area:
    width, height = SIZES[one.kind]
    return Area(x, middle - height // 2, width, height)


def _around(lanes: Mapping[LaneKey, Area], pool: Area) -> dict[int, Area]:
    charts = {}
    for chart, part in groupby(lanes.items(), key=lambda item: item[0][0]):
        areas = [area for _key, area in part]
        x = pool.x + HEADER
        charts[chart] = Area(x, areas[0].y, pool.x + pool.width - x, sum(area.height for area in areas))
    return charts


def _tracks(ways: Sequence[Way], middles: Mapping[LaneKey, int]) -> list[int]:
    """The nearest track of a zone first."""
    taken: Counter[tuple[LaneKey, bool]] = Counter()
    places = []
    for way in ways:
        if way.lane is None:
            places.append(0)
            continue
        taken[way.lane, way.zone] += 1
        away = _HIGHEST // 2 + taken[way.lane, way.zone] * _TRACK
        places.append(middles[way.lane] + (-away if way.zone is ABOVE else away))
    return places
