"""Every line begins and ends on what it names, with a head where the flow arrives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from rambu.diagram.certificate.limits import ARROW_PIECE, ROUNDING
from rambu.diagram.certificate.outline import depth
from rambu.diagram.certificate.pieces import line_name, on_polyline
from rambu.diagram.certificate.report import Violation
from rambu.diagram.certificate.sheet import Sheet, connectors_of, shapes_at
from rambu.diagram.scene import Line, Point
from rambu.language import gettext as _

End = Literal["source", "target"]
_ON_OUTLINE = 0.25
"""The outline of a slanted or round symbol is met within this distance (rounded ports on a slope)."""


def check_ends(sheet: Sheet) -> Iterator[Violation]:
    """Detached ends, missing or superfluous heads, last pieces too short for their head."""
    for line in sheet.page.lines:
        if len(line.points) < 2:
            continue
        if not _begins_rightly(sheet, line):
            yield _detached(sheet, line, "source")
        if not (_attached(sheet, line, "target") or (line.kind == "edge" and _on_trunk(sheet, line))):
            yield _detached(sheet, line, "target")
        yield from _head(sheet, line)


def _begins_rightly(sheet: Sheet, line: Line) -> bool:
    if line.kind == "trunk":
        feeders = [o for o in sheet.page.lines if o.kind == "edge" and o.target == line.target and len(o.points) > 1]
        return any(_same(o.points[-1], line.points[0]) for o in feeders)
    return _attached(sheet, line, "source")


def _attached(sheet: Sheet, line: Line, end: End) -> bool:
    point = line.points[0] if end == "source" else line.points[-1]
    shapes = (*shapes_at(sheet, line, end), *connectors_of(sheet, line.letter))
    return any(abs(depth(shape, point)) <= _ON_OUTLINE for shape in shapes)


def _on_trunk(sheet: Sheet, line: Line) -> bool:
    """An unlabelled line may end on the trunk of its target."""
    trunks = [o for o in sheet.page.lines if o.kind == "trunk" and o.target == line.target]
    return any(on_polyline(line.points[-1], trunk.points) for trunk in trunks)


def _same(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= ROUNDING and abs(a[1] - b[1]) <= ROUNDING


def _head(sheet: Sheet, line: Line) -> Iterator[Violation]:
    name, end = line_name(line), line.points[-1]
    wanted = line.kind != "link" and _attached(sheet, line, "target")
    if wanted and not line.arrow:
        message = _("Garis {garis} tidak berkepala panah.").format(garis=name)
        yield Violation("head-missing", sheet.number, (name,), end, message)
    if line.arrow and line.kind == "link":
        message = _("Garis penghubung simbol bersama {garis} berkepala panah.").format(garis=name)
        yield Violation("head-superfluous", sheet.number, (name,), end, message)
    before = line.points[-2]
    if line.arrow and abs(end[0] - before[0]) + abs(end[1] - before[1]) < ARROW_PIECE - ROUNDING:
        message = _("Potongan terakhir garis {garis} terlalu pendek untuk kepala panah.").format(garis=name)
        yield Violation("last-piece-short", sheet.number, (name,), end, message)


def _detached(sheet: Sheet, line: Line, end: End) -> Violation:
    name = line_name(line)
    symbol, point = (line.source, line.points[0]) if end == "source" else (line.target, line.points[-1])
    text = (
        _("Garis {garis} tidak berpangkal pada simbol {simbol}.")
        if end == "source"
        else _("Garis {garis} tidak berujung pada simbol {simbol}.")
    )
    return Violation("detached-end", sheet.number, (name, symbol), point, text.format(garis=name, simbol=symbol))
