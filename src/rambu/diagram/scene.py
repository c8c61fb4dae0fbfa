"""The scene: a SOP as pages of positioned shapes, lines and texts, ready to be written down in any format.

All lengths are points (1 pt = 1/72 inch), rounded to 0.01; the origin is the upper left corner of the page.
Writers (SVG, PDF, DOCX, XLSX) add nothing and decide nothing: they only write the scene down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
ShapeKind = Literal["process", "decision", "terminator", "connector"]
LineKind = Literal["edge", "link", "trunk"]
Align = Literal["left", "center"]


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle: its upper left corner and its size, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """The middle."""
        return (self.x + self.width / 2, self.y + self.height / 2)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines of text, already broken, set one below the other. `x` is the left edge or, centred, the middle."""

    lines: tuple[str, ...]
    x: float
    baseline: float
    """y of the baseline of the first line."""
    leading: float
    size: float
    align: Align = "left"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A ruled cell of the table, header cells included. A merged cell is one cell with a tall or wide box."""

    column: str
    """A key of `rambu.sop.model.COLUMN_KEYS`; a performer's column bears ``pelaksana:<id>``; the column-number row
    ``nomor``."""
    kegiatan: str
    """Id of the kegiatan; empty in the header."""
    box: Box
    text: TextBlock
    turned: bool = False
    """The text runs upwards (a narrow performer's header). Its block is laid out as if the cell were turned: `x` is
    counted upwards from the cell's lower edge, `baseline` to the right from its left edge."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn symbol. A joint symbol over columns that are not adjacent is several shapes with one `symbol`."""

    kind: ShapeKind
    symbol: str
    """Name in its chart, e.g. ``3.1``. A computed capsule bears its symbol's name and ``mulai`` or ``selesai``
    (``3.1:selesai``), one for an exit to another SOP ``rujukan``, ``rujukan2`` …; a page connector its letter."""
    id: str
    """Id of the symbol in the model; empty for what is computed (connectors, capsules)."""
    bagan: int
    """1-based position of the chart."""
    kegiatan: int
    """1-based position of the row; 0 for a page connector."""
    pelaksana: tuple[str, ...]
    """Names of the performers in whose columns it stands."""
    box: Box
    text: TextBlock | None = None
    title: str = ""
    """What a screen reader says."""
    letter: str = ""
    """The letter of a page connector."""


@dataclass(frozen=True, slots=True)
class Line:
    """An orthogonal polyline. `edge`: one flow line with a head at its end; `trunk`: the shared, unlabelled last part
    of several lines with one target, drawn once; `link`: the headless line between the parts of a joint symbol."""

    kind: LineKind
    source: str
    target: str
    """Names of symbols as in `Shape.symbol`, ``mulai``, ``selesai`` and ``rujukan`` for capsules; of a line between two
    charts both bear the number of their chart (``1/3``, ``2/3.1``)."""
    points: tuple[Point, ...]
    label: str = ""
    arrow: bool = True
    exit: int = 0
    """0-based position among the exits of the source symbol: tells apart two exits to one target."""
    letter: str = ""
    """Letter of the page connector on which this part begins or ends."""


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a decision's exit, beside its line."""

    source: str
    target: str
    box: Box
    text: TextBlock
    exit: int = 0


@dataclass(frozen=True, slots=True)
class RowBand:
    """The band of one kegiatan on a page; `kegiatan` is its 1-based position, 0 for a band of connectors."""

    kegiatan: int
    id: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class ColumnBand:
    """The band of one column; `key` as in `Cell.column`."""

    key: str
    caption: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Proof:
    """What the router knows about a page: the cost of its routes and a lower bound that no routing can beat."""

    cost: float
    bound: float

    @property
    def gap(self) -> float:
        """Relative gap; 0.0 means proven optimal."""
        return 0.0 if self.cost <= self.bound + 1e-6 else (self.cost - self.bound) / max(self.bound, 1e-9)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one chart."""

    number: int
    total: int
    """Number of this page and of all flow pages of the document (1-based)."""
    bagan: int
    width: float
    height: float
    heading: TextBlock | None
    """The chart's own title, where it has one."""
    rows: tuple[RowBand, ...]
    columns: tuple[ColumnBand, ...]
    cells: tuple[Cell, ...]
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    chart: Box
    """The area of the performers' columns below the header: where symbols and lines live."""
    table: Box
    """The whole table, header included."""
    proof: Proof
    description: str = ""
    """The flow of this page in words."""
    legend: Box | None = None
    """Where the legend of symbols stands, if the template wants one on this page."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The flow pages of a whole document."""

    pages: tuple[Page, ...]
    paper: str
    font: str
    """Family name of the shipped font that was measured."""
    smallest: float
    """Smallest font size used, in points."""
    notes: tuple[str, ...] = ()
    """What could not be drawn and why, in Indonesian (a symbol without performer, for instance)."""
