"""How the contents of older and other office files are known."""

from __future__ import annotations

from typing import Final

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MIME: Final = b"mimetypeapplication/vnd.oasis.opendocument."


def is_xls(data: bytes) -> bool:
    """A workbook of Excel before 2007."""
    return data.startswith(_OLE) and "Workbook".encode("utf-16-le") in data


def is_doc(data: bytes) -> bool:
    """A document of Word before 2007."""
    return data.startswith(_OLE) and "WordDocument".encode("utf-16-le") in data


def is_ods(data: bytes) -> bool:
    """A sheet of LibreOffice Calc."""
    return _MIME + b"spreadsheet" in data[:200]


def is_odt(data: bytes) -> bool:
    """A text of LibreOffice Writer."""
    return _MIME + b"text" in data[:200]
