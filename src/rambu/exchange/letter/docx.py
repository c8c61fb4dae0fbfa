"""A letter as a Word document that a person goes on writing."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from rambu.exchange.docx.lengths import twips
from rambu.exchange.docx.styles import Style, style_id, styles
from rambu.exchange.docx.tables import Look, TableMaker, table
from rambu.exchange.docx.words import Spacing, paragraph, say, write
from rambu.exchange.letter.blocks import (
    Block,
    Facts,
    Heading,
    Letter,
    Letterhead,
    Listing,
    PageBreak,
    Paragraph,
    Signatures,
    Signer,
    Table,
)
from rambu.exchange.letter.markup import shares_of
from rambu.exchange.letter.pdf import PAPER
from rambu.exchange.openxml.markup import W, add, fit, part
from rambu.exchange.openxml.package import zipped

_MM: Final = 72 / 25.4
_SIDE: Final = 62.0
"""Margins left and right, in points."""
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_BODY, _NAME, _TITLE = style_id("Surat Isi"), style_id("Surat Kop"), style_id("Surat Judul")
_SECTION, _CELL = style_id("Surat Bagian"), style_id("Surat Tabel")
_STYLES: Final = [
    Style("Surat Kop", 13, 16, bold=True, centred=True, caps=True, exact=False),
    Style("Surat Judul", 13, 16, bold=True, centred=True, exact=False, after=10, level=0),
    Style("Surat Bagian", 11, 14, bold=True, exact=False, after=4, level=1),
    Style("Surat Isi", 11, 15, exact=False, after=7),
    Style("Surat Tabel", 9.5, 12, exact=False),
]
_SIDES: Final = (60, 80, 60, 80)
_BARE: Final = Look(rules=dict.fromkeys(("top", "left", "bottom", "right"), (0, "auto")), upright="top")
_TOP: Final = Look(upright="top")


def write_letter_docx(letter: Letter) -> bytes:
    """The document; the same letter gives the same bytes."""
    root = Element(f"{{{W}}}document")
    body = add(root, "w:body")
    width = (PAPER[1] if letter.wide else PAPER[0]) * _MM - 2 * _SIDE
    if letter.head:
        _letterhead(body, letter.head)
    new_page = False
    for block in letter.blocks:
        if isinstance(block, PageBreak):
            new_page = True
            continue
        if new_page:
            paragraph(body, _BODY, Spacing(new_page=True, after=0))
        _block(body, block, width)
        new_page = False
    paragraph(body, _BODY, Spacing(after=0, line=2))
    _section(body, letter.wide)
    return _finish(part(root), letter)


def _letterhead(body: Element, head: Letterhead) -> None:
    for name in head.names:
        say(body, _NAME, name)
    if head.address:
        say(body, _BODY, head.address, Spacing(centred=True, after=0), size=9)
    line = paragraph(body, _BODY, Spacing(after=8))
    rule = {"w:val": "single", "w:sz": "12", "w:space": "1", "w:color": "000000"}
    borders = Element(f"{{{W}}}pBdr")
    add(borders, "w:bottom", rule)
    # Borders of a paragraph stand right behind its style.
    line[0].insert(1, borders)


def _block(body: Element, block: Block, width: float) -> None:
    match block:
        case Heading(text, level):
            say(body, _TITLE if level == 1 else _SECTION, text, Spacing(before=8))
        case Paragraph(text, right):
            say(body, _BODY, text, Spacing(left=width / 2) if right else Spacing())
        case Facts(pairs):
            _facts(body, pairs, width)
        case Listing(items, numbered):
            for n, item in enumerate(items, 1):
                sign = f"{n}." if numbered else "•"
                say(body, _BODY, f"{sign} {item}", Spacing(left=16, hanging=16, after=3))
        case Table():
            _table(body, block, width)
        case Signatures(signers):
            _signatures(body, signers, width)


def _facts(body: Element, pairs: tuple[tuple[str, str], ...], width: float) -> None:
    first = max(80.0, min(170.0, 6.4 * max((len(name) for name, _value in pairs), default=1)))
    made = table(body, _twips(first, 10, width - first - 10), (0, 0, 40, 40), "Keterangan")
    for name, value in pairs:
        _row(made, (name, ":", value), _BARE, _BODY, after=2)
    paragraph(body, _BODY, Spacing(after=0, line=6))


def _table(body: Element, block: Table, width: float) -> None:
    shares = block.shares or shares_of([block.head, *block.rows])
    made = table(body, _twips(*(width * share / sum(shares) for share in shares)), _SIDES, "Tabel")
    _row(made, block.head, Look(shaded=True, upright="top"), _CELL, head=True)
    for row in block.rows:
        _row(made, row, _TOP, _CELL, height=480 if block.tall else 0)
    paragraph(body, _BODY, Spacing(after=0, line=6))


def _row(
    made: TableMaker,
    cells: tuple[str, ...],
    look: Look,
    style: str,
    *,
    head: bool = False,
    height: int = 0,
    after: float | None = None,
) -> None:
    row = made.row(height, exact=False, head=head)
    for n, text in enumerate(cells):
        line = paragraph(made.cell(row, n, n + 1, look), style, Spacing(after=after))
        if text:
            write(line, [fit(text)], bold=True if head else None)


def _signatures(body: Element, signers: tuple[Signer, ...], width: float) -> None:
    paragraph(body, _BODY, Spacing(after=0, line=10))
    made = table(body, _twips(width / 2, width / 2), (0, 0, 0, 80), "Tanda tangan")
    cells: list[Signer | None] = [None, *signers] if len(signers) == 1 else list(signers)
    for start in range(0, len(cells), 2):
        row = made.row(0, exact=False)
        for n, signer in enumerate((*cells[start : start + 2], None)[:2]):
            cell = made.cell(row, n, n + 1, _BARE)
            if signer is None:
                paragraph(cell, _BODY)
                continue
            say(cell, _BODY, signer.role, Spacing(after=44))
            write(paragraph(cell, _BODY, Spacing(after=0)), [fit(signer.name) or "…………………………"], bold=True)
            say(cell, _BODY, f"NIP {signer.nip}" if signer.nip else "")


def _twips(*points: float) -> list[int]:
    return [int(twips(one)) for one in points]


def _section(body: Element, wide: bool) -> None:
    section = add(body, "w:sectPr")
    width, height = (one * _MM for one in (PAPER[::-1] if wide else PAPER))
    turned = {"w:orient": "landscape"} if wide else {}
    add(section, "w:pgSz", {"w:w": twips(width), "w:h": twips(height), **turned})
    sides = {"w:top": 51.0, "w:right": _SIDE, "w:bottom": 56.0, "w:left": _SIDE, "w:header": 28.0, "w:footer": 28.0}
    add(section, "w:pgMar", {**{name: twips(value) for name, value in sides.items()}, "w:gutter": "0"})


def _finish(document: bytes, letter: Letter) -> bytes:
    overrides = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    types = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    title = escape(" ".join(fit(letter.title).split()))
    core = f"{_PACKAGE}/metadata/core-properties"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/_rels/document.xml.rels": _relations((f"{_OFFICE}/styles", "styles.xml")),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>",
    }
    written = {name: (_HEAD + text).encode() for name, text in parts.items()}
    return zipped({**written, "word/document.xml": document, "word/styles.xml": styles("Arial", _STYLES)})


def _relations(*targets: tuple[str, str]) -> str:
    rows = "".join(f'<Relationship Id="rId{n}" Type="{k}" Target="{t}"/>' for n, (k, t) in enumerate(targets, 1))
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
