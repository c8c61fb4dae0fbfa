"""The finished package: the library's workbook with our drawings and the SOP in it, the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Final

from rambu.exchange.openxml.embedded import PROPERTIES_TYPE, RELATION, parts
from rambu.exchange.openxml.package import zipped
from rambu.sop.model import Sop

_DATES: Final = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")


def finish(workbook: bytes, drawings: Sequence[bytes], sop: Sop) -> bytes:
    """`workbook` with each placeholder drawing replaced and the SOP embedded; times are left out."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as source:
        contents = {name: source.read(name) for name in source.namelist()}
    for n, drawing in enumerate(drawings, start=1):
        contents[f"xl/drawings/drawing{n}.xml"] = drawing
    contents["docProps/core.xml"] = _DATES.sub(b"", contents["docProps/core.xml"])
    contents["[Content_Types].xml"] = _before(
        contents["[Content_Types].xml"],
        "</Types>",
        f'<Override PartName="/customXml/itemProps1.xml" ContentType="{PROPERTIES_TYPE}"/>',
    )
    contents["xl/_rels/workbook.xml.rels"] = _before(
        contents["xl/_rels/workbook.xml.rels"],
        "</Relationships>",
        f'<Relationship Id="rIdSop" Type="{RELATION}" Target="../customXml/item1.xml"/>',
    )
    return zipped(contents | parts(sop))


def _before(part: bytes, end: str, more: str) -> bytes:
    return part.replace(end.encode(), (more + end).encode())
