"""Outlines as nodes of a chart: their row, and the performers in whose columns they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn.distance import overlap
from rambu.exchange.drawn.found import Method, Node, Open
from rambu.exchange.drawn.geometry import Label, Outline, OutlineKind, Sheet, Word
from rambu.exchange.drawn.ours import numbers
from rambu.exchange.drawn.parts import ChartTable, Part, RowBand
from rambu.language import gettext as _

_SHARED: Final = 0.42
"""Share of a column that a symbol covers which is meant for it too."""
_BROAD: Final = 1.6
"""So many times as wide as the others, a symbol is meant for every column of which it covers a fourth."""
_SOME: Final = 0.25
_OURS: Final = 10.0
"""So many points of a symbol that our own files name stand in a column only if it is meant for it too."""
_BEYOND: Final = 4.0
"""Points by which a symbol may stand out of the performers' columns."""
_STRIP: Final = 60.0
"""Height above and below the rows in which page connectors stand."""
_LARGEST: Final = 0.6
"""Share of the performers' columns, in both directions, beyond which an outline is a frame, not a symbol."""
_EVEN: Final = 1.15
"""How much wider than high, or higher than wide, a capsule may be and look like a circle."""
_BALL: Final = 0.8
"""How sure it is of such a one that it begins or ends the flow."""
_LETTERS: Final = 2
"""Letters in the circle of a page connector."""


@dataclass(slots=True)
class Ground:
    """The grid of one chart on one sheet: the performers' columns and the rows."""

    part: Part
    columns: list[tuple[float, float]]
    rows: list[RowBand]
    usual: float = field(init=False)
    """How wide symbols are on the sheet."""

    def __post_init__(self) -> None:
        widths = [one.box.width for one in self.part.sheet.outlines if self.holds(one.box)]
        self.usual = median(widths) if widths else 0.0

    @property
    def left(self) -> float:
        """Where the performers' columns begin."""
        return self.columns[0][0]

    @property
    def right(self) -> float:
        """Where they end."""
        return self.columns[-1][1]

    @property
    def top(self) -> float:
        """Upper end of the rows."""
        return self.rows[0].top

    @property
    def bottom(self) -> float:
        """Lower end of the rows."""
        return self.rows[-1].bottom

    def holds(self, box: Box, beyond: float = _BEYOND) -> bool:
        """Whether the middle of a box lies in the chart, or at most so far beyond it."""
        x, y = box.center
        across = self.left - beyond <= x <= self.right + beyond
        return across and self.top - beyond <= y <= self.bottom + beyond

    def crosses(self, points: Iterable[Point]) -> bool:
        """Whether a line has a corner in the chart."""
        return any(self.holds(Box(x, y, 0.0, 0.0), _STRIP / 4) for x, y in points)

    def columns_of(self, box: Box, *, ours: bool = False) -> tuple[int, ...]:
        """The performers in whose columns a symbol stands; `ours` was drawn by Rambu, which keeps to the columns."""
        covered = [overlap((box.x, box.right), band) for band in self.columns]
        shares = [part / max(band[1] - band[0], 1e-6) for part, band in zip(covered, self.columns, strict=True)]
        least = _SOME if box.width >= _BROAD * self.usual else _SHARED
        wide = tuple(n for n, share in enumerate(shares) if share >= least or (ours and covered[n] >= _OURS))
        if len(wide) > 1:
            return wide
        x = box.center[0]
        return (min(range(len(self.columns)), key=lambda n: _outside(x, self.columns[n])),)

    def row_of(self, y: float) -> RowBand:
        """The row in which a height lies, else the nearest."""
        return min(self.rows, key=lambda row: _outside(y, (row.top, row.bottom)))


def grounds(chart: ChartTable) -> list[Ground]:
    """The grids of a chart, one a sheet; none where the table has no performers."""
    bands = chart.bands()
    found = []
    for part in chart.parts:
        columns = [part.column(position) for position in chart.performers]
        rows = [band for band in bands if band.sheet == part.sheet.number and part.top - 1 <= band.bottom]
        rows = [band for band in rows if band.top <= part.bottom]
        if columns and rows:
            found.append(Ground(part, columns, rows))
    return found


def nodes_on(ground: Ground, chart: int, opened: list[Open]) -> list[Node]:
    """The symbols of a chart on a sheet; what is in the chart and cannot be one is left open."""
    sheet = ground.part.sheet
    found: list[Node] = []
    for outline in sheet.outlines:
        beyond = _STRIP if outline.kind in ("connector", "circle") else _BEYOND
        if outline.cell is None and not ground.holds(outline.box, beyond):
            continue
        if _is_frame(outline.box, ground):
            continue
        found.append(_node(outline, ground, sheet, chart))
    for one in sheet.unread:
        if one.box is not None and ground.holds(one.box):
            opened.append(
                Open(
                    "unread", _("Di bagan ada {what} yang tidak terbaca.").format(what=one.what), sheet.number, one.box
                )
            )
    return found


