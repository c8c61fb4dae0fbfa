"""Papers as plain text that a person may edit: a few signs at the beginning of a line say what it is.

``# `` title, ``## `` heading, ``- `` point, ``1. `` numbered point, ``: name : value`` a fact, ``| a | b |`` a row of a
table (the first one is its head; ``|| a | b |`` asks for room to sign), ``~ role ; name ; nip`` a place to sign,
``>> `` at the right, ``===`` new page; everything else is a paragraph, ended by an empty line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from rambu.exchange.letter.blocks import (
    Block,
    Facts,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Signatures,
    Signer,
    Table,
)

_NUMBERED: Final = re.compile(r"\d+\.\s+")
_BAR: Final = re.compile(r"(?<!\\)\|")


def write_markup(blocks: Sequence[Block]) -> str:
    """The text of a paper; `parse_markup` reads it back."""
    return "\n\n".join("\n".join(_lines(block)) for block in blocks) + "\n"


def parse_markup(text: str) -> list[Block]:
    """What stands in the text. Whatever a person has typed means something: there are no errors."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    blocks: list[Block] = []
    for kind, group in groupby(lines, key=_kind):
        blocks += _READERS[kind](list(group)) if kind in _READERS else []
    return blocks


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {_flat(text)}"
        case Paragraph(text, right):
            yield f">> {_flat(text)}" if right else _plain(text)
        case Facts(pairs):
            yield from (f": {_flat(name).replace(' : ', ': ')} : {_flat(value)}" for name, value in pairs)
        case Listing(items, numbered):
            yield from (f"{n}. {_flat(item)}" if numbered else f"- {_flat(item)}" for n, item in enumerate(items, 1))
        case Table(head, rows, _shares, tall):
            yield from (_row(row, tall) for row in (head, *rows))
        case Signatures(signers):
            yield from (f"~ {_flat(s.role)} ; {_flat(s.name)} ; {_flat(s.nip)}" for s in signers)
        case PageBreak():
            yield "==="


def _flat(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    """A paragraph whose beginning could be taken for a sign is set off by a space that nobody sees."""
    flat = _flat(text)
    return f"\u200b{flat}" if _kind(flat) != "text" else flat


def _row(cells: Sequence[str], tall: bool) -> str:
    return ("||" if tall else "|") + "|".join(f" {_flat(cell).replace('|', chr(92) + '|')} " for cell in cells) + "|"


def _kind(line: str) -> str:
    signs = (("# ", "title"), ("## ", "head"), ("### ", "head"), ("- ", "point"), (": ", "fact"))
    more = (("||", "tall"), ("|", "row"), ("~ ", "sign"), (">> ", "right"), ("===", "page"))
    for sign, kind in (*signs, *more):
        if line.startswith(sign):
            return kind
    if _NUMBERED.match(line):
        return "number"
    return "text" if line.strip() else "nothing"


def _headings(lines: list[str]) -> list[Block]:
    return [Heading(line.lstrip("#").strip(), len(line) - len(line.lstrip("#"))) for line in lines]


def _facts(lines: list[str]) -> list[Block]:
    pairs = [line[2:].partition(" : ") for line in lines]
    return [Facts(tuple((name.strip(), value.strip()) for name, _sign, value in pairs))]


def _table(lines: list[str], tall: bool) -> list[Block]:
    rows = [tuple(cell.strip().replace("\\|", "|") for cell in _BAR.split(_inner(line))) for line in lines]
    most = max(len(row) for row in rows)
    whole = [row + ("",) * (most - len(row)) for row in rows]
    return [Table(whole[0], tuple(whole[1:]), shares_of(whole), tall)]


def _inner(line: str) -> str:
    inner = line.lstrip("|")
    return inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner


def shares_of(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Widths of columns by their longest and usual texts, so that short ones stay narrow."""
    columns = list(zip(*rows, strict=True))
    words = [max((len(word) for cell in column for word in cell.split()), default=1) for column in columns]
    usual = [sum(len(cell) for cell in column) / max(1, len(column)) for column in columns]
    return tuple(max(4, word + 1, min(40, round(size * 0.8))) for word, size in zip(words, usual, strict=True))


def _signatures(lines: list[str]) -> list[Block]:
    parts = [[part.strip() for part in line[2:].split(" ; ")] + ["", ""] for line in lines]
    return [Signatures(tuple(Signer(one[0], one[1].strip("; "), one[2].strip("; ")) for one in parts))]


_READERS: Final[Mapping[str, Callable[[list[str]], list[Block]]]] = {
    "title": _headings,
    "head": _headings,
    "point": lambda lines: [Listing(tuple(line[2:].strip() for line in lines))],
    "number": lambda lines: [Listing(tuple(_NUMBERED.sub("", line, count=1).strip() for line in lines), True)],
    "fact": _facts,
    "row": lambda lines: _table(lines, False),
    "tall": lambda lines: _table(lines, True),
    "sign": _signatures,
    "right": lambda lines: [Paragraph(line[3:].strip(), right=True) for line in lines],
    "page": lambda _lines: [PageBreak()],
    "text": lambda lines: [Paragraph(" ".join(lines).removeprefix("\u200b").strip())],
}
