"""Word documents of ours changed as a person or another program changes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, fromstring, tostring

from rambu.exchange.openxml.markup import qualified
from tests.support.drawn_workbooks import changed

_GLUE = re.compile(rb"<a:(?:st|end)Cxn [^>]*/>")
TEXT = "word/document.xml"


def stripped(document: bytes) -> bytes:
    """Without the embedded SOP and without glue: what a stranger's program could have left."""

    def change(name: str, part: bytes) -> bytes | None:
        if name.startswith("customXml/"):
            return None
        return _GLUE.sub(b"", part) if name == TEXT else part

    return changed(document, change)


def without_data(document: bytes) -> bytes:
    """Without the embedded SOP."""
    return changed(document, lambda name, part: None if name.startswith("customXml/") else part)


def edited(document: bytes, edit: Callable[[Element], None]) -> bytes:
    """With its text changed in place; what was embedded is still the old."""

    def change(name: str, part: bytes) -> bytes:
        if name != TEXT:
            return part
        root = fromstring(part)
        edit(root)
        return bytes(tostring(root))

    return changed(document, change)


def as_another_program_saves_it(document: bytes) -> bytes:
    """Without the canvas: the group alone, as LibreOffice writes it back."""

    def edit(root: Element) -> None:
        for either in root.iter(qualified("mc:AlternateContent")):
            first = next(iter(either), None)
            if first is not None and first.get("Requires") == "wpc":
                either.remove(first)

    return edited(without_data(document), edit)
