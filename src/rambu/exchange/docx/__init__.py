"""The official form as a Word document whose symbols and arrows a person can go on editing."""

from __future__ import annotations

from rambu.exchange.docx.write import write_docx

__all__ = ["write_docx"]
