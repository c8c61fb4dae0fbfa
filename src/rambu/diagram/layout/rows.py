"""The rows of a chart: the lines of their cells and the sub-rows in which their shapes stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rambu.diagram.layout.blocks import broken, height
from rambu.diagram.layout.columns import Columns
from rambu.diagram.layout.contents import TEXT_COLUMNS, Content
from rambu.diagram.layout.figures import Figure
from rambu.fonts import Font

CONTINUED = "(lanjutan)"
_STRIP = 50.0
"""Height that a sub-row is reckoned to need when there are more than a page can hold, in points."""

StripKey = tuple[int, int, int, int]
"""Row, part of the row, sub-row of symbols, and -1 · 0 · 1 for above, in and below it."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A sub-row: the shapes (positions in the document's list) whose middles stand on one line."""

    key: StripKey
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A kegiatan, or a part of one whose text is taller than a page."""

    row: int
    part: int
    lines: Mapping[str, tuple[str, ...]]
    strips: tuple[Strip, ...]

    def text_height(self, size: float, merged: Sequence[str] = ()) -> float:
        """Height of its tallest cell, leaving out the columns in `merged`."""
        cells = self.lines.values() if not merged else [own for key, own in self.lines.items() if key not in merged]
        return height(max(cells, key=len, default=()), size)


def build_rows(
    contents: Sequence[Mapping[str, Content]],
    figures: Sequence[tuple[int, Figure]],
    columns: Columns,
    font: Font,
    tallest: float,
) -> tuple[Row, ...]:
    """Rows of a chart; `figures` are its shapes with their positions. A text taller than `tallest` is continued."""
    by_row: dict[int, list[tuple[int, Figure]]] = {}
    for position, figure in figures:
        by_row.setdefault(figure.row, []).append((position, figure))
    widths = {"no": columns.number, **columns.text}
    rows: list[Row] = []
    for n, content in enumerate(contents):
        lines = {key: broken(content[key], widths[key], columns.size, font) for key in TEXT_COLUMNS}
        rows += _parts(n, lines, tuple(_strips(n, by_row.get(n, ()))), columns.size, tallest)
    return tuple(rows)


def _strips(row: int, figures: Sequence[tuple[int, Figure]]) -> Iterator[Strip]:
    keys = sorted({figure.strip for _, figure in figures}) or [(0, 0)]
    for main, level in keys:
        own = tuple(position for position, figure in figures if figure.strip == (main, level))
        yield Strip((row, 0, main, level), own)


def _parts(
    row: int, lines: dict[str, tuple[str, ...]], strips: tuple[Strip, ...], size: float, tallest: float
) -> Iterator[Row]:
    """The row, or slices of its text and of its sub-rows that fit a page each."""
    whole = Row(row, 0, lines, strips)
    most_strips = max(1, int(tallest / _STRIP))
    if whole.text_height(size) <= tallest and len(strips) <= most_strips:
        yield whole
        return
    most = max(1, int((tallest - height(("",), size)) / (height(("", ""), size) - height(("",), size))))
    count = max(-(-len(strips) // most_strips), *(-(-len(own) // most) for own in lines.values()))
    for part in range(count):
        cut = {key: own[part * most : (part + 1) * most] for key, own in lines.items()}
        if part:
            cut["no"] = lines["no"]
        own_strips = strips[part * most_strips : (part + 1) * most_strips]
        yield Row(row, part, cut, own_strips or (Strip((row, part, 0, 0), ()),))
