"""Words put into lines, lines into texts."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.exchange.drawn.geometry import Word


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


def text_of(words: Sequence[Word]) -> str:
    """The text of the words of one cell or symbol, lines parted by ``\\n``; turned words in their own order."""
    if words and sum(_is_turned(word) for word in words) > len(words) / 2:
        return " ".join(word.text for word in words)
    return "\n".join(" ".join(word.text for word in line) for line in lines_of(words))


def _middle(line: Sequence[Word]) -> float:
    return sum(word.box.center[1] for word in line) / len(line)


def _is_turned(word: Word) -> bool:
    return len(word.text) > 2 and word.box.height > 1.8 * word.box.width
