"""A letter as PDF/A and PDF/UA, set by typst."""

from __future__ import annotations

import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from rambu.diagram.metrics import printable
from rambu.exchange.letter.blocks import (
    Block,
    Facts,
    Heading,
    Letter,
    Listing,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
)
from rambu.exchange.letter.markup import shares_of
from rambu.exchange.pdf.compiler import Typesetter
from rambu.fonts import CHAIN

_TEMPLATE: Final = Path(__file__).parent / "templates" / "letter.typ"
PAPER: Final = (210.0, 330.0)
"""F4 as Indonesian offices use it, in millimetres."""


def write_letter_pdf(letter: Letter, day: datetime.date) -> bytes:
    """The file; the same letter and day give the same bytes. Not for two threads at once (as `Typesetter`).

    Raises RuntimeError where the typesetter fails.
    """
    width, height = PAPER if not letter.wide else PAPER[::-1]
    data = {
        "title": _flat(letter.title) or "Surat",
        "author": _flat(letter.head.names[-1]) if letter.head and letter.head.names else "-",
        "date": [day.year, day.month, day.day],
        "fonts": list(CHAIN["sans"]),
        "paper": [width, height],
        "foot": _flat(letter.title),
        "head": _head(letter),
        "blocks": [_block(block) for block in letter.blocks],
    }
    return _typesetter().compile(data, day)


@lru_cache(maxsize=1)
def _typesetter() -> Typesetter:
    return Typesetter(_TEMPLATE)


def _head(letter: Letter) -> dict[str, Any] | None:
    if letter.head is None:
        return None
    return {"names": [_flat(name) for name in letter.head.names], "address": _flat(letter.head.address)}


def _flat(text: str) -> str:
    return " ".join(printable(text).split())


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(text, level):
            return {"kind": "heading", "text": _flat(text), "level": min(level, 3)}
        case Paragraph(text, right):
            return {"kind": "paragraph", "text": _flat(text), "right": right}
        case Facts(pairs):
            longest = max((len(name) for name, _value in pairs), default=1)
            told = [[_flat(name), _flat(value)] for name, value in pairs]
            return {"kind": "facts", "pairs": told, "width": max(80, min(170, 6.4 * longest))}
        case Listing(items, numbered):
            return {"kind": "listing", "items": [_flat(item) for item in items], "numbered": numbered}
        case Table():
            return _table(block)
        case Signatures(signers):
            told_signers = [{"role": _flat(s.role), "name": _flat(s.name), "nip": _flat(s.nip)} for s in signers]
            return {"kind": "signatures", "signers": told_signers}
        case PageBreak():
            return {"kind": "page"}


def _table(block: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "head": [_flat(cell) for cell in block.head],
        "rows": [[_flat(cell) for cell in row] for row in block.rows],
        "shares": list(block.shares or shares_of([block.head, *block.rows])),
        "tall": block.tall,
    }
