"""The cells of the table: their texts fit, they do not cover each other."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.diagram.certificate.buckets import inside, overlapping_pairs
from rambu.diagram.certificate.limits import ROUNDING
from rambu.diagram.certificate.report import Violation
from rambu.diagram.certificate.sheet import Sheet
from rambu.diagram.certificate.texts import ink_of
from rambu.diagram.scene import Box, Cell
from rambu.language import gettext as _

_SPILL = 0.5
"""Ascenders and descenders of a tight line may come this near to the rule."""


def check_cells(sheet: Sheet) -> Iterator[Violation]:
    """Texts larger than their cell, and cells over each other."""
    cells = sheet.page.cells
    for one, _two in overlapping_pairs([cell.box for cell in cells], ROUNDING):
        yield _violation(sheet, cells[one], "cells-overlap")
    for cell in cells:
        if cell.text.lines and not inside(ink_of(cell.text, sheet.font), _room(cell), _SPILL):
            yield _violation(sheet, cell, "text-outside-cell")


def _room(cell: Cell) -> Box:
    """The cell as its text sees it; a turned text counts from the lower left corner, as if the cell lay on its side."""
    return Box(0.0, 0.0, cell.box.height, cell.box.width) if cell.turned else cell.box


def _violation(sheet: Sheet, cell: Cell, code: str) -> Violation:
    texts = {
        "text-outside-cell": _("Tulisan “{tulisan}” melebihi selnya (kolom {kolom})."),
        "cells-overlap": _("Sel “{tulisan}” (kolom {kolom}) menindih sel lain."),
    }
    message = texts[code].format(tulisan=" ".join(cell.text.lines), kolom=cell.column)
    return Violation(code, sheet.number, (cell.column, cell.kegiatan), cell.box.center, message)
