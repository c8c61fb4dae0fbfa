"""Symbols stand in the column of their performer and the row of their kegiatan, apart from each other."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.diagram.certificate.buckets import inside, overlapping_pairs
from rambu.diagram.certificate.limits import ROUNDING
from rambu.diagram.certificate.outline import depth
from rambu.diagram.certificate.report import Violation
from rambu.diagram.certificate.sheet import Sheet
from rambu.diagram.certificate.texts import line_box
from rambu.diagram.metrics import cap_height
from rambu.diagram.scene import Box, Shape
from rambu.language import gettext as _


def check_places(sheet: Sheet) -> Iterator[Violation]:
    """Symbols outside their bands, upon each other, or smaller than their words."""
    shapes = sheet.page.shapes
    for one, two in overlapping_pairs([shape.box for shape in shapes], ROUNDING):
        yield _violation(sheet, shapes[one], "symbols-overlap", _name(shapes[two]))
    for shape in shapes:
        if not _in_columns(sheet, shape):
            yield _violation(sheet, shape, "symbol-outside-column")
        if not _in_row(sheet, shape):
            yield _violation(sheet, shape, "symbol-outside-row")
        if not _holds_its_text(sheet, shape):
            yield _violation(sheet, shape, "symbol-smaller-than-text")


def _in_columns(sheet: Sheet, shape: Shape) -> bool:
    """Within its performers' bands; a connector within the chart."""
    if shape.kind == "connector":
        return inside(shape.box, sheet.page.chart, ROUNDING)
    names = {" ".join(name.split()) for name in shape.pelaksana}
    bands = [c for c in sheet.page.columns if c.key.startswith("pelaksana:")]
    met = [c for c in bands if c.x + ROUNDING < shape.box.right and shape.box.x < c.x + c.width - ROUNDING]
    return (
        bool(met)
        and all(" ".join(c.caption.split()) in names for c in met)
        and met[0].x - ROUNDING <= shape.box.x
        and shape.box.right <= met[-1].x + met[-1].width + ROUNDING
    )


def _in_row(sheet: Sheet, shape: Shape) -> bool:
    """Within the band of its kegiatan; a connector within a band of connectors or, without one, in the chart."""
    bands = [row for row in sheet.page.rows if row.kegiatan == shape.kegiatan]
    if not bands:
        return shape.kind == "connector" and inside(shape.box, sheet.page.chart, ROUNDING)
    return any(
        band.y - ROUNDING <= shape.box.y and shape.box.bottom <= band.y + band.height + ROUNDING for band in bands
    )


def _holds_its_text(sheet: Sheet, shape: Shape) -> bool:
    """Whether the corners of every line, from baseline to capitals, lie within the outline."""
    if shape.text is None:
        return True
    cap = cap_height(shape.text.size, sheet.font)
    for n in range(len(shape.text.lines)):
        box, baseline = line_box(shape.text, n, sheet.font), shape.text.baseline + n * shape.text.leading
        if any(depth(shape, corner) < -0.5 for corner in _corners(Box(box.x, baseline - cap, box.width, cap))):
            return False
    return True


def _corners(box: Box) -> tuple[tuple[float, float], ...]:
    return ((box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom))


def _name(shape: Shape) -> str:
    return shape.symbol or shape.letter


def _violation(sheet: Sheet, shape: Shape, code: str, other: str = "") -> Violation:
    texts = {
        "symbol-outside-column": _("Simbol {simbol} berdiri di luar kolom pelaksananya."),
        "symbol-outside-row": _("Simbol {simbol} berdiri di luar baris kegiatannya."),
        "symbols-overlap": _("Simbol {simbol} menindih simbol {lain}."),
        "symbol-smaller-than-text": _("Tulisan di dalam simbol {simbol} melebihi simbolnya."),
    }
    names = (_name(shape), other) if other else (_name(shape),)
    message = texts[code].format(simbol=_name(shape), lain=other)
    return Violation(code, sheet.number, names, shape.box.center, message)
