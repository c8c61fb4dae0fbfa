"""The styles of one document: their sizes come from its scene and its identity block."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from rambu.diagram.layout.measures import LEADING, SYMBOL_TEXT
from rambu.diagram.legend import LEGEND_TEXT
from rambu.diagram.metrics import line_height
from rambu.diagram.scene import Page, Scene
from rambu.exchange.docx.styles import Style, style_id
from rambu.exchange.pdf.identity import LOGO as LOGO_ROOM
from rambu.exchange.pdf.sheet import Sheet

ANCHOR: Final = style_id("SOP Jangkar")
COVER_LOGO: Final = style_id("SOP Sampul Logo")
COVER_KIND: Final = style_id("SOP Sampul Jenis")
COVER_TITLE: Final = style_id("SOP Sampul Judul")
COVER_NUMBER: Final = style_id("SOP Sampul Nomor")
COVER_UNIT: Final = style_id("SOP Sampul Unit")
LOGO: Final = style_id("SOP Logo")
IDENTITY: Final = style_id("SOP Identitas")
IDENTITY_UNIT: Final = style_id("SOP Identitas Unit")
IDENTITY_TITLE: Final = style_id("SOP Nama")
IDENTITY_CAPTION: Final = style_id("SOP Identitas Judul")
IDENTITY_SIGNER: Final = style_id("SOP Pejabat")
ITEM: Final = style_id("SOP Butir")
CHART_TITLE: Final = style_id("SOP Judul Bagan")
HEAD: Final = style_id("SOP Kepala Tabel")
BODY: Final = style_id("SOP Isi Tabel")
SYMBOL: Final = style_id("SOP Simbol")
LABEL: Final = style_id("SOP Label")
LEGEND: Final = style_id("SOP Legenda")
FOOT: Final = style_id("SOP Kaki")

ANCHOR_LINE: Final = 1.0
"""Height of the paragraphs that hold drawings and end sections, in points."""
COVER_ROOM: Final = 110.0
"""Height kept free for the logo on the cover."""


def named_styles(scene: Scene, identity: dict[str, Any], sheet: Sheet) -> list[Style]:
    """All styles, in the order in which a person meets them."""
    size = identity["title"]["label"]["size"]
    line = identity["title"]["label"]["leading"]
    head = _usual(scene, head=True)
    body = _usual(scene, head=False)
    heading = next((page.heading.size for page in scene.pages if page.heading), 11.0)
    return [
        Style("SOP Jangkar", 1, ANCHOR_LINE),
        Style("SOP Sampul Logo", 12, COVER_ROOM, centred=True, exact=False),
        *(
            Style(name, points, line_height(points, sheet.font), bold=bold, centred=True, caps=caps, exact=False)
            for name, points, bold, caps in (
                ("SOP Sampul Jenis", 17, True, False),
                ("SOP Sampul Judul", 24, True, True),
                ("SOP Sampul Nomor", 13, False, False),
                ("SOP Sampul Unit", 15, True, False),
            )
        ),
        Style("SOP Identitas", size, line),
        Style("SOP Logo", size, LOGO_ROOM, centred=True, exact=False),
        Style("SOP Identitas Unit", size + 1, line * (size + 1) / size, bold=True, centred=True),
        Style("SOP Nama", size, line, bold=True, level=0),
        Style("SOP Pejabat", size, line, bold=True, underlined=True),
        Style("SOP Identitas Judul", size, line, bold=True),
        Style("SOP Butir", size, line, after=2),
        Style("SOP Judul Bagan", heading, heading * LEADING, bold=True, centred=True, exact=False, level=1),
        Style("SOP Kepala Tabel", head, head * LEADING, bold=True, centred=True),
        Style("SOP Isi Tabel", body, body * LEADING),
        Style("SOP Simbol", SYMBOL_TEXT, SYMBOL_TEXT * LEADING, centred=True),
        Style("SOP Label", SYMBOL_TEXT, SYMBOL_TEXT * LEADING, centred=True),
        Style("SOP Legenda", LEGEND_TEXT, LEGEND_TEXT * LEADING),
        Style("SOP Kaki", 7.5, 8.0, exact=False, tab=sheet.inner_width),
    ]


def _usual(scene: Scene, *, head: bool) -> float:
    sizes = Counter(
        cell.text.size
        for page in scene.pages
        for cell in page.cells
        if cell.text.lines and is_head(cell.box.y, page) == head
    )
    return sizes.most_common(1)[0][0] if sizes else 9.0


def is_head(y: float, page: Page) -> bool:
    """Whether a cell whose upper side is at `y` belongs to the head of the table."""
    return y < page.chart.y - 0.1
