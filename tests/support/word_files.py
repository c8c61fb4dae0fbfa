"""Small Word documents drawn by hand, as offices draw them: shapes by themselves, groups, VML, and plain tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
EMU = 12_700
ROW = 60.0
"""Height of the rows of `table`, in points."""
COLUMN = 70.0
"""Width of all its columns."""


def document(body: str, more: Mapping[str, bytes] | None = None) -> bytes:
    """A package with this text, on A4 with margins of 36 pt."""
    section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="720" w:left="720" w:right="720"/></w:sectPr>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}{section}</w:body></w:document>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in {**parts, **(more or {})}.items():
            package.writestr(name, text)
    return out.getvalue()


def paragraph(text: str = "", inside: str = "") -> str:
    run = f"<w:r><w:t>{escape(text)}</w:t></w:r>" if text else ""
    return f"<w:p>{run}{inside}</w:p>"


def table(rows: list[list[str]], hung: str = "") -> str:
    """Rows of equal cells; `hung` is put into the first paragraph of the first cell."""
    grid = "".join(f'<w:gridCol w:w="{round(COLUMN * 20)}"/>' for _cell in rows[0])
    text = ""
    for n, row in enumerate(rows):
        cells = "".join(f"<w:tc>{paragraph(cell, hung if n == m == 0 else '')}</w:tc>" for m, cell in enumerate(row))
        text += f'<w:tr><w:trPr><w:trHeight w:val="{round(ROW * 20)}" w:hRule="exact"/></w:trPr>{cells}</w:tr>'
    margins = '<w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar>'
    return f'<w:tbl><w:tblPr><w:tblInd w:w="0"/>{margins}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{text}</w:tbl>'


def flow_table(hung: str = "", marks: bool = False) -> str:
    """Three steps of two performers."""
    head = ["No", "Kegiatan", "Petugas", "Kepala", "Kelengkapan", "Waktu", "Output", "Keterangan"]
    steps = [("Menerima surat", 0), ("Memeriksa surat", 1), ("Mengarsipkan surat", 0)]
    rows = [
        [str(n), text, *("v" if marks and lane == who else "" for lane in (0, 1)), "Surat", "5 menit", "Arsip", ""]
        for n, (text, who) in enumerate(steps, 1)
    ]
    return table([head, *rows], hung)


def place(row: int, lane: int, wide: float = 40.0, high: float = 24.0) -> tuple[float, float, float, float]:
    """A box in the middle of a performer's cell, from the upper left corner of `flow_table`."""
    return COLUMN * (2 + lane) + (COLUMN - wide) / 2, ROW * row + (ROW - high) / 2, wide, high


def shape(number: int, preset: str, box: tuple[float, float, float, float], words: str = "", more: str = "") -> str:
    """A shape of its own."""
    return anchored(number, box, _wsp(number, preset, box, words, more))


def label(number: int, box: tuple[float, float, float, float], words: str) -> str:
    """A text box without a border."""
    inside = _wsp(number, "rect", box, words, "").replace("<wps:cNvSpPr/>", '<wps:cNvSpPr txBox="1"/>')
    return anchored(number, box, inside.replace("<a:solidFill/>", "<a:noFill/>"))


def anchored(
    number: int, box: tuple[float, float, float, float], inside: str, kind: str = "wordprocessingShape"
) -> str:
    x, y, wide, high = (round(value * EMU) for value in box)
    return (
        "<w:r><w:drawing><wp:anchor>"
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:wrapNone/><wp:docPr id="{number}" name="Shape {number}"/>'
        f'<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/{kind}">{inside}'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def member(number: int, preset: str, box: tuple[float, float, float, float], words: str = "", more: str = "") -> str:
    """A shape in a group, placed in the numbers of the group."""
    return _wsp(number, preset, box, words, more)


def group(number: int, box: tuple[float, float, float, float], scale: float, inside: str) -> str:
    """A group whose own numbers are `scale` times those of the page."""
    wide, high = (round(value * EMU * scale) for value in box[2:])
    frame = f'<a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/>'
    transform = (
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{round(box[2] * EMU)}" cy="{round(box[3] * EMU)}"/>{frame}</a:xfrm>'
    )
    whole = f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{transform}</wpg:grpSpPr>{inside}</wpg:wgp>"
    return anchored(number, box, whole, "wordprocessingGroup")


def _wsp(number: int, preset: str, box: tuple[float, float, float, float], words: str, more: str) -> str:
    x, y, wide, high = (round(value * EMU) for value in box)
    line = '<a:ln w="9525"><a:solidFill/><a:tailEnd type="triangle"/></a:ln>'
    kind = "<wps:cNvCnPr/>" if "onnector" in preset and "Chart" not in preset else "<wps:cNvSpPr/>"
    text = f"<wps:txbx><w:txbxContent>{paragraph(words)}</w:txbxContent></wps:txbx>" if words else ""
    transform = f'<a:xfrm{more}><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    look = f'<wps:spPr>{transform}<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>{line}</wps:spPr>'
    return f'<wps:wsp><wps:cNvPr id="{number}" name="Shape {number}"/>{kind}{look}{text}<wps:bodyPr/></wps:wsp>'


def vml(number: int, kind: int, box: tuple[float, float, float, float], words: str = "", more: str = "") -> str:
    """A shape as Word 2003 drew it."""
    x, y, wide, high = box
    style = f"position:absolute;margin-left:{x}pt;margin-top:{y}pt;width:{wide}pt;height:{high}pt{more}"
    text = f"<v:textbox><w:txbxContent>{paragraph(words)}</w:txbxContent></v:textbox>" if words else ""
    arrow = '<v:stroke endarrow="block"/>' if kind in (32, 33, 34) else ""
    drawn = f'<v:shape id="s{number}" type="#_x0000_t{kind}" style="{style}">{arrow}{text}</v:shape>'
    return f"<w:r><w:pict>{drawn}</w:pict></w:r>"
