"""What is painted on a page compared with the lines and shapes of the scene."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rambu.diagram.scene import Box, Line, Page, Point, Shape
from rambu.exchange.pdf.read.leaves import Leaf
from rambu.exchange.pdf.read.paths import Painted, Part
from rambu.exchange.pdf.read.plane import inside
from rambu.language import gettext as _
from rambu.verification.flow.texts import row_at
from rambu.verification.report import Difference, Place

_NEAR: Final = 0.8
"""Two places this close are one, in points."""
_LEGEND: Final = 2.0
_CORNERS: Final = {"process": 4, "decision": 4, "connector": 5}

Segment = tuple[Point, Point]


@dataclass(slots=True)
class Piece:
    """One painted piece, and whether the scene explains it."""

    paint: Painted
    part: Part
    known: bool = False


def compare_strokes(page: Page, leaf: Leaf) -> Iterator[Difference]:
    """Lines, arrow heads and shapes that are missing, and strokes that the scene does not have."""
    pieces = [Piece(paint, part) for paint in leaf.paths for part in paint.parts]
    yield from (_missing_line(line, leaf.number) for line in page.lines if not _lined(line, pieces))
    yield from (_missing_head(line, leaf.number) for line in page.lines if line.arrow and not _headed(line, pieces))
    yield from (_missing_shape(shape, leaf.number) for shape in page.shapes if not _outlined(shape, pieces))
    _explain(page, pieces)
    for row in sorted({row_at(page, piece.part.box.center[1]) for piece in pieces if not piece.known}):
        message = _("ada goresan yang tidak termasuk gambar.")
        yield Difference("stroke-foreign", Place(leaf.number, row), message)


def _lined(line: Line, pieces: Sequence[Piece]) -> bool:
    wanted = [(a, b) for a, b in pairwise(line.points) if not same(a, b)]
    found = [_stroke_along(segment, pieces) for segment in wanted]
    for piece in found:
        if piece is not None:
            piece.known = True
    return all(piece is not None for piece in found)


def _stroke_along(segment: Segment, pieces: Sequence[Piece]) -> Piece | None:
    for piece in pieces:
        if piece.paint.stroked and not piece.part.closed and any(_lies_on(segment, s) for s in _segments(piece.part)):
            return piece
    return None


def _segments(part: Part) -> Iterator[Segment]:
    return pairwise(part.points)


def _lies_on(a: Segment, b: Segment) -> bool:
    return (same(a[0], b[0]) and same(a[1], b[1])) or (same(a[0], b[1]) and same(a[1], b[0]))


def same(a: Point, b: Point) -> bool:
    """Whether two points are one."""
    return abs(a[0] - b[0]) <= _NEAR and abs(a[1] - b[1]) <= _NEAR


def _headed(line: Line, pieces: Sequence[Piece]) -> bool:
    tip = line.points[-1]
    for piece in pieces:
        if piece.paint.filled and piece.paint.dark and len(piece.part.points) == 3 and _touches(piece.part, tip):
            piece.known = True
            return True
    return False


def _touches(part: Part, tip: Point) -> bool:
    return any(same(point, tip) for point in part.points)


def _outlined(shape: Shape, pieces: Sequence[Piece]) -> bool:
    found = [piece for piece in pieces if piece.paint.stroked and piece.part.closed and _is(piece.part, shape)]
    for piece in found:
        piece.known = True
    return bool(found)


def _is(part: Part, shape: Shape) -> bool:
    if not boxed(part.box, shape.box):
        return False
    if shape.kind == "terminator":
        return part.curved or len(part.points) > 5
    if part.curved or len(part.points) != _CORNERS[shape.kind]:
        return False
    at_corner = any(same(point, (shape.box.x, shape.box.y)) for point in part.points)
    return at_corner == (shape.kind != "decision")


def boxed(a: Box, b: Box) -> bool:
    """Whether two rectangles are one."""
    return same((a.x, a.y), (b.x, b.y)) and same((a.right, a.bottom), (b.right, b.bottom))


def _explain(page: Page, pieces: Sequence[Piece]) -> None:
    """The table's rules, the ground of its head and of labels, and the legend."""
    boxes = [page.table, *(cell.box for cell in page.cells)]
    xs = [x for box in boxes for x in (box.x, box.right)] + [c.x for c in page.columns]
    xs += [column.x + column.width for column in page.columns]
    ys = [y for box in boxes for y in (box.y, box.bottom)] + [row.y for row in page.rows]
    ys += [row.y + row.height for row in page.rows]
    for piece in pieces:
        box = piece.part.box
        if not piece.known:
            piece.known = (
                _is_rule(piece, xs, ys, page.table)
                or _is_ground(piece, page)
                or (page.legend is not None and _within(box, page.legend, _LEGEND))
            )


def _is_rule(piece: Piece, xs: Sequence[float], ys: Sequence[float], table: Box) -> bool:
    box = piece.part.box
    if not _within(box, table, _NEAR):
        return False
    if box.width <= _NEAR:
        return _on(box.center[0], xs)
    return box.height <= _NEAR and _on(box.center[1], ys)


def _on(value: float, edges: Sequence[float]) -> bool:
    return any(abs(value - edge) <= _NEAR for edge in edges)


def _is_ground(piece: Piece, page: Page) -> bool:
    if piece.paint.stroked or piece.paint.dark:
        return False
    box = piece.part.box
    if piece.paint.white:
        return any(boxed(box, label.box) for label in page.labels)
    return any(boxed(box, cell.box) for cell in page.cells if not cell.kegiatan)


def _within(box: Box, outer: Box, margin: float) -> bool:
    return inside((box.x, box.y), outer, margin) and inside((box.right, box.bottom), outer, margin)


def _missing_line(line: Line, number: int) -> Difference:
    place = Place(number, 0, _("garis {a}→{b}").format(a=line.source, b=line.target))
    return Difference("line-missing", place, _("garis ini tidak tergambar di tempatnya."))


def _missing_head(line: Line, number: int) -> Difference:
    place = Place(number, 0, _("garis {a}→{b}").format(a=line.source, b=line.target))
    return Difference("head-missing", place, _("kepala panahnya tidak tergambar."))


def _missing_shape(shape: Shape, number: int) -> Difference:
    name = shape.letter or shape.symbol
    place = Place(number, shape.kegiatan, _("simbol {name}").format(name=name))
    return Difference("shape-missing", place, _("simbol ini tidak tergambar di tempatnya atau bentuknya lain."))
