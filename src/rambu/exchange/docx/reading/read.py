"""A document as geometry: one page after another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.docx.reading.drawings import drawn
from rambu.exchange.docx.reading.items import Item, shapes_of
from rambu.exchange.docx.reading.joining import Long, joined
from rambu.exchange.docx.reading.looks import looks_of
from rambu.exchange.docx.reading.names import W
from rambu.exchange.docx.reading.numbers import numbers_of
from rambu.exchange.docx.reading.pages import pages_of
from rambu.exchange.docx.reading.places import Hung
from rambu.exchange.docx.reading.vml import drawn_in_vml
from rambu.exchange.drawn.geometry import Drawn, Sheet, Unread
from rambu.exchange.openxml.embedded import read_embedded
from rambu.exchange.openxml.opening import Package, open_package
from rambu.language import gettext as _

MOST_SHAPES: Final = 5_000
"""Things drawn in one document: twenty times the largest SOP seen."""
MOST_PARAGRAPHS: Final = 60_000
"""A book of a hundred SOPs has half as many."""


def read_docx(data: bytes, name: str) -> Drawn:
    """Read a document (.docx, .docm, .dotx). Macros are not read, links are not followed.

    Word places texts only when it shows them: where rows have no exact height, theirs is reckoned from their texts.

    Raises BadInput, naming the file `name`, where it cannot be read in bounded time and memory.
    """
    package = open_package(data, name)
    main = package.main()
    body = package.tree(main).find(f"{W}body")
    if body is None:
        raise package.fault(_("berkas ini bukan dokumen Word."))
    if sum(1 for _one in body.iter(f"{W}p")) > MOST_PARAGRAPHS:
        raise package.fault(_("di dalamnya ada lebih dari {n} paragraf; bagilah berkas ini.").format(n=MOST_PARAGRAPHS))
    relations = {one.kind: one.target for one in package.relations(main).values() if not one.outside}

    def part(kind: str) -> Element | None:
        return package.tree(relations[kind]) if relations.get(kind) in package.parts else None

    pages = pages_of(body, looks_of(part("styles")), numbers_of(part("numbering")))
    sheets = []
    left = MOST_SHAPES
    for number, long in enumerate(joined(pages), start=1):
        items = list(islice(_items(long.page.hung), left + 1))
        if len(items) > left:
            raise package.fault(_("di dalamnya ada lebih dari {n} bentuk; bagilah berkas ini.").format(n=MOST_SHAPES))
        left -= len(items)
        sheets.append(_sheet(number, long, items))
    return Drawn(tuple(sheets), embedded=read_embedded(package), unread=tuple(_unread(package, main)))


def _items(every: list[Hung]) -> Iterator[Item]:
    for one in every:
        is_vml = one.element.tag in (f"{W}pict", f"{W}object")
        yield from drawn_in_vml(one) if is_vml else drawn(one)


def _sheet(number: int, long: Long, items: list[Item]) -> Sheet:
    page, shapes = long.page, shapes_of(items)
    return Sheet(
        number,
        page.paper.width,
        max(page.paper.height, page.y),
        tables=tuple(one.table for one in page.tables),
        words=tuple(page.words),
        outlines=tuple(shapes.outlines),
        strokes=tuple(shapes.strokes),
        labels=tuple(shapes.labels),
        unread=tuple(shapes.unread),
        breaks=long.breaks,
    )


def _unread(package: Package, main: str) -> Iterator[Unread]:
    if any(part.endswith("vbaProject.bin") for part in package.parts):
        yield Unread(_("makro, yang tidak dijalankan"))
    outside = {one.kind for one in package.relations(main).values() if one.outside}
    if outside - {"hyperlink"}:
        yield Unread(_("tautan ke berkas lain, yang tidak dibuka"))
