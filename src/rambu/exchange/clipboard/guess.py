"""What columns hold, by what stands in them alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from rambu.exchange.clipboard.captions import Meaning
from rambu.exchange.clipboard.grid import Grid
from rambu.exchange.clipboard.marks import is_mark
from rambu.exchange.clipboard.performers import found_in, sounds_like_performer
from rambu.sop.durations import parse_duration
from rambu.sop.model import Pelaksana

_NUMBER: Final = re.compile(r"\(?\d{1,3}(?:\.\d{1,2})*[.)]?")
_VERB: Final = re.compile(r"\W*(?:me[a-z]{3,}|di[a-z]{4,}|ber[a-z]{3,})", re.IGNORECASE)
_MOST: Final = 0.6
"""Share of the cells that must be of one kind."""


def guess(grid: Grid, known: Sequence[Pelaksana]) -> list[Meaning]:
    """A meaning for every column of a grid without captions."""
    texts = [_texts(grid, column, 0) for column in range(grid.width)]
    if grid.width == 1 or grid.listed:
        listed: list[Meaning] = ["no", "kegiatan"]
        return listed[-grid.width :]
    found: list[Meaning] = [_plain(grid, column, words, known) for column, words in enumerate(texts)]
    left = [column for column, meaning in enumerate(found) if not meaning and texts[column]]
    left = left or [column for column, meaning in enumerate(found) if meaning == "nama_pelaksana"][:1]
    if left:
        kegiatan = max(left, key=lambda column: (_verbs(texts[column]), _length(texts[column])))
        found[kegiatan] = "kegiatan"
        _fill(found, [column for column in left if column > kegiatan])
    return found


def holds_marks(grid: Grid, column: int, top: int) -> bool:
    """Whether a column holds nothing but marks (or nothing at all, or colours) from the row `top` on."""
    return all(is_mark(text) for text in _texts(grid, column, top))


def _plain(grid: Grid, column: int, texts: list[str], known: Sequence[Pelaksana]) -> Meaning:
    if column == 0 and _share(texts, lambda text: bool(_NUMBER.fullmatch(text))) >= _MOST:
        return "no"
    if holds_marks(grid, column, 0):
        filled = any(cell.fill for row in range(grid.height) if (cell := grid.at(row, column)))
        return "pelaksana" if texts or filled else ""
    if _share(texts, lambda text: parse_duration(text).kind == "time") >= _MOST:
        return "waktu"
    if _share(texts, lambda text: bool(found_in(known, text)) or sounds_like_performer(text)) >= _MOST:
        return "nama_pelaksana"
    return ""


def _fill(found: list[Meaning], columns: list[int]) -> None:
    """The columns of words behind the kegiatan, in the order of the form; Waktu parts kelengkapan and output."""
    time = found.index("waktu") if "waktu" in found else len(found)
    before: tuple[Meaning, ...] = ("kelengkapan",) if time < len(found) else ("kelengkapan", "output", "keterangan")
    behind: tuple[Meaning, ...] = ("output", "keterangan")
    for part, order in (([c for c in columns if c < time], before), ([c for c in columns if c > time], behind)):
        for column, meaning in zip(part, order, strict=False):
            found[column] = meaning


def _texts(grid: Grid, column: int, top: int) -> list[str]:
    return [text for row in range(top, grid.height) if (text := grid.text(row, column))]


def _share(texts: list[str], holds: Callable[[str], bool]) -> float:
    return sum(holds(text) for text in texts) / len(texts) if texts else 0.0


def _verbs(texts: list[str]) -> float:
    return round(_share(texts, lambda text: bool(_VERB.match(text))), 1)


def _length(texts: list[str]) -> int:
    return sum(map(len, texts))
