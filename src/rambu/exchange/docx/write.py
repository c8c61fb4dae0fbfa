"""A SOP as a document: cover, identity table, and for each page of the scene a table with its drawing over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram import draw
from rambu.diagram.scene import Page, Scene
from rambu.diagram.templates import Template, choose
from rambu.exchange.docx import named
from rambu.exchange.docx.cover import add_cover
from rambu.exchange.docx.drawing import Pencil
from rambu.exchange.docx.flow import FlowTable, flow_texts
from rambu.exchange.docx.identity import add_identity
from rambu.exchange.docx.numbering import numbering
from rambu.exchange.docx.package import finish
from rambu.exchange.docx.sections import LAST, end_cover, end_document, foot
from rambu.exchange.docx.styles import Style, fonts, styles
from rambu.exchange.docx.words import Spacing, paragraph, write
from rambu.exchange.openxml.markup import W, add, part
from rambu.exchange.pdf.identity import identity
from rambu.exchange.pdf.settings import PdfSettings
from rambu.exchange.pdf.sheet import Sheet, sheet_of
from rambu.fonts import Font
from rambu.sop.model import Sop

FAMILIES: Final[Mapping[Font, str]] = {"sans": "Arial", "bookman": "Bookman Old Style"}
"""The fonts of Word whose widths the shipped fonts have."""


def write_docx(sop: Sop, *, template: str | None = None, paper: str | None = None) -> bytes:
    """The document. Symbols are shapes, arrows are connectors glued to them, and the SOP is embedded whole.

    The same SOP, template and paper give the same bytes.

    Raises:
        ValueError: there is no such template or paper.
    """
    form = choose(sop.tampilan, template, paper)
    scene, sheet = draw(sop, template=template, paper=paper), sheet_of(form)
    block = identity(sop, sheet, PdfSettings(template=template, paper=paper))
    made = named.named_styles(scene, block, sheet)
    writer = _Writer(sop, scene, sheet, form, {style.id: style for style in made})
    document = writer.write(block)
    parts = {
        "document": document,
        "styles": styles(FAMILIES[form.font], made),
        "numbering": numbering(),
        "fontTable": fonts(FAMILIES[form.font], scene.font, serif=form.font == "bookman"),
        "footer1": foot(sop, sheet, len(scene.pages) + 1),
    }
    return finish(parts, sop)


@dataclass(slots=True)
class _Writer:
    sop: Sop
    scene: Scene
    sheet: Sheet
    form: Template
    styles: Mapping[str, Style]
    pencil: Pencil = field(init=False)

    def __post_init__(self) -> None:
        self.pencil = Pencil(self.form.font)

    def write(self, block: dict[str, object]) -> bytes:
        root = Element(f"{{{W}}}document")
        body = add(root, "w:body")
        last = add_cover(body, self.sop, self.sheet)
        end_cover(last[0], self.sheet)
        paragraph(body, named.ANCHOR)
        add_identity(body, self.sop, block)
        for page in self.scene.pages:
            self._page(body, page)
        end = paragraph(body, named.ANCHOR)
        add(end, "w:bookmarkStart", {"w:id": "0", "w:name": LAST})
        add(end, "w:bookmarkEnd", {"w:id": "0"})
        end_document(body, self.sheet)
        return part(root)

    def _page(self, body: Element, page: Page) -> None:
        """A page of the scene; the paragraph that holds its drawing stands right above its table."""
        top = page.table.y - named.ANCHOR_LINE
        heading = page.heading
        if heading:
            line_height = heading.leading or heading.size
            below = max(0.0, page.table.y - self.sheet.top - line_height)
            line = paragraph(body, named.CHART_TITLE, Spacing(line=line_height, after=below, new_page=True))
            write(line, [" ".join(heading.lines)])
        anchor = paragraph(body, named.ANCHOR, Spacing(new_page=not heading))
        self.pencil.draw(anchor, page, (page.table.x, top))
        bagan = self.sop.bagan[page.bagan - 1]
        texts = flow_texts([one for one in self.scene.pages if one.bagan == page.bagan], bagan)
        table = FlowTable(self.styles, self.form.captions, texts, self.form.font)
        table.add(body, page, f"Bagan alir {page.bagan}, halaman {page.number}")
