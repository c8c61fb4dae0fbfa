"""The size of each shape in its column."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.diagram.layout.columns import Columns
from rambu.diagram.layout.figures import Figure
from rambu.diagram.layout.inscriptions import inscribe, width_range
from rambu.diagram.metrics import printable
from rambu.fonts import Font


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a shape in points, and the lines of its text."""

    width: float
    height: float
    lines: tuple[str, ...]


def size_of(figure: Figure, columns: Columns, font: Font) -> Size:
    """A plain shape is as wide as all others of the chart; one with text as wide as its column lets it be."""
    width = _joint_width(figure, columns) if figure.is_joint else _width(figure, columns, font)
    inscription = inscribe(figure.kind, figure.text, width, font)
    return Size(width, inscription.height, inscription.lines)


def _width(figure: Figure, columns: Columns, font: Font) -> float:
    lane = columns.lanes[(figure.first + figure.last) // 2]
    room = lane.room(figure.slots)
    wanted = width_range(figure.kind, figure.text, font)[1] if printable(figure.text).strip() else lane.symbol
    return round(min(room, max(lane.symbol, wanted)), 2)


def _joint_width(figure: Figure, columns: Columns) -> float:
    """From the left side of a plain shape in its first column to the right side of one in its last."""
    first, last = columns.lanes[figure.first], columns.lanes[figure.last]
    between = sum(lane.width for lane in columns.lanes[figure.first : figure.last])
    return round(between + last.middle - first.middle + (first.symbol + last.symbol) / 2, 2)
