"""No line runs through a symbol or a text."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.diagram.certificate.buckets import Buckets
from rambu.diagram.certificate.limits import ROUNDING
from rambu.diagram.certificate.outline import in_box, piece_depth
from rambu.diagram.certificate.pieces import Piece, line_name
from rambu.diagram.certificate.report import Violation
from rambu.diagram.certificate.sheet import Sheet, box_of, connectors_of, shapes_at
from rambu.diagram.certificate.texts import ink_of
from rambu.diagram.scene import Box, Line, Shape
from rambu.language import gettext as _


def check_obstacles(sheet: Sheet) -> Iterator[Violation]:
    """Lines through symbols, labels and texts of cells.

    A line may meet the outline of its own two symbols, never their inside; another symbol it may not even touch.
    """
    own = [_own(sheet, line) for line in sheet.page.lines]
    texts = Buckets(_texts(sheet))
    for piece in sheet.pieces:
        yield from _symbols(sheet, piece, own[piece.line])
        for box, words in texts.near(box_of(piece)):
            if _pierces(piece, box):
                yield _through_text(sheet, piece, words)


def _own(sheet: Sheet, line: Line) -> tuple[Shape, ...]:
    return (*shapes_at(sheet, line, "source"), *shapes_at(sheet, line, "target"), *connectors_of(sheet, line.letter))


def _symbols(sheet: Sheet, piece: Piece, own: tuple[Shape, ...]) -> Iterator[Violation]:
    line = sheet.page.lines[piece.line]
    for _box, shape in sheet.shapes.near(box_of(piece)):
        deepest = piece_depth(shape, *piece.ends)
        allowed = ROUNDING if any(shape is mine for mine in own) else -ROUNDING
        if deepest > allowed:
            name, symbol = line_name(line), shape.symbol or shape.letter
            message = _("Garis {garis} menembus simbol {simbol}.").format(garis=name, simbol=symbol)
            yield Violation("line-through-symbol", sheet.number, (name, symbol), shape.box.center, message)


def _texts(sheet: Sheet) -> Iterator[tuple[Box, str]]:
    """Every text that a line could reach: labels, the heading, and texts of cells above or in the chart."""
    for label in sheet.page.labels:
        yield label.box, " ".join(label.text.lines)
    chart = sheet.page.chart
    blocks = [
        cell.text
        for cell in sheet.page.cells
        if cell.text.lines and not cell.turned and cell.box.x < chart.right and cell.box.right > chart.x
    ]
    if sheet.page.heading is not None:
        blocks.append(sheet.page.heading)
    for block in blocks:
        yield ink_of(block, sheet.font), " ".join(block.lines)


def _pierces(piece: Piece, box: Box) -> bool:
    start, end = piece.ends
    x = min(max(box.center[0], start[0]), end[0])
    y = min(max(box.center[1], start[1]), end[1])
    return in_box(box, (x, y)) > ROUNDING


def _through_text(sheet: Sheet, piece: Piece, words: str) -> Violation:
    name = line_name(sheet.page.lines[piece.line])
    message = _("Garis {garis} menembus tulisan “{tulisan}”.").format(garis=name, tulisan=words)
    return Violation("line-through-text", sheet.number, (name,), piece.ends[0], message)
