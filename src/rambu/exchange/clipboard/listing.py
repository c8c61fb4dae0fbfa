"""Lists written as text: markers (``1.``, ``a)``, ``-``, ``•``), items, rows of a plain list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rambu.exchange.clipboard.grid import Cell, Grid, grid_of

_NUMBER: Final = r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,2}){1,2}"
_BULLET: Final = r"[-–—•●▪■◦○*·§✓✔➢❖o\uf0b7\uf0a7\uf0d8]"
MARKER: Final = re.compile(rf"(?:(?P<number>{_NUMBER})|{_BULLET})\s+(?=\S)", re.IGNORECASE)
"""What stands before an item of a list, with the space behind it."""
_CLOSE: Final = re.compile(r"(?:(?P<number>\(?\d{1,3}[.)])|[•●▪■§\uf0b7\uf0a7\uf0d8])(?=[^\W\d_])")
"""Markers that need no space behind them."""
_INLINE: Final = re.compile(r"(?:(?<=\s)|^)(\d{1,2})[.)]\s+(?=[^\W\d_])")


def split_marker(line: str) -> tuple[str, str] | None:
    """The number of a marked line (empty for a bullet) and its words; None where the line bears no marker."""
    found = MARKER.match(line) or _CLOSE.match(line)
    return ((found["number"] or "").strip("().").strip(), line[found.end() :]) if found else None


def items(text: str) -> tuple[str, ...]:
    """The items of a list cell, markers taken off; without markers every line is one, but for a word that wrapped."""
    lines = [line for one in text.split("\n") if one for line in _parted(one)]
    if any(split_marker(line) for line in lines):
        return _marked(lines)
    found: list[str] = []
    for line in lines:
        if found and line[:1].islower() and found[0][:1].isupper() and found[-1][-1] not in ";,.":
            found[-1] += f" {line}"
        else:
            found.append(line)
    return tuple(found)


def one_text(text: str) -> str:
    """A text cell: lines that merely wrapped become one, those of a list stay lines."""
    lines = [line for line in text.split("\n") if line]
    return "\n".join(lines) if any(split_marker(line) for line in lines[1:]) else " ".join(lines)


def list_grid(lines: Sequence[str]) -> Grid:
    """A plain list as a table of a number and a text a row.

    Marks of another kind than the first are lists in an item, lines without one go on with it; what stands before the
    list, and sentences behind it, are outside.
    """
    rows = [(split_marker(line), line) for line in lines if line]
    marked = [at for at, (found, _line) in enumerate(rows) if found]
    if not marked:
        return grid_of((Cell(at, 0, line) for at, line in enumerate(lines)), listed=True)
    end = next((at for at in range(marked[-1] + 1, len(rows)) if not rows[at][1][:1].islower()), len(rows))
    first = rows[marked[0]][0]
    kind = _kind(first[0]) if first else ""
    entries: list[tuple[str, str]] = []
    for found, line in rows[marked[0] : end]:
        if found and (_kind(found[0]) == kind or not entries):
            entries.append(found)
        else:
            entries[-1] = (entries[-1][0], f"{entries[-1][1]}{chr(10) if found else ' '}{line}")
    cells = [Cell(at, place, words) for at, entry in enumerate(entries) for place, words in enumerate(entry)]
    return grid_of(cells, [line for _found, line in (*rows[: marked[0]], *rows[end:])], listed=True)


def _kind(number: str) -> str:
    return "digits" if number[:1].isdigit() else "letters" if number else "bullets"


def _marked(lines: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for line in lines:
        marker = split_marker(line)
        if marker:
            found.append(marker[1])
        elif found:
            found[-1] += f" {line}"
        else:
            found.append(line)
    return tuple(found)


def _parted(line: str) -> list[str]:
    """``1. Surat 2. Berkas`` in one line as its items: numbers that count up from 1."""
    places = list(_INLINE.finditer(line))
    wanted, cuts = 1, []
    for place in places:
        if int(place[1]) == wanted:
            cuts.append(place.start())
            wanted += 1
    if len(cuts) < 2 or cuts[0]:
        return [line]
    return [line[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(line)], strict=True)]
