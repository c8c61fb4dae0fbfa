"""Words put into lines, lines into texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rambu.exchange.drawn.geometry import Word

_POINT: Final = re.compile(r"(?:[-–—•*✓]|\(?\d{1,2}[.)]|\(?[a-z][.)])$|\d{1,2}[.)]\D|[-•]\w")
"""How a point of a list begins."""
_MARGIN: Final = 7.0
"""What cells leave free on both sides together, and a little."""


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words by lines, from the top down, each line from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.center[1]):
        line = lines[-1] if lines else None
        if line and abs(_middle(line) - word.box.center[1]) < 0.45 * max(word.box.height, line[-1].box.height):
            line.append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.box.x) for line in lines]


def text_of(words: Sequence[Word], width: float = 0.0) -> str:
    """The text of the words of one cell or symbol, lines parted by ``\\n``; turned words in their own order.

    `width` of the cell: lines that were only broken because they were full are put together.
    """
    if words and sum(_is_turned(word) for word in words) > len(words) / 2:
        return " ".join(word.text for word in words)
    lines = lines_of(words)
    made = [" ".join(word.text for word in line) for line in lines]
    for n in range(len(lines) - 1, 0, -1):
        if width and _was_full(lines[n - 1], lines[n], width):
            made[n - 1 : n + 1] = [f"{made[n - 1]} {made[n]}"]
    return "\n".join(made)


def _was_full(line: Sequence[Word], after: Sequence[Word], width: float) -> bool:
    """Whether the first word of the next line had no room on a line, and begins no new point of a list."""
    if _POINT.match(after[0].text) or after[0].box.y - line[0].box.bottom > 0.9 * line[0].box.height:
        return False
    used = line[-1].box.right - line[0].box.x + after[0].box.width + 0.3 * line[0].box.height
    return used > width - _MARGIN


def _middle(line: Sequence[Word]) -> float:
    return sum(word.box.center[1] for word in line) / len(line)


def _is_turned(word: Word) -> bool:
    return len(word.text) > 2 and word.box.height > 1.8 * word.box.width
