"""The cells of a flow sheet: heading, head, rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from xlsxwriter.worksheet import Worksheet

from rambu.diagram.layout.contents import Content, row_contents
from rambu.diagram.scene import Cell, Page
from rambu.exchange.xlsx.looks import Area, Look, Looks
from rambu.exchange.xlsx.plan import Placed, SheetPlan
from rambu.exchange.xlsx.rulers import Ruler
from rambu.sop.model import Bagan

_HAIRLINE: Final = "#9AA0A6"
_SHADE: Final = "#EEF0F2"
_NEAR: Final = 0.1


@dataclass(frozen=True, slots=True)
class FlowSheet:
    """Writes the table of one chart on its sheet."""

    sheet: Worksheet
    looks: Looks
    plan: SheetPlan
    bagan: Bagan
    captions: Mapping[str, str]

    def write(self) -> None:
        """All cells, with the sizes of rows and columns."""
        for n, width in enumerate(self.plan.x.sizes):
            self.sheet.set_column_pixels(n, n, width)
        for n, height in enumerate(self.plan.heights):
            self.sheet.set_row_pixels(n, height)
        first = self.plan.pages[0].page
        self._heading(first)
        captions = {**self.captions, **{band.key: band.caption for band in first.columns}}
        for cell in first.cells:
            if _is_head(cell, first):
                caption = captions.get(cell.column) or " ".join(cell.text.lines)
                self.looks.write(self.sheet, self._area(cell, self.plan.head), caption, _head(cell))
        texts = cell_texts(self.plan, self.bagan)
        for placed in self.plan.pages:
            self._body(placed, texts)

    def _heading(self, page: Page) -> None:
        if page.heading and self.plan.heading:
            look = {"bold": True, "align": "center", "font_size": page.heading.size}
            area = (0, 0, 0, len(self.plan.x.sizes) - 1)
            self.looks.write(self.sheet, area, " ".join(page.heading.lines), look)

    def _body(self, placed: Placed, texts: Mapping[tuple[str, str], str]) -> None:
        for cell in placed.page.cells:
            if not _is_head(cell, placed.page):
                text = texts.get((cell.column, cell.kegiatan)) or "\n".join(cell.text.lines)
                self.looks.write(self.sheet, self._area(cell, placed.y), text, _body(cell, placed.page))

    def _area(self, cell: Cell, y: Ruler) -> Area:
        left, top = self.plan.x.index(cell.box.x), y.index(cell.box.y)
        right, bottom = self.plan.x.index(cell.box.right) - 1, y.index(cell.box.bottom) - 1
        return top, left, max(bottom, top), max(right, left)


def cell_texts(plan: SheetPlan, bagan: Bagan) -> dict[tuple[str, str], str]:
    """Whole texts by column and row id, so that Excel breaks their lines; not for a row that goes on over the page."""
    written = Counter(
        (cell.column, cell.kegiatan)
        for placed in plan.pages
        for cell in placed.page.cells
        if cell.kegiatan and cell.text.lines
    )
    texts = {}
    for n, kegiatan in enumerate(bagan.kegiatan):
        for column, content in row_contents(bagan, n).items():
            if content and written[column, kegiatan.id] == 1:
                texts[column, kegiatan.id] = _text(content)
    return texts


def _text(content: Content) -> str:
    return "\n".join(paragraph.marker + paragraph.text for paragraph in content)


def _is_head(cell: Cell, page: Page) -> bool:
    return cell.box.y < page.chart.y - _NEAR


def _head(cell: Cell) -> Look:
    look: Look = {"border": 1, "bold": cell.text.bold, "align": "center", "bg_color": _SHADE}
    if cell.text.size:
        look["font_size"] = cell.text.size
    return look | ({"rotation": 90} if cell.turned else {})


def _body(cell: Cell, page: Page) -> Look:
    look: Look = {"border": 1}
    if cell.text.lines:
        look |= {"font_size": cell.text.size, "align": cell.text.align}
    if not cell.column.startswith("pelaksana:"):
        return look
    box, chart = cell.box, page.chart
    inner = {
        "left": box.x > chart.x + _NEAR,
        "right": box.right < chart.right - _NEAR,
        "top": box.y > chart.y + _NEAR,
        "bottom": box.bottom < chart.bottom - _NEAR,
    }
    return look | {f"{side}_color": _HAIRLINE for side, light in inner.items() if light}
