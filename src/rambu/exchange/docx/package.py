"""The parts of the package beside the text: types, relations, settings, properties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from rambu.exchange.docx.sections import FOOT_RELATION
from rambu.exchange.openxml import embedded
from rambu.exchange.openxml.markup import W, add, fit, part
from rambu.exchange.openxml.package import zipped
from rambu.sop.model import Sop

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_CORE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_PARTS: Final = {
    "document": "document.main", "styles": "styles", "settings": "settings",
    "numbering": "numbering", "fontTable": "fontTable", "footer1": "footer",
}  # fmt: skip
"""Parts of the folder ``word`` and the ends of their content types."""


def finish(parts: Mapping[str, bytes], sop: Sop) -> bytes:
    """The document of its `parts` by their short names, with the SOP embedded."""
    contents = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            {
                "rId1": (f"{_OFFICE}/officeDocument", "word/document.xml"),
                "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                "rId3": (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
            }
        ),
        "word/_rels/document.xml.rels": _relations(
            {
                "rId1": (f"{_OFFICE}/styles", "styles.xml"),
                "rId2": (f"{_OFFICE}/settings", "settings.xml"),
                "rId3": (f"{_OFFICE}/numbering", "numbering.xml"),
                "rId4": (f"{_OFFICE}/fontTable", "fontTable.xml"),
                FOOT_RELATION: (f"{_OFFICE}/footer", "footer1.xml"),
                "rIdSop": (embedded.RELATION, "../customXml/item1.xml"),
            }
        ),
        "word/settings.xml": _settings(),
        "docProps/core.xml": _properties(sop),
        "docProps/app.xml": _xml(
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>Rambu</Application></Properties>"
        ),
    }
    return zipped(
        {**contents, **{f"word/{name}.xml": content for name, content in parts.items()}, **embedded.parts(sop)}
    )


def _xml(text: str) -> bytes:
    return (_HEAD + text).encode()


def _types() -> bytes:
    names = {f"/word/{name}.xml": f"{_WORD}.{kind}+xml" for name, kind in _PARTS.items()}
    names |= {
        "/docProps/core.xml": _CORE,
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "/customXml/itemProps1.xml": embedded.PROPERTIES_TYPE,
    }
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in names.items())
    return _xml(
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: Mapping[str, tuple[str, str]]) -> bytes:
    links = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, (kind, target) in targets.items()
    )
    return _xml(f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>')


def _settings() -> bytes:
    root = Element(f"{{{W}}}settings")
    add(root, "w:zoom", {"w:percent": "100"})
    add(root, "w:characterSpacingControl", {"w:val": "doNotCompress"})
    mode = {"w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"}
    add(add(root, "w:compat"), "w:compatSetting", mode)
    add(root, "w:themeFontLang", {"w:val": "id-ID"})
    add(root, "w:decimalSymbol", {"w:val": ","})
    add(root, "w:listSeparator", {"w:val": ";"})
    return part(root)


def _properties(sop: Sop) -> bytes:
    words = {"dc:title": sop.judul, "dc:subject": sop.nomor, "dc:creator": sop.unit, "dc:language": "id-ID"}
    given = "".join(
        f"<{name}>{escape(' '.join(fit(text).split()))}</{name}>" for name, text in words.items() if text.strip()
    )
    return _xml(
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{given}</cp:coreProperties>'
    )
