"""The XML of a model, opened with care."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring

from rambu.exchange.bpmn.markup import BPMN
from rambu.language import gettext as _
from rambu.sop.errors import BadInput

LARGEST: Final = 20_000_000
"""Bytes of a file."""
MOST_TAGS: Final = 400_000
_DEEPEST: Final = 100


def opened(data: bytes, file: str) -> Element:
    """The root of a model. Raises BadInput: too large, broken, with a document type (entities hide in it), no BPMN."""
    if len(data) > LARGEST:
        raise BadInput(_("Berkas lebih besar dari {n} MB.").format(n=LARGEST // 1_000_000), file)
    plain = data.decode("utf-16", "replace").encode() if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise BadInput(
            _("Model ini memuat deklarasi XML yang tidak lazim; simpan ulang dari aplikasi pemodelan."), file
        )
    if plain.count(b"<") > MOST_TAGS:
        raise BadInput(_("Model ini memuat terlalu banyak unsur untuk sebuah SOP."), file)
    try:
        root = fromstring(data)  # noqa: S314 - no document type, hence no entities; its size is bounded
    except (ParseError, LookupError, ValueError) as fault:
        raise BadInput(_("Model ini rusak atau terpotong: XML-nya tidak terbaca."), file) from fault
    if not root.tag.startswith(f"{{{BPMN}}}"):
        raise BadInput(_("Ini bukan model BPMN 2.0."), file)
    if _depth(root) > _DEEPEST:
        raise BadInput(_("Model ini bersusun terlalu dalam."), file)
    return root


def _depth(root: Element) -> int:
    level, deep = [root], 0
    while level and deep <= _DEEPEST:
        level = [child for one in level for child in one]
        deep += 1
    return deep


def kind(element: Element) -> str:
    """The name of a tag without its namespace; empty for those of others."""
    space, _brace, name = element.tag.partition("}")
    return name if space == f"{{{BPMN}" else ""


def name_of(element: Element) -> str:
    """The name of an element on one line."""
    return " ".join(element.get("name", "").split())


def children(element: Element, *names: str) -> list[Element]:
    """Children of some kinds, in order."""
    return [child for child in element if kind(child) in names]


def text_in(element: Element, name: str) -> str:
    """The text of the first child of a kind."""
    found = next(iter(children(element, name)), None)
    return "".join(found.itertext()).strip() if found is not None else ""
