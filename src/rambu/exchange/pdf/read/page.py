"""One page as geometry: tables, symbols, lines, labels, words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn import Label, Outline, OutlineKind, Sheet, Stroke, Unread, Word
from rambu.exchange.drawn.ruling import Frame, Ruled, ruled_tables
from rambu.exchange.drawn.ruling.lines import text_of
from rambu.exchange.pdf.read.captions import labels
from rambu.exchange.pdf.read.figures import Figures, Line, Shape, figures
from rambu.exchange.pdf.read.heads import Pointed, point_lines
from rambu.exchange.pdf.read.letters import words
from rambu.exchange.pdf.read.matrix import page_matrix
from rambu.exchange.pdf.read.paths import Seen, painted
from rambu.exchange.pdf.read.plane import box_of, inside, overlap
from rambu.exchange.pdf.read.raster import dots_of
from rambu.exchange.pdf.read.symbols import parted, symbols
from rambu.exchange.pdf.read.tracing import traced

_BESIDE: Final = 3.0
_OUTSIDE: Final = 60.0
_SHORTEST: Final = 2.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page read; `frame`: its last table, which may go on at the next page."""

    sheet: Sheet
    frame: Frame | None
    letters: int
    paths: int


def read_page(document: Any, page: Any, number: int, before: Frame | None) -> Page:
    """The geometry of an open page; `before` is the last table of the page before."""
    place, width, height = page_matrix(page)
    seen = painted(page, place)
    texts = words(page, place)
    found = figures(seen.paths)
    bars = [(line.points[0], line.points[-1]) for line in found.lines if line.bar]
    shapes = [shape.box for shape in found.shapes if shape.drawn]
    tables = ruled_tables(bars, texts, found.fills, shapes, height, before)
    pictures = _pictures(document, page, seen, tables)
    maker = _Maker(found, tables, texts, pictures, number)
    sheet = maker.sheet(width, height)
    return Page(sheet, tables[-1].frame if tables else before, len(texts), len(seen.paths))


@dataclass(frozen=True, slots=True)
class _Picture:
    """A picture in a chart, with what it shows."""

    box: Box
    lines: tuple[Pointed, ...]
    shapes: tuple[Shape, ...]


def _pictures(document: Any, page: Any, seen: Seen, tables: Sequence[Ruled]) -> list[_Picture]:
    """Pictures between the symbols, looked through for lines and shapes."""
    areas = [_drawing_area(table.frame) for table in tables]
    found = []
    for box, item in seen.pictures:
        if not any(_lies_in(((box.x, box.y), (box.right, box.bottom)), area) for area in areas):
            continue
        dots = dots_of(document, page, item, box)
        lines, shapes = traced(dots) if dots is not None else ([], [])
        found.append(_Picture(box, tuple(lines), tuple(shapes)))
    return found


