"""Letters and papers of an office (undangan, notulen, berita acara …) as PDF and as Word documents."""

from __future__ import annotations

from rambu.exchange.letter.blocks import (
    Block,
    Facts,
    Heading,
    Letter,
    Letterhead,
    Listing,
    PageBreak,
    Paragraph,
    Signatures,
    Signer,
    Table,
)
from rambu.exchange.letter.docx import write_letter_docx
from rambu.exchange.letter.markup import parse_markup, write_markup
from rambu.exchange.letter.pdf import write_letter_pdf

__all__ = [
    "Block",
    "Facts",
    "Heading",
    "Letter",
    "Letterhead",
    "Listing",
    "PageBreak",
    "Paragraph",
    "Signatures",
    "Signer",
    "Table",
    "parse_markup",
    "write_letter_docx",
    "write_letter_pdf",
    "write_markup",
]
