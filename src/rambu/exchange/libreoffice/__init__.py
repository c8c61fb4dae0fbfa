"""Files of older or other office programs, turned into those that are read, by LibreOffice where it is installed."""

from __future__ import annotations

from rambu.exchange.libreoffice.convert import PROGRAMS, SECONDS, converted
from rambu.exchange.libreoffice.known import is_doc, is_ods, is_odt, is_xls

__all__ = ["PROGRAMS", "SECONDS", "converted", "is_doc", "is_ods", "is_odt", "is_xls"]
