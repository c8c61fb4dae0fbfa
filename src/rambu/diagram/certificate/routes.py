"""The course of each line by itself: no diagonal piece, no way back over itself, within the chart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rambu.diagram.certificate.limits import ROUNDING
from rambu.diagram.certificate.outline import in_box
from rambu.diagram.certificate.pieces import is_diagonal, line_name
from rambu.diagram.certificate.report import Violation
from rambu.diagram.certificate.sheet import Sheet
from rambu.diagram.scene import Line, Point
from rambu.language import gettext as _


def check_routes(sheet: Sheet) -> Iterator[Violation]:
    """Faults that a line has without regard to anything else."""
    for line in sheet.page.lines:
        yield from _pieces(sheet, line)
        yield from _inside(sheet, line)


def _pieces(sheet: Sheet, line: Line) -> Iterator[Violation]:
    if len(line.points) < 2:
        yield _violation(sheet, line, "line-without-length", line.points[0] if line.points else None)
        return
    for start, end in pairwise(line.points):
        if is_diagonal(start, end):
            yield _violation(sheet, line, "diagonal-piece", start)
        elif abs(start[0] - end[0]) <= ROUNDING and abs(start[1] - end[1]) <= ROUNDING:
            yield _violation(sheet, line, "line-without-length", start)
    for before, middle, after in zip(line.points, line.points[1:], line.points[2:], strict=False):
        if _turns_back(before, middle, after):
            yield _violation(sheet, line, "turns-back", middle)


def _turns_back(before: Point, middle: Point, after: Point) -> bool:
    one = (middle[0] - before[0], middle[1] - before[1])
    two = (after[0] - middle[0], after[1] - middle[1])
    level = abs(one[1]) <= ROUNDING and abs(two[1]) <= ROUNDING
    upright = abs(one[0]) <= ROUNDING and abs(two[0]) <= ROUNDING
    return (level or upright) and one[0] * two[0] + one[1] * two[1] < 0


def _inside(sheet: Sheet, line: Line) -> Iterator[Violation]:
    outside = next((p for p in line.points if in_box(sheet.page.chart, p) < -ROUNDING), None)
    if outside is not None:
        yield _violation(sheet, line, "line-outside-chart", outside)


def _violation(sheet: Sheet, line: Line, code: str, point: Point | None) -> Violation:
    texts = {
        "line-without-length": _("Garis {garis} memiliki potongan tanpa panjang."),
        "diagonal-piece": _("Garis {garis} memiliki potongan miring."),
        "turns-back": _("Garis {garis} berbalik menindih dirinya sendiri."),
        "line-outside-chart": _("Garis {garis} keluar dari kolom pelaksana."),
    }
    name = line_name(line)
    return Violation(code, sheet.number, (name,), point, texts[code].format(garis=name))
