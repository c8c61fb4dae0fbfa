"""Where things stand on the paper."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.diagram.layout.chart import Chart, Sheet
from rambu.diagram.scene import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """The upper left corner of a page's table, of its body, and of the performers' columns."""

    left: float
    top: float
    body: float
    chart: float

    def moved(self, box: Box) -> Box:
        """A box of the head, whose table stands at (0, 0), on the paper."""
        return rounded(Box(self.left + box.x, self.top + box.y, box.width, box.height))


def frame_of(chart: Chart, sheet: Sheet) -> Frame:
    """The frame of all pages of a chart."""
    left, top = sheet.template.margins.left, sheet.template.margins.top + chart.heading
    return Frame(left, top, top + chart.header.height, chart.columns.edges(left)["pelaksana"])


def rounded(box: Box) -> Box:
    """Sides, not sizes, are rounded, so that boxes that touch still touch."""
    x, y = round(box.x, 2), round(box.y, 2)
    return Box(x, y, round(round(box.right, 2) - x, 2), round(round(box.bottom, 2) - y, 2))