def labels_on(ground: Ground, nodes: Sequence[Node]) -> list[Label]:
    """Free words in the chart: text boxes, and words of the page that lie in no symbol and no cell of the table."""
    sheet = ground.part.sheet
    free = [one for one in sheet.labels if ground.holds(one.box, _STRIP / 4)]
    boxes = [node.box for node in nodes if node.sheet == sheet.number]
    loose = [word for word in sheet.words if ground.holds(word.box) and not _within(word.box, boxes)]
    body = [word for word in loose if ground.part.top <= word.box.center[1]]
    return [*free, *(Label(f"w{n}", text, box) for n, (text, box) in enumerate(runs(body)))]


def runs(words: Iterable[Word]) -> list[tuple[str, Box]]:
    """Words that stand beside one another on a line as one text."""
    found: list[tuple[str, Box]] = []
    for word in sorted(words, key=lambda one: (round(one.box.center[1] / 3), one.box.x)):
        if found and _is_next(found[-1][1], word.box):
            text, box = found[-1]
            found[-1] = f"{text} {word.text}", around((box, word.box))
        else:
            found.append((word.text, word.box))
    return found


def around(boxes: Iterable[Box]) -> Box:
    """The box around boxes."""
    every = list(boxes)
    x, y = min(box.x for box in every), min(box.y for box in every)
    return Box(x, y, max(box.right for box in every) - x, max(box.bottom for box in every) - y)


def _is_next(left: Box, right: Box) -> bool:
    return abs(left.center[1] - right.center[1]) < 3 and -1 <= right.x - left.right < max(4.0, 0.6 * right.height)


def _node(outline: Outline, ground: Ground, sheet: Sheet, chart: int) -> Node:
    columns = ground.columns_of(outline.box, ours=bool(numbers(outline.name)))
    band = ground.row_of(outline.box.center[1])
    text = outline.text or _words_in(outline.box, sheet.words)
    confidence, method = _certainty(outline, band)
    if _is_ball(outline, text):
        confidence = min(confidence, _BALL)
    kind = _kind(outline, text)
    row = band.entry
    return Node(
        outline.key, kind, outline.box, sheet.number, row, columns, text, outline.name, confidence, method,
        source=outline.source, chart=chart,
    )  # fmt: skip


def _kind(outline: Outline, text: str) -> OutlineKind:
    """A circle with a letter is a page connector, an empty one may be, any other is a capsule; a picture stands for a
    box. An empty capsule as high as wide is as good as a circle."""
    if _is_ball(outline, text):
        return "circle"
    if outline.kind == "circle":
        is_round = 0.75 <= outline.box.width / max(outline.box.height, 1e-6) <= 1.33
        if is_round and not text:
            return "circle"
        return "connector" if is_round and 0 < len(text) <= _LETTERS else "terminator"
    return "process" if outline.kind in ("picture", "other") else outline.kind


def _is_ball(outline: Outline, text: str) -> bool:
    even = 1 / _EVEN <= outline.box.width / max(outline.box.height, 1e-6) <= _EVEN
    return outline.kind == "terminator" and not text and even and not numbers(outline.name)


def _certainty(outline: Outline, band: RowBand) -> tuple[float, Method]:
    """How sure place and kind are: a symbol over the border of two rows could belong to either."""
    y = outline.box.center[1]
    reach = max(outline.box.height, 1e-6)
    into = min(y - band.top, band.bottom - y) / reach
    confidence = 0.99 if into >= 0.25 else 0.9 if into >= 0.0 else 0.7
    if outline.kind == "connector" and into < 0:
        confidence = 0.95
    if outline.kind in ("picture", "other"):
        confidence = min(confidence, 0.6)
    return confidence, "shape"


def _words_in(box: Box, words: Sequence[Word]) -> str:
    inside = [word for word in words if _within(word.box, (box,))]
    return " ".join(word.text for word in inside)


def _within(box: Box, boxes: Iterable[Box]) -> bool:
    x, y = box.center
    return any(one.x - 1 <= x <= one.right + 1 and one.y - 1 <= y <= one.bottom + 1 for one in boxes)


def _is_frame(box: Box, ground: Ground) -> bool:
    wide, tall = ground.right - ground.left, ground.bottom - ground.top
    return box.width > _LARGEST * wide and box.height > _LARGEST * tall and len(ground.rows) > 1


def _outside(value: float, band: tuple[float, float]) -> float:
    return max(band[0] - value, 0.0, value - band[1])