class _Maker:
    """Puts what is on a page to its tables."""

    def __init__(
        self, found: Figures, tables: Sequence[Ruled], texts: Sequence[Word], pictures: Sequence[_Picture], number: int
    ) -> None:
        self.found = found
        self.tables = tables
        self.texts = texts
        self.pictures = pictures
        self.number = number
        rules = {key for table in tables for key in table.rules}
        bars = [line for line in found.lines if line.bar]
        used = {id(bars[key]) for key in rules}
        self.open = [line for line in found.lines if id(line) not in used and not line.side]

    def sheet(self, width: float, height: float) -> Sheet:
        """The sheet of the page."""
        outlines: list[Outline] = []
        strokes: list[Stroke] = []
        free: list[Label] = []
        unread: list[Unread] = []
        for n, table in enumerate(self.tables):
            name = f"{self.number}.{n + 1}."
            shapes, marks = parted(self._shapes(table))
            outlines += self._outlines(shapes, name)
            made, lost = self._strokes(table, marks, name)
            unread += [Unread("lambang kecil yang bukan simbol alur", box) for box in marks]
            strokes += made
            unread += [Unread("kepala panah", box) for box in lost]
            unread += [Unread("gambar", one.box) for one in self._within(table) if not (one.lines or one.shapes)]
            free += labels([word for word in table.words if not self._is_inside(word, outlines)], f"{name}t")
        inner = {id(word) for word in self._in_tables()}
        return Sheet(
            self.number,
            width,
            height,
            tables=tuple(table.table for table in self.tables),
            words=tuple(word for word in self.texts if id(word) not in inner),
            outlines=tuple(outlines),
            strokes=tuple(strokes),
            labels=tuple(free),
            unread=tuple(unread),
        )

    def _in_tables(self) -> list[Word]:
        boxes = [table.frame.box for table in self.tables]
        return [word for word in self.texts if any(inside(word.box.center, box, 1) for box in boxes)]

    def _shapes(self, table: Ruled) -> list[Shape]:
        """The symbols of a table."""
        pictured = [shape for one in self._within(table) for shape in one.shapes]
        return symbols([*self.found.shapes, *pictured], table.frame)

    def _outlines(self, shapes: Sequence[Shape], name: str) -> list[Outline]:
        made = []
        for n, shape in enumerate(shapes):
            held = [word for word in self.texts if _holds(shape.kind, shape.box, word)]
            source = f"halaman {self.number}"
            made.append(Outline(f"{name}s{n}", shape.kind, shape.box, text_of(held), source=source))
        return made

    def _strokes(self, table: Ruled, marks: Sequence[Box], name: str) -> tuple[list[Stroke], list[Box]]:
        area = _drawing_area(table.frame)
        lines = [line for line in self.open if _lies_in(line.points, area) and _length(line) >= _SHORTEST]
        heads = [head for head in self.found.heads if _lies_in(head.points, area)]
        pointed, lost = point_lines(_apart(lines), heads)
        pointed = [one for one in pointed if not _leads_to(one, marks)]
        pointed += [line for one in self._within(table) for line in one.lines]
        source = f"halaman {self.number}"
        made = [
            Stroke(f"{name}l{n}", tuple(line.points), (line.start, line.end), dashed=line.dashed, source=source)
            for n, line in enumerate(pointed)
        ]
        return made, lost

    def _within(self, table: Ruled) -> list[_Picture]:
        area = _drawing_area(table.frame)
        return [one for one in self.pictures if overlap(one.box, area) > 0]

    def _is_inside(self, word: Word, outlines: Sequence[Outline]) -> bool:
        return any(_holds(outline.kind, outline.box, word) for outline in outlines)


def _holds(kind: OutlineKind, box: Box, word: Word) -> bool:
    """Whether a word stands inside a symbol; beside the slanted sides of a diamond it does not."""
    if not inside(word.box.center, box, 1):
        return False
    x, y = word.box.center
    off = abs(x - box.center[0]) / (box.width / 2) + abs(y - box.center[1]) / (box.height / 2)
    return kind != "decision" or off <= 1.0


def _drawing_area(frame: Frame) -> Box:
    """Where lines of a chart may run: the performers' columns, and above and below them."""
    left, right = frame.performers
    top = frame.body[0] - (_BESIDE if len(frame.head) > 1 else _OUTSIDE)
    return Box(left - _BESIDE, top, right - left + 2 * _BESIDE, frame.body[-1] + _OUTSIDE - top)


def _lies_in(points: Sequence[Point], area: Box) -> bool:
    return all(inside(point, area) for point in points)


def _leads_to(line: Pointed, marks: Sequence[Box]) -> bool:
    """Whether a line without a head ties a mark to the chart, or is part of the mark."""
    if line.start or line.end:
        return False
    return any(inside(point, mark, 3) for mark in marks for point in (line.points[0], line.points[-1]))


def _length(line: Line) -> float:
    box = box_of(line.points)
    return box.width + box.height


def _apart(lines: Sequence[Line]) -> list[Line]:
    """Lines without those drawn twice over one another."""
    kept: dict[tuple[int, ...], Line] = {}
    for line in lines:
        ends = sorted((line.points[0], line.points[-1]))
        key = tuple(round(value) for end in ends for value in end)
        kept.setdefault(key, line)
    return list(kept.values())
