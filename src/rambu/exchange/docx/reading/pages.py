"""The pages of a document, as far as its file tells them: breaks by hand, sections, and where Word last broke."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from rambu.diagram.scene import Box
from rambu.exchange.clipboard.grid import clean
from rambu.exchange.docx.reading.looks import Looks
from rambu.exchange.docx.reading.names import W, is_on, points, value
from rambu.exchange.docx.reading.numbers import Numbers
from rambu.exchange.docx.reading.pieces import begins_page, breaks_page, children_of, text_of
from rambu.exchange.docx.reading.places import At, Hung, hung
from rambu.exchange.docx.reading.tables import Read, read_table
from rambu.exchange.drawn.geometry import Word

_A4: Final = (595.3, 841.9)
_MARGIN: Final = 72.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A page of a section, in points."""

    width: float = _A4[0]
    height: float = _A4[1]
    left: float = _MARGIN
    top: float = _MARGIN
    right: float = _MARGIN
    continuous: bool = False
    """Its section goes on on the page of the one before."""


@dataclass(slots=True)
class Page:
    """What stands on a page."""

    paper: Paper
    y: float
    tables: list[Read] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    hung: list[Hung] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Nothing stands on it yet."""
        return not (self.tables or self.words or self.hung)


@dataclass(slots=True)
class _Reader:
    looks: Looks
    numbers: Numbers
    pages: list[Page] = field(default_factory=list)
    paper: Paper = field(default_factory=Paper)

    def section(self, paper: Paper, blocks: list[Element]) -> None:
        self.paper = paper
        if not paper.continuous or not self.pages:
            self._turn()
        for block in blocks:
            if block.tag == f"{W}tbl":
                self._table(block)
            else:
                self._paragraph(block)

    def _turn(self) -> None:
        """Begin a page, unless a blank one has begun."""
        if self.pages and self.pages[-1].is_blank:
            self.pages.pop()
        self.pages.append(Page(self.paper, self.paper.top))

    def _at(self) -> At:
        paper, page = self.paper, self.pages[-1]
        return At(paper.left, page.y, max(1.0, paper.width - paper.left - paper.right), paper.left, paper.top)

    def _paragraph(self, element: Element) -> None:
        if not len(element):
            self.pages[-1].y += self.looks.of(element).height("", self.paper.width)
            return
        if is_on(element, f"{W}pPr/{W}pageBreakBefore") or begins_page(element):
            self._turn()
        page, at = self.pages[-1], self._at()
        text = clean(self.numbers.mark(element) + text_of(element))
        look = self.looks.of(element)
        high = look.height(text, at.width)
        if text:
            page.words.append(Word(" ".join(text.split()), Box(at.x, at.y + look.before, at.width, high)))
        page.hung += hung(element, At(at.x, at.y + look.before, at.width, at.left, at.top))
        page.y += high
        if breaks_page(element):
            self._turn()

    def _table(self, element: Element) -> None:
        first = next(element.iter(f"{W}p"), None)
        if first is not None and (is_on(first, f"{W}pPr/{W}pageBreakBefore") or begins_page(first)):
            self._turn()
        page = self.pages[-1]
        read = read_table(element, self._at(), self.looks, self.numbers)
        page.tables.append(read)
        page.hung += read.hung
        page.y = read.table.rows[-1]


def pages_of(body: Element, looks: Looks, numbers: Numbers) -> list[Page]:
    """The pages of a document's text; blank ones are left out."""
    reader = _Reader(looks, numbers)
    for paper, blocks in _sections(body):
        reader.section(paper, blocks)
    return [page for page in reader.pages if not page.is_blank]


def _sections(body: Element) -> Iterator[tuple[Paper, list[Element]]]:
    """The blocks of each section, with its paper, which stands at its end."""
    blocks: list[Element] = []
    for block in children_of(body):
        if block.tag == f"{W}sectPr":
            yield _paper(block), blocks
            blocks = []
            continue
        blocks.append(block)
        end = block.find(f"{W}pPr/{W}sectPr")
        if end is not None:
            yield _paper(end), blocks
            blocks = []
    if blocks:
        yield Paper(), blocks


def _paper(section: Element) -> Paper:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    wide, high = (
        points(size.get(f"{W}{name}") if size is not None else None, usual)
        for name, usual in zip(("w", "h"), _A4, strict=True)
    )
    left, top, right = (
        points(margins.get(f"{W}{name}") if margins is not None else None, _MARGIN) for name in ("left", "top", "right")
    )
    return Paper(wide, high, left, abs(top), right, value(section, f"{W}type") == "continuous")
