"""What is to be drawn of the flow, before anything has a size or a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rambu.diagram.scene import LineKind, ShapeKind
from rambu.sop.model import Side

Role = Literal["symbol", "mulai", "selesai", "rujukan"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One shape in the grid of a chart. The parts of a split joint symbol are several figures of one name."""

    role: Role
    kind: ShapeKind
    name: str
    """As `rambu.diagram.scene.Shape.symbol`."""
    id: str
    bagan: int
    """0-based position of the chart."""
    row: int
    """0-based position of the kegiatan."""
    strip: tuple[int, int]
    """Place among the sub-rows of the kegiatan: (symbols' sub-row, -1 above it · 0 · 1 below it)."""
    first: int
    last: int
    """The performers' columns it covers."""
    slot: int
    slots: int
    """Its place among the shapes side by side in one cell."""
    text: str
    title: str
    pelaksana: tuple[str, ...]

    @property
    def is_joint(self) -> bool:
        """Whether it is stretched over several columns."""
        return self.role == "symbol" and self.last > self.first


@dataclass(frozen=True, slots=True)
class Wire:
    """A line between two figures, given by their positions in the document's list of figures."""

    source: int
    target: int
    from_name: str
    to_name: str
    """Names in their own charts, ``mulai`` and ``selesai`` for capsules."""
    label: str = ""
    exit: int = 0
    kind: LineKind = "edge"
    side: Side | None = None
    favoured: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """All figures and wires of a document, and what could not be drawn."""

    figures: tuple[Figure, ...]
    wires: tuple[Wire, ...]
    notes: tuple[str, ...]
