"""The table of a page: rows as high as the drawing over it says, whole texts that Word breaks as the scene has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.layout.contents import Content, row_contents
from rambu.diagram.layout.measures import CELL_PAD_X, LEADING
from rambu.diagram.metrics import measure
from rambu.diagram.scene import Cell, Page, TextBlock
from rambu.exchange.docx import named
from rambu.exchange.docx.grid import Piece, grid_of
from rambu.exchange.docx.lengths import gaps
from rambu.exchange.docx.styles import Style
from rambu.exchange.docx.tables import Look, TableMaker, table
from rambu.exchange.docx.words import Spacing, paragraph, write
from rambu.fonts import Font
from rambu.sop.model import Bagan

_HAIRLINE: Final = (3, "9AA0A6")
_NEAR: Final = 0.1
_SLACK: Final = 0.5
"""Room beyond a line's measured end, so that rounding never breaks a line a second time."""
_SIDES: Final = (0, round(CELL_PAD_X * 20), 0, round((CELL_PAD_X - _SLACK) * 20))
_NARROW: Final = (0, 0, 0, 0)
"""Sides of cells whose text stands in the middle."""

Texts = Mapping[tuple[str, str], Content]
"""Whole texts by column and id of the row."""


@dataclass(frozen=True, slots=True)
class FlowTable:
    """Writes the tables of one chart."""

    styles: Mapping[str, Style]
    captions: Mapping[str, str]
    texts: Texts
    font: Font

    def add(self, body: Element, page: Page, title: str) -> None:
        """The table of one page."""
        grid = grid_of(page)
        made = table(body, gaps(grid.xs), _SIDES, title)
        captions = {**self.captions, **{band.key: band.caption for band in page.columns}}
        for n, (height, pieces) in enumerate(zip(gaps(grid.ys), grid.rows, strict=True)):
            head = named.is_head(grid.ys[n], page)
            row = made.row(height, exact=True, head=head)
            for piece in pieces:
                self._piece(made, row, piece, page, captions if head else {})

    def _piece(self, made: TableMaker, row: Element, piece: Piece, page: Page, captions: Mapping[str, str]) -> None:
        head, cell = bool(captions), piece.cell
        look = _head(cell) if head else _body(piece, page)
        into = made.cell(row, piece.first, piece.last, look, piece.merge)
        style = named.HEAD if head else named.BODY
        if cell is None or not cell.text.lines or piece.merge == "continue":
            paragraph(into, style)
        elif head:
            caption = captions.get(cell.column) or " ".join(cell.text.lines)
            self._say(into, style, caption.split("\n"), cell.text)
        else:
            self._text(into, cell)

    def _text(self, into: Element, cell: Cell) -> None:
        content = self.texts.get((cell.column, cell.kegiatan))
        if content is None:
            self._say(into, named.BODY, cell.text.lines, cell.text)
            return
        for one in content:
            hang = measure(one.indent, cell.text.size, font=self.font) if one.marker else None
            self._say(into, named.BODY, (one.marker + one.text,), cell.text, hang)

    def _say(self, into: Element, style: str, lines: Sequence[str], text: TextBlock, hang: float | None = None) -> None:
        usual = self.styles[style]
        other = text.size != usual.size
        centred = text.align == "center"
        spacing = Spacing(
            line=text.size * LEADING if other else None,
            left=hang,
            hanging=hang,
            centred=centred if centred != usual.centred else None,
        )
        made = paragraph(into, style, spacing)
        bold = text.bold if text.bold != usual.bold else None
        write(made, lines, size=text.size if other else None, bold=bold)


def flow_texts(pages: Sequence[Page], bagan: Bagan) -> dict[tuple[str, str], Content]:
    """Whole texts, so that Word breaks their lines; not of a row that goes on over the page."""
    written = Counter(
        (cell.column, cell.kegiatan) for page in pages for cell in page.cells if cell.kegiatan and cell.text.lines
    )
    texts = {}
    for n, kegiatan in enumerate(bagan.kegiatan):
        for column, content in row_contents(bagan, n).items():
            if content and written[column, kegiatan.id] == 1:
                texts[column, kegiatan.id] = content
    return texts


def _head(cell: Cell | None) -> Look:
    return Look(shaded=True, turned=cell is not None and cell.turned, sides=_NARROW)


def _body(piece: Piece, page: Page) -> Look:
    box, chart = piece.box, page.chart
    centred = piece.cell is not None and piece.cell.text.align == "center"
    sides = _NARROW if centred else None
    if box.x < chart.x - _NEAR or box.right > chart.right + _NEAR:
        return Look(sides=sides)
    light = {
        "top": box.y > chart.y + _NEAR,
        "left": box.x > chart.x + _NEAR,
        "bottom": box.bottom < chart.bottom - _NEAR,
        "right": box.right < chart.right - _NEAR,
    }
    return Look(rules={side: _HAIRLINE for side, wanted in light.items() if wanted}, sides=sides)
