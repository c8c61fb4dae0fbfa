"""Lines among each other: no shared piece, no touching corner, room between them; crossings are counted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from rambu.diagram.certificate.limits import LINE_DISTANCE, ROUNDING
from rambu.diagram.certificate.pieces import Piece, line_name, on_polyline
from rambu.diagram.certificate.report import Violation
from rambu.diagram.certificate.sheet import Sheet
from rambu.diagram.scene import Line, Point
from rambu.language import gettext as _

Meeting = Literal["apart", "crossing", "touching"]
_OVERLAP: Final = 0.1
"""Two pieces run side by side if their spans share more than this."""


@dataclass(frozen=True, slots=True)
class Meetings:
    """Where an upright and a level piece meet."""

    crossings: int
    violations: tuple[Violation, ...]


def check_tracks(sheet: Sheet) -> Iterator[Violation]:
    """Pieces that run on or too close to another line's, or to another piece of their own line."""
    for upright in (True, False):
        pieces = sorted((p for p in sheet.pieces if p.upright == upright), key=lambda p: p.at)
        for n, one in enumerate(pieces):
            for two in pieces[n + 1 :]:
                if two.at - one.at >= LINE_DISTANCE - ROUNDING:
                    break
                yield from _side_by_side(sheet, one, two)


def check_meetings(sheet: Sheet) -> Meetings:
    """Crossings, and corners or ends that touch another line: those would read as a branch."""
    levels = sorted((p for p in sheet.pieces if not p.upright), key=lambda p: p.at)
    places = [p.at for p in levels]
    crossings, found = 0, []
    for upright in (p for p in sheet.pieces if p.upright):
        first = bisect_left(places, upright.low - ROUNDING)
        for level in levels[first : bisect_right(places, upright.high + ROUNDING)]:
            meeting = _meeting(upright, level)
            crossings += meeting == "crossing"
            if meeting != "apart" and (meeting == "touching" or upright.line == level.line):
                found += list(_meets(sheet, upright, level))
    return Meetings(crossings, tuple(found))


def _side_by_side(sheet: Sheet, one: Piece, two: Piece) -> Iterator[Violation]:
    low, high = max(one.low, two.low), min(one.high, two.high)
    if high - low <= _OVERLAP or (one.line == two.line and abs(one.place - two.place) == 1):
        return
    first, second = sorted(line_name(sheet.page.lines[p.line]) for p in (one, two))
    distance, point = two.at - one.at, one.point((low + high) / 2)
    if distance <= ROUNDING:
        message = _("Garis {satu} dan {dua} berimpit.").format(satu=first, dua=second)
        yield Violation("shared-piece", sheet.number, (first, second), point, message)
        return
    message = _("Garis {satu} dan {dua} hanya berjarak {jarak} pt.").format(
        satu=first, dua=second, jarak=f"{distance:.1f}".replace(".", ",")
    )
    yield Violation("lines-too-close", sheet.number, (first, second), point, message)


def _meeting(upright: Piece, level: Piece) -> Meeting:
    if upright.line == level.line and abs(upright.place - level.place) == 1:
        return "apart"
    margin = min(
        upright.at - level.low, level.high - upright.at, level.at - upright.low, upright.high - level.at
    )  # fmt: skip
    if margin > ROUNDING:
        return "crossing"
    return "touching" if margin >= -ROUNDING else "apart"


def _meets(sheet: Sheet, upright: Piece, level: Piece) -> Iterator[Violation]:
    one, two = sheet.page.lines[upright.line], sheet.page.lines[level.line]
    point: Point = (upright.at, level.at)
    if one is two:
        name = line_name(one)
        message = _("Garis {garis} memotong dirinya sendiri.").format(garis=name)
        yield Violation("line-crosses-itself", sheet.number, (name,), point, message)
    elif not _join_on_trunk(sheet, one, two, point):
        first, second = sorted((line_name(one), line_name(two)))
        message = _("Garis {satu} dan {dua} bersentuhan tanpa berpotongan.").format(satu=first, dua=second)
        yield Violation("lines-touch", sheet.number, (first, second), point, message)


def _join_on_trunk(sheet: Sheet, one: Line, two: Line, point: Point) -> bool:
    """Whether both lead to one target and meet on its declared trunk."""
    trunks = [line for line in sheet.page.lines if line.kind == "trunk" and line.target == one.target]
    return one.target == two.target and any(on_polyline(point, trunk.points) for trunk in trunks)
