"""The columns of a chart: font size, widths and places, from what is in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rambu.diagram.layout.contents import Content
from rambu.diagram.layout.figures import Figure
from rambu.diagram.layout.measures import BODY_SIZES, CELL_PAD_X
from rambu.diagram.layout.performers import Demand, Lane, demand, lane, lane_width
from rambu.diagram.layout.texts import SHARED, Wants, extents, number_width, share, wants
from rambu.diagram.metrics import longest_piece
from rambu.diagram.templates import Template
from rambu.sop.model import Pelaksana

_COMFORTABLE: Final = 0.45
"""Below this ease a smaller font is tried."""
_TIGHTEST: Final = -0.3
"""Ease below 0 shrinks shapes and texts under their tightest size: the last resort of very many performers."""
_HALVINGS: Final = 10
_LOOSER: Final = 0.35
"""Share of the width left over that goes to the performers."""
_LOOSEST: Final = 24.0
"""At most so much for each of them."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of a chart's columns from left to right: No, Kegiatan, performers, then the others."""

    size: float
    number: float
    text: Mapping[str, float]
    lanes: tuple[Lane, ...]
    turned: tuple[bool, ...]
    """Which performers' names run upwards: those that are too wide, or all if these are many."""

    def edges(self, left: float) -> dict[str, float]:
        """Left edge of each text column and, as ``pelaksana``, of the performers."""
        places = {"no": left, "kegiatan": left + self.number}
        places["pelaksana"] = places["kegiatan"] + self.text["kegiatan"]
        x = places["pelaksana"] + sum(one.width for one in self.lanes)
        for key in SHARED[1:]:
            places[key] = x
            x += self.text[key]
        return places


def plan_columns(
    pelaksana: Sequence[Pelaksana],
    figures: Sequence[Figure],
    rows: Sequence[Mapping[str, Content]],
    template: Template,
    room: float,
    tracks: Sequence[float],
    labels: Mapping[int, float],
    sizes: Sequence[float] = BODY_SIZES,
) -> Columns:
    """Share `room` points among the columns at the largest of `sizes` at which they are comfortable.

    `tracks` is the room that lines need in each channel: one more than there are performers, or empty;
    `labels` the width of the widest label between two shapes of one cell, by column.
    """
    texts = extents(rows, template.font)
    demands = _demands(pelaksana, figures, template, tracks, labels)
    for size in sizes:
        bounds = wants(texts, template.captions, size, template.font)
        number = number_width(rows, template.captions["no"], size, template.font)
        wishes = _with_headers(demands, pelaksana, template, size)
        if size != sizes[-1] and _total(wishes, bounds, _COMFORTABLE) > room - number:
            continue
        ease = _ease(wishes, bounds, room - number)
        if ease >= _COMFORTABLE or size == sizes[-1]:
            break
    lanes = _loosened(wishes, ease, bounds, room - number)
    if all(_turned(wishes, lanes)):
        plain = [replace(wish, header=0.0) for wish in wishes]
        ease = _ease(plain, bounds, room - number)
        lanes = _loosened(plain, ease, bounds, room - number)
    text = share(rows, bounds, ease, room - number - sum(one.width for one in lanes), size, template.font)
    return Columns(size, number, text, lanes, _turned(wishes, lanes))


def _demands(
    pelaksana: Sequence[Pelaksana],
    figures: Sequence[Figure],
    template: Template,
    tracks: Sequence[float],
    labels: Mapping[int, float],
) -> list[Demand]:
    own: list[list[Figure]] = [[] for _ in pelaksana]
    for figure in figures:
        for column in range(figure.first, figure.last + 1):
            own[column].append(figure)
    demands = []
    for column, standing in enumerate(own):
        wish = demand(standing, labels.get(column, 0.0), template.font)
        if tracks:
            tail = tracks[-1] if column == len(pelaksana) - 1 else 0.0
            wish = replace(wish, tracks=tracks[column], tail=tail)
        demands.append(wish)
    return demands or [Demand((1,), (14.0, 38.0), 0.0)]


def _with_headers(
    demands: Sequence[Demand], pelaksana: Sequence[Pelaksana], template: Template, size: float
) -> list[Demand]:
    if not pelaksana:
        return list(demands)
    widest = (longest_piece(one.nama, size, bold=True, font=template.font) for one in pelaksana)
    return [replace(wish, header=w + 2 * CELL_PAD_X + 0.5) for wish, w in zip(demands, widest, strict=True)]


def _lanes(wishes: Sequence[Demand], ease: float, spare: float = 0.0) -> tuple[Lane, ...]:
    return tuple(lane(wish, ease, n == len(wishes) - 1, spare) for n, wish in enumerate(wishes))


def _ease(wishes: Sequence[Demand], bounds: Wants, room: float) -> float:
    """The largest ease, up to 1, at which performers and texts fit into `room`."""
    low, high = _TIGHTEST, 1.0
    if _total(wishes, bounds, high) <= room:
        return high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _total(wishes, bounds, middle) <= room else (low, middle)
    return low


def _total(wishes: Sequence[Demand], bounds: Wants, ease: float) -> float:
    performers = sum(lane_width(wish, ease, n == len(wishes) - 1) for n, wish in enumerate(wishes))
    if ease < 0:
        return performers + sum(bounds.tight.values()) * (1 + ease)
    return performers + sum(bounds.tight[k] + ease * (bounds.comfort[k] - bounds.tight[k]) for k in SHARED)


def _loosened(wishes: Sequence[Demand], ease: float, bounds: Wants, room: float) -> tuple[Lane, ...]:
    lanes = _lanes(wishes, ease)
    if ease < 1.0:
        return lanes
    width = sum(one.width for one in lanes)
    spare = max(0.0, room - width - sum(bounds.comfort.values()))
    return _lanes(wishes, ease, min(_LOOSER * spare / len(lanes), _LOOSEST))


def _turned(wishes: Sequence[Demand], lanes: Sequence[Lane]) -> tuple[bool, ...]:
    narrow = [wish.header > one.width for wish, one in zip(wishes, lanes, strict=True)]
    return (True,) * len(narrow) if sum(narrow) > len(narrow) / 3 else tuple(narrow)
