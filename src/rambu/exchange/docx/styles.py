"""The named styles of the document: an office that changes one changes every place that bears it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.docx.lengths import half_points, twips
from rambu.exchange.openxml.markup import W, add, part

RULE: Final = "4"
"""Width of the rules of tables in eighths of a point."""
SHADE: Final = "EEF0F2"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; sizes in points."""

    name: str
    """As a person reads it; without blanks and strokes it is the style's id."""
    size: float
    line: float
    """Distance of lines."""
    bold: bool = False
    centred: bool = False
    caps: bool = False
    underlined: bool = False
    exact: bool = True
    """Lines are never further apart; else this is the least distance."""
    after: float = 0.0
    tab: float = 0.0
    """A right tab stop."""
    level: int = -1
    """Level in the outline; -1: not in it."""

    @property
    def id(self) -> str:
        """How paragraphs name it."""
        return style_id(self.name)


def style_id(name: str) -> str:
    """The id of the style called `name`."""
    return "".join(char for char in name.title() if char.isalnum())


def styles(family: str, made: list[Style]) -> bytes:
    """The part with the defaults of the document, the styles `made` and the style of tables."""
    root = Element(f"{{{W}}}styles")
    _defaults(root, family)
    normal = add(root, "w:style", {"w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"})
    add(normal, "w:name", {"w:val": "Normal"})
    add(normal, "w:qFormat")
    for style in made:
        _paragraph_style(root, style)
    _table_style(root)
    return part(root)


def fonts(family: str, shipped: str, *, serif: bool) -> bytes:
    """The part that says which font may stand in for `family`: the one by whose widths the lines were broken."""
    root = Element(f"{{{W}}}fonts")
    font = add(root, "w:font", {"w:name": family})
    add(font, "w:altName", {"w:val": shipped})
    add(font, "w:family", {"w:val": "roman" if serif else "swiss"})
    return part(root)


def _defaults(root: Element, family: str) -> None:
    defaults = add(root, "w:docDefaults")
    look = add(add(defaults, "w:rPrDefault"), "w:rPr")
    add(look, "w:rFonts", dict.fromkeys(("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"), family))
    add(look, "w:sz", {"w:val": "20"})
    add(look, "w:szCs", {"w:val": "20"})
    add(look, "w:lang", {"w:val": "id-ID", "w:eastAsia": "id-ID", "w:bidi": "ar-SA"})
    spacing = add(add(defaults, "w:pPrDefault"), "w:pPr")
    add(spacing, "w:spacing", {"w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"})


def _paragraph_style(root: Element, style: Style) -> None:
    made = add(root, "w:style", {"w:type": "paragraph", "w:customStyle": "1", "w:styleId": style.id})
    add(made, "w:name", {"w:val": style.name})
    add(made, "w:basedOn", {"w:val": "Normal"})
    add(made, "w:qFormat")
    about = add(made, "w:pPr")
    if style.tab:
        add(add(about, "w:tabs"), "w:tab", {"w:val": "right", "w:pos": twips(style.tab)})
    rule = "exact" if style.exact else "atLeast"
    spacing = {"w:after": twips(style.after), "w:line": twips(style.line), "w:lineRule": rule}
    add(about, "w:spacing", spacing)
    if style.centred:
        add(about, "w:jc", {"w:val": "center"})
    if style.level >= 0:
        add(about, "w:outlineLvl", {"w:val": str(style.level)})
    look = add(made, "w:rPr")
    for name, wanted in (("b", style.bold), ("bCs", style.bold), ("caps", style.caps)):
        if wanted:
            add(look, f"w:{name}")
    add(look, "w:sz", {"w:val": half_points(style.size)})
    add(look, "w:szCs", {"w:val": half_points(style.size)})
    if style.underlined:
        add(look, "w:u", {"w:val": "single"})


def _table_style(root: Element) -> None:
    usual = add(root, "w:style", {"w:type": "table", "w:default": "1", "w:styleId": "TableNormal"})
    add(usual, "w:name", {"w:val": "Normal Table"})
    made = add(root, "w:style", {"w:type": "table", "w:customStyle": "1", "w:styleId": "SopTabel"})
    add(made, "w:name", {"w:val": "SOP Tabel"})
    add(made, "w:basedOn", {"w:val": "TableNormal"})
    borders = add(add(made, "w:tblPr"), "w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add(borders, f"w:{side}", {"w:val": "single", "w:sz": RULE, "w:space": "0", "w:color": "000000"})
