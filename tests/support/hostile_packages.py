"""Packages that mean harm, made in memory."""

from __future__ import annotations

import io
import zipfile

from rambu.exchange.xlsx import write_xlsx
from tests.support.drawn_workbooks import changed
from tests.support.printed_sops import printed_sop

DRAWING = "xl/drawings/drawing1.xml"
SHEET = "xl/worksheets/sheet2.xml"


def book() -> bytes:
    """A small workbook of ours."""
    return write_xlsx(printed_sop(steps=3))


def with_part(name: str, content: bytes) -> bytes:
    """The workbook with one part replaced or added."""
    done = changed(book(), lambda part, data: None if part == name else data)
    out = io.BytesIO(done)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return out.getvalue()


def bomb() -> bytes:
    """A part that is a thousand times larger than it seems."""
    return with_part(SHEET, b"<worksheet>" + b" " * 120_000_000 + b"</worksheet>")


def laughs() -> bytes:
    """A part whose entities grow without end."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return with_part(SHEET, f'<!DOCTYPE w [<!ENTITY a0 "ha">{entities}]><w>&a11;</w>'.encode())


def outside() -> bytes:
    """A part that asks for a file of the machine."""
    return with_part(SHEET, b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>')


def crowd(count: int) -> bytes:
    """A drawing of so many shapes."""
    xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    corner = "<xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff>"
    shape = '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="7" name="a"/></xdr:nvSpPr><xdr:spPr/></xdr:sp>'
    one = f"<xdr:twoCellAnchor><xdr:from>{corner}</xdr:from><xdr:to>{corner}</xdr:to>{shape}</xdr:twoCellAnchor>"
    return with_part(DRAWING, f'<xdr:wsDr xmlns:xdr="{xdr}">{one * count}</xdr:wsDr>'.encode())


def nested(depth: int) -> bytes:
    """Elements in elements in elements."""
    return with_part(SHEET, b"<a>" * depth + b"</a>" * depth)


def locked() -> bytes:
    """How a workbook with a password begins."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    return head + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512
