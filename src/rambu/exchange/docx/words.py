"""Paragraphs and runs: texts by a named style, so that an office changes the look of all of them at one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from rambu.exchange.docx.lengths import half_points, twips
from rambu.exchange.openxml.markup import add, fit


@dataclass(frozen=True, slots=True)
class Spacing:
    """What a paragraph has beside its style; lengths in points, None leaves it to the style."""

    before: float | None = None
    after: float | None = None
    line: float | None = None
    """Exact distance of its lines."""
    left: float | None = None
    hanging: float | None = None
    right: float | None = None
    centred: bool | None = None
    new_page: bool = False
    list_number: int = 0
    """The list whose numbers it bears; 0: none."""


PLAIN = Spacing()


def paragraph(parent: Element, style: str, spacing: Spacing = PLAIN) -> Element:
    """An empty paragraph of a style."""
    made = add(parent, "w:p")
    about = add(made, "w:pPr")
    add(about, "w:pStyle", {"w:val": style})
    if spacing.new_page:
        add(about, "w:pageBreakBefore")
    if spacing.list_number:
        number = add(about, "w:numPr")
        add(number, "w:ilvl", {"w:val": "0"})
        add(number, "w:numId", {"w:val": str(spacing.list_number)})
    _lines(about, spacing)
    return made


def _lines(about: Element, spacing: Spacing) -> None:
    around = {"w:before": spacing.before, "w:after": spacing.after}
    apart = {name: twips(value) for name, value in around.items() if value is not None}
    if spacing.line is not None:
        apart |= {"w:line": twips(spacing.line), "w:lineRule": "exact"}
    if apart:
        add(about, "w:spacing", apart)
    sides = {"w:left": spacing.left, "w:right": spacing.right, "w:hanging": spacing.hanging}
    given = {name: twips(value) for name, value in sides.items() if value is not None}
    if given:
        add(about, "w:ind", given)
    if spacing.centred is not None:
        add(about, "w:jc", {"w:val": "center" if spacing.centred else "left"})


def write(into: Element, lines: Sequence[str], *, size: float | None = None, bold: bool | None = None) -> None:
    """A run with `lines`, broken by hand; size in points and boldness only where they differ from the style."""
    run = add(into, "w:r")
    if size is not None or bold is not None:
        look = add(run, "w:rPr")
        if bold is not None:
            add(look, "w:b", {} if bold else {"w:val": "0"})
        if size is not None:
            add(look, "w:sz", {"w:val": half_points(size)})
            add(look, "w:szCs", {"w:val": half_points(size)})
    for n, line in enumerate(lines):
        if n:
            add(run, "w:br")
        add(run, "w:t", {"xml:space": "preserve"} if line != line.strip() else {}, line)


def say(parent: Element, style: str, text: str, spacing: Spacing = PLAIN, *, size: float | None = None) -> Element:
    """A paragraph with `text`; its line breaks are kept."""
    made = paragraph(parent, style, spacing)
    if text:
        write(made, fit(text).split("\n"), size=size)
    return made


def add_field(into: Element, instruction: str, shown: str) -> None:
    """A field that Word computes anew; `shown` is what stands there until then."""
    field = add(into, "w:fldSimple", {"w:instr": f" {instruction} "})
    add(add(field, "w:r"), "w:t", text=shown)
