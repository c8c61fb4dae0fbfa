"""Workbooks of any office: cells, and what is drawn over them, as geometry."""

from __future__ import annotations

from rambu.exchange.xlsx.reading.read import read_xlsx

__all__ = ["read_xlsx"]
