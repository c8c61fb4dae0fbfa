"""Where each line of text of a page stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rambu.diagram.legend import LEGEND_TEXT, legend_entries
from rambu.diagram.metrics import ascent, descent, measure
from rambu.diagram.scene import Box, Cell, Page, Scene, TextBlock
from rambu.fonts import Font, font_of
from rambu.language import gettext as _
from rambu.verification.report import Place

_SIDE: Final = 2.0
"""Room beside a line for the rounding of writers, in points."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of text and the strip of paper that it fills; `upright`: it runs upwards."""

    text: str
    box: Box
    place: Place
    upright: bool = False


def strips_of(scene: Scene, page: Page, number: int) -> Iterator[Strip]:
    """All lines of text on a page of the scene; `number` is that of the page in the file."""
    font = font_of(scene.font)
    captions = {column.key: column.caption for column in page.columns}
    rows = {row.id: row.kegiatan for row in page.rows}
    for cell in page.cells:
        place = Place(number, rows.get(cell.kegiatan, 0), captions.get(cell.column) or _("kepala tabel"))
        yield from (_turned(cell, font, place) if cell.turned else _lying(cell.text, font, place))
    for shape in page.shapes:
        if shape.text:
            place = Place(number, shape.kegiatan, _("simbol {name}").format(name=shape.letter or shape.symbol))
            yield from _lying(shape.text, font, place)
    for label in page.labels:
        place = Place(number, 0, _("label garis {a}→{b}").format(a=label.source, b=label.target))
        yield from _lying(label.text, font, place)
    if page.heading:
        yield from _lying(page.heading, font, Place(number, 0, _("judul bagan")))
    if page.legend:
        yield from _legend(page.legend, font, Place(number, 0, _("legenda")))


def _lying(block: TextBlock, font: Font, place: Place) -> Iterator[Strip]:
    for n, line in enumerate(block.lines):
        if line.strip():
            width = measure(line, block.size, bold=block.bold, font=font)
            left = block.x - width / 2 if block.align == "center" else block.x
            yield Strip(line, _strip(left, block.baseline + n * block.leading, width, block.size, font), place)


def _strip(left: float, baseline: float, width: float, size: float, font: Font) -> Box:
    rise = ascent(size, font)
    return Box(left - _SIDE, baseline - rise, width + 2 * _SIDE, rise + descent(size, font))


def _turned(cell: Cell, font: Font, place: Place) -> Iterator[Strip]:
    """`x` of the block is counted upwards from the lower edge, `baseline` to the right from the left edge."""
    block = cell.text
    for strip in _lying(block, font, place):
        lying, box = strip.box, cell.box
        turned = Box(box.x + lying.y, box.bottom - lying.right, lying.height, lying.width)
        yield Strip(strip.text, turned, place, upright=True)


def _legend(box: Box, font: Font, place: Place) -> Iterator[Strip]:
    for entry in legend_entries(box, font):
        width = measure(entry.words, LEGEND_TEXT, font=font)
        yield Strip(entry.words, Box(entry.text_x - _SIDE, box.y, width + 2 * _SIDE, box.height), place)
