"""What became of the things of a scene since another version: for writers that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from rambu.diagram.scene import Line, Shape

Change = Literal["same", "added", "removed", "changed", "moved"]
"""`removed` is said of the older version only."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Changes of the things of one scene; what is not named is the same."""

    shapes: Mapping[tuple[int, str], Change] = field(default_factory=dict)
    """By 1-based chart and name of the symbol."""
    lines: Mapping[tuple[int, str, str, int], Change] = field(default_factory=dict)
    """By chart, names of both ends, and exit."""
    cells: Mapping[tuple[str, str], Change] = field(default_factory=dict)
    """By id of the kegiatan (empty: the header) and key of the column."""
    rows: Mapping[str, Change] = field(default_factory=dict)
    """By id of the kegiatan."""

    def of_shape(self, shape: Shape) -> Change:
        """What became of a shape."""
        return self.shapes.get((shape.bagan, shape.symbol.split(":")[0]), "same")

    def of_line(self, line: Line, bagan: int) -> Change:
        """What became of a line on a page of the chart `bagan`."""
        return self.lines.get((bagan, line.source, line.target, line.exit), "same")
