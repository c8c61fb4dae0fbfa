"""The SOPs that a PDF of ours carries as attached files."""

from __future__ import annotations

import ctypes
import re
from typing import Any, Final

import pypdfium2.raw as pdfium

from rambu.exchange.pdf.writing import DATA_NAME

_NAME: Final = re.compile(rf"{re.escape(DATA_NAME)}|rambu-\d{{4,6}}\.sop\.json")
_MOST: Final = 2000
_LARGEST: Final = 5_000_000
"""Bytes of one SOP, as the reader of SOP files allows."""


def embedded_texts(document: Any) -> list[str]:
    """The texts of the attached SOP files by their names; what is no SOP of ours, or too large, is passed over."""
    found: list[tuple[str, str]] = []
    for number in range(min(pdfium.FPDFDoc_GetAttachmentCount(document), _MOST)):
        file = pdfium.FPDFDoc_GetAttachment(document, number)
        name = _name(file) if file else ""
        if _NAME.fullmatch(name):
            text = _text(file)
            if text:
                found.append((name, text))
    return [text for _name, text in sorted(found)]


def attached_texts(document: Any) -> dict[str, str]:
    """The attached texts by their names; what is too large or no UTF-8 is passed over."""
    found: dict[str, str] = {}
    for number in range(min(pdfium.FPDFDoc_GetAttachmentCount(document), _MOST)):
        file = pdfium.FPDFDoc_GetAttachment(document, number)
        name = _name(file) if file else ""
        if name:
            found[name] = _text(file)
    return found


def _name(file: Any) -> str:
    size = pdfium.FPDFAttachment_GetName(file, None, 0)
    if not 2 < size < 400:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAttachment_GetName(file, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _text(file: Any) -> str:
    size = ctypes.c_ulong()
    if not pdfium.FPDFAttachment_GetFile(file, None, 0, size) or not 0 < size.value <= _LARGEST:
        return ""
    buffer = ctypes.create_string_buffer(size.value)
    if not pdfium.FPDFAttachment_GetFile(file, buffer, size.value, size):
        return ""
    try:
        return buffer.raw[: size.value].decode("utf-8")
    except UnicodeDecodeError:
        return ""
