"""The flow in words as a document: Markdown, and a page of HTML that needs nothing else."""

from __future__ import annotations

from rambu.exchange.words.html import write_html
from rambu.exchange.words.markdown import write_markdown

__all__ = ["write_html", "write_markdown"]
