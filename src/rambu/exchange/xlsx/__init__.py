"""The official form as an Excel workbook whose symbols and arrows a person can go on editing."""

from __future__ import annotations

from rambu.exchange.openxml.embedded import NAMESPACE
from rambu.exchange.xlsx.write import write_xlsx

__all__ = ["NAMESPACE", "write_xlsx"]
