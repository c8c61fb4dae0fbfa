"""Labels stand beside their own line and touch nothing."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from rambu.diagram.certificate.buckets import Buckets, inside, overlapping_pairs
from rambu.diagram.certificate.limits import LABEL_DISTANCE, ROUNDING
from rambu.diagram.certificate.outline import depth
from rambu.diagram.certificate.pieces import Piece
from rambu.diagram.certificate.report import Violation
from rambu.diagram.certificate.sheet import Sheet, box_of
from rambu.diagram.certificate.texts import ink_of
from rambu.diagram.scene import Box, Label, Line, Shape
from rambu.language import gettext as _


def check_labels(sheet: Sheet) -> Iterator[Violation]:
    """Labels without a line, far from theirs, nearer to another, on something else or smaller than their words."""
    pieces = Buckets((box_of(piece), piece) for piece in sheet.pieces)
    labels = sheet.page.labels
    for one, two in overlapping_pairs([label.box for label in labels], ROUNDING):
        yield _violation(sheet, labels[one], "labels-overlap", _words(labels[two]))
    for label in labels:
        yield from _beside(sheet, label, pieces)
        yield from _free(sheet, label)


def _beside(sheet: Sheet, label: Label, pieces: Buckets[Piece]) -> Iterator[Violation]:
    if not any(_owns(line, label) for line in sheet.page.lines):
        yield _violation(sheet, label, "label-without-line")
        return
    distances = {True: LABEL_DISTANCE + 1, False: LABEL_DISTANCE + 1}
    for box, piece in pieces.near(label.box, LABEL_DISTANCE + ROUNDING):
        own = _owns(sheet.page.lines[piece.line], label)
        distances[own] = min(distances[own], _distance(label.box, box))
    if distances[True] > LABEL_DISTANCE + ROUNDING:
        yield _violation(sheet, label, "label-far")
    elif distances[False] < distances[True] - ROUNDING:
        yield _violation(sheet, label, "label-nearer-to-another")


def _free(sheet: Sheet, label: Label) -> Iterator[Violation]:
    for _box, shape in sheet.shapes.near(label.box):
        if _covers(shape, label.box):
            yield _violation(sheet, label, "label-on-symbol", shape.symbol or shape.letter)
    if not inside(label.box, sheet.page.chart, ROUNDING):
        yield _violation(sheet, label, "label-outside-chart")
    if not inside(ink_of(label.text, sheet.font), label.box, 0.5):
        yield _violation(sheet, label, "label-larger-than-box")


def _covers(shape: Shape, box: Box) -> bool:
    """Whether the outline reaches into the box: its point nearest to the symbol's middle lies inside."""
    middle = shape.box.center
    nearest = (min(max(middle[0], box.x), box.right), min(max(middle[1], box.y), box.bottom))
    return depth(shape, nearest) > ROUNDING


def _owns(line: Line, label: Label) -> bool:
    return line.kind == "edge" and (line.source, line.target, line.exit) == (label.source, label.target, label.exit)


def _distance(a: Box, b: Box) -> float:
    return hypot(max(a.x - b.right, b.x - a.right, 0.0), max(a.y - b.bottom, b.y - a.bottom, 0.0))


def _words(label: Label) -> str:
    return " ".join(label.text.lines)


def _violation(sheet: Sheet, label: Label, code: str, other: str = "") -> Violation:
    texts = {
        "labels-overlap": _("Label “{label}” pada {garis} menindih label “{lain}”."),
        "label-without-line": _("Label “{label}” tidak memiliki garis {garis}."),
        "label-far": _("Label “{label}” jauh dari garisnya, {garis}."),
        "label-nearer-to-another": _("Label “{label}” lebih dekat ke garis lain daripada ke {garis}."),
        "label-on-symbol": _("Label “{label}” pada {garis} menindih simbol {lain}."),
        "label-outside-chart": _("Label “{label}” pada {garis} keluar dari kolom pelaksana."),
        "label-larger-than-box": _("Tulisan label “{label}” pada {garis} melebihi tempatnya."),
    }
    name = f"{label.source}→{label.target}"
    names = (name, other) if other else (name,)
    message = texts[code].format(label=_words(label), garis=name, lain=other)
    return Violation(code, sheet.number, names, label.box.center, message)
