"""Painted paths of a page as polygons and polylines in points, whatever forms and matrices they lie in."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from rambu.diagram.scene import Box, Point
from rambu.exchange.pdf.read.matrix import Matrix
from rambu.exchange.pdf.read.plane import box_of

MOST_OBJECTS: Final = 20_000
"""Objects of one page that are looked at: ten times the fullest page seen."""
_DEEPEST: Final = 8
"""Forms inside forms."""
_CURVE_STEPS: Final = 4
_WHITE: Final = 245


class TooMuch(ValueError):
    """A page holds more than a drawn SOP ever does."""


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a path."""

    points: tuple[Point, ...]
    closed: bool
    curved: bool

    @property
    def box(self) -> Box:
        """What it covers."""
        return box_of(self.points)


@dataclass(frozen=True, slots=True)
class Painted:
    """A path as it is painted."""

    parts: tuple[Part, ...]
    filled: bool
    stroked: bool
    white: bool
    """Filled with (nearly) white, or with nothing that is seen."""
    dark: bool
    """Filled with a colour as dark as lines are."""
    width: float
    """Of its stroke, in points; 0: hairline or not stroked."""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What is painted on a page besides letters."""

    paths: tuple[Painted, ...]
    pictures: tuple[tuple[Box, Any], ...]
    """Where pictures stand, and the objects that paint them."""


def painted(page: Any, place: Matrix) -> Seen:
    """All paths and pictures of an open page; `place` leads from its coordinates to points from the upper left.

    Raises:
        TooMuch: there are more objects than any SOP has.
    """
    paths: list[Painted] = []
    pictures: list[tuple[Box, Any]] = []
    for item, kind, matrix in _objects(page, place):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            made = _path(item, matrix)
            if made is not None:
                paths.append(made)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append((_picture(matrix), item))
    return Seen(tuple(paths), tuple(pictures))


def _objects(page: Any, place: Matrix) -> Iterator[tuple[Any, int, Matrix]]:
    """Objects with their kinds and the matrix of their coordinates; forms are opened."""
    budget = [MOST_OBJECTS]
    yield from _walk(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, place, 0, budget)


def _walk(
    parent: Any, count: Callable[..., int], get: Callable[..., Any], matrix: Matrix, depth: int, budget: list[int]
) -> Iterator[tuple[Any, int, Matrix]]:
    number = count(parent)
    budget[0] -= number
    if budget[0] < 0:
        raise TooMuch
    for n in range(number):
        item = get(parent, n)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        own = _matrix_of(item).then(matrix)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < _DEEPEST:
                yield from _walk(
                    item, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, own, depth + 1, budget
                )
        else:
            yield item, kind, own


def _matrix_of(item: Any) -> Matrix:
    raw = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, raw):
        return Matrix()
    return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _picture(matrix: Matrix) -> Box:
    """A picture fills the unit square of its coordinates."""
    return box_of(tuple(matrix.apply(point) for point in ((0, 0), (1, 0), (1, 1), (0, 1))))


def _path(item: Any, matrix: Matrix) -> Painted | None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(item, fill, stroke) or not (fill.value or stroke.value):
        return None
    parts = tuple(_parts(item, matrix))
    if not parts:
        return None
    shade = _shade(item, pdfium.FPDFPageObj_GetFillColor) if fill.value else None
    line = _shade(item, pdfium.FPDFPageObj_GetStrokeColor) if stroke.value else None
    drawn = line is not None and line < _WHITE
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(item, width)
    return Painted(
        parts,
        bool(fill.value),
        drawn,
        shade is None or shade >= _WHITE,
        shade is not None and shade < 190,
        width.value * matrix.scale if drawn else 0.0,
        drawn and pdfium.FPDFPageObj_GetDashCount(item) > 0,
    )


def _shade(item: Any, colour: Callable[..., int]) -> int | None:
    """Brightness of the fill or the stroke from 0 to 255; None where it is see-through."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not colour(item, red, green, blue, alpha) or alpha.value < 10:
        return None
    return (red.value * 3 + green.value * 6 + blue.value) // 10


def _parts(item: Any, matrix: Matrix) -> Iterator[Part]:
    """The pieces of a path, its curves as short lines."""
    points: list[Point] = []
    curved = closed = False
    curve: list[Point] = []
    for kind, point, closes in _segments(item):
        here = matrix.apply(point)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield _part(points, closed, curved)
            points, curved, closed, curve = [here], False, False, []
        elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            curve.append(here)
            if len(curve) == 3:
                points += _bent(points[-1] if points else here, *curve)
                curve, curved = [], True
        else:
            points.append(here)
        closed = closed or closes
    if len(points) > 1:
        yield _part(points, closed, curved)


def _segments(item: Any) -> Iterator[tuple[int, Point, bool]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    number = pdfium.FPDFPath_CountSegments(item)
    if number > MOST_OBJECTS:
        raise TooMuch
    for n in range(number):
        segment = pdfium.FPDFPath_GetPathSegment(item, n)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        yield (
            pdfium.FPDFPathSegment_GetType(segment),
            (x.value, y.value),
            bool(pdfium.FPDFPathSegment_GetClose(segment)),
        )


def _bent(a: Point, b: Point, c: Point, d: Point) -> Iterator[Point]:
    """Points of a Bézier curve behind its beginning."""
    for n in range(1, _CURVE_STEPS + 1):
        t = n / _CURVE_STEPS
        s = 1 - t
        k = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
        yield (
            k[0] * a[0] + k[1] * b[0] + k[2] * c[0] + k[3] * d[0],
            k[0] * a[1] + k[1] * b[1] + k[2] * c[1] + k[3] * d[1],
        )


def _part(points: list[Point], closed: bool, curved: bool) -> Part:
    """A piece without doubled points; one that comes back to its beginning is closed."""
    clean = [points[0]]
    for point in points[1:]:
        if abs(point[0] - clean[-1][0]) + abs(point[1] - clean[-1][1]) > 0.05:
            clean.append(point)
    back = len(clean) > 2 and abs(clean[0][0] - clean[-1][0]) + abs(clean[0][1] - clean[-1][1]) <= 0.1
    if back:
        clean.pop()
    return Part(tuple(clean), (closed or back) and len(clean) > 2, curved)
