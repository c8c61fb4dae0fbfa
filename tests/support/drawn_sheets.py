"""Sheets drawn by hand: a table of the usual form, with shapes and lines put where a test wants them."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn.geometry import Drawn, Label, Outline, OutlineKind, Sheet, Stroke, Table, TableCell

_HEAD = ("No", "Kegiatan", "Pelaksana", "", "", "Kelengkapan", "Waktu", "Output", "Ket")
NAMES = ("Pemohon", "Petugas", "Kepala")
WIDE, HIGH = 80.0, 60.0
TOP = 2 * 20.0


def table(rows: Sequence[str], first: int = 1) -> Table:
    """A table with two rows of captions and a row for every text; an empty text makes a blank row."""
    xs = tuple(n * WIDE for n in range(len(_HEAD) + 1))
    ys = (0.0, 20.0, TOP, *(TOP + (n + 1) * HIGH for n in range(len(rows))))
    cells = [
        _cell(0, n, caption, xs, ys, 3 if caption == "Pelaksana" else 1) for n, caption in enumerate(_HEAD) if caption
    ]
    cells += [_cell(1, 2 + n, name, xs, ys) for n, name in enumerate(NAMES)]
    number = first
    for n, text in enumerate(rows):
        if text:
            cells += [_cell(2 + n, 0, str(number), xs, ys), _cell(2 + n, 1, text, xs, ys)]
            cells += [_cell(2 + n, 6, "5 menit", xs, ys), _cell(2 + n, 7, "Berkas", xs, ys)]
            number += 1
    return Table(tuple(cells), xs, ys)


def outline(key: str, row: int, column: int, kind: OutlineKind = "process", text: str = "", dx: float = 0.0) -> Outline:
    """A shape in the middle of a cell; row and column from 0, `dx` points to the right."""
    x, y = (2 + column + 0.5) * WIDE + dx, TOP + (row + 0.5) * HIGH
    return Outline(key, kind, Box(x - 20, y - 12, 40, 24), text)


def down(key: str, above: Outline, below: Outline, heads: tuple[bool, bool] = (False, True)) -> Stroke:
    """A line from the lower side of one shape to the upper side of another."""
    start, end = (above.box.center[0], above.box.bottom), (below.box.center[0], below.box.y)
    middle = (start[1] + end[1]) / 2
    points: tuple[Point, ...] = (start, end)
    if start[0] != end[0]:
        points = (start, (start[0], middle), (end[0], middle), end)
    return Stroke(key, points, heads)


def sheet(
    rows: Sequence[str],
    outlines: Sequence[Outline] = (),
    strokes: Sequence[Stroke] = (),
    labels: Sequence[Label] = (),
    number: int = 1,
    first: int = 1,
) -> Sheet:
    """One sheet of the usual form."""
    own = table(rows, first)
    return Sheet(
        number, own.columns[-1], own.rows[-1], "", (own,),
        outlines=tuple(outlines), strokes=tuple(strokes), labels=tuple(labels),
    )  # fmt: skip


def drawn(*sheets: Sheet) -> Drawn:
    """A file of sheets."""
    return Drawn(sheets)


def label(key: str, text: str, x: float, y: float) -> Label:
    """Words with their upper left corner."""
    return Label(key, text, Box(x, y, 6.0 * len(text), 9.0))


def _cell(row: int, column: int, text: str, xs: Sequence[float], ys: Sequence[float], width: int = 1) -> TableCell:
    box = Box(xs[column], ys[row], xs[column + width] - xs[column], ys[row + 1] - ys[row])
    return TableCell(row, column, text, box, 1, width)
