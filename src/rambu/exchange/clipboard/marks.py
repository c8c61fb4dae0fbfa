"""What stands in a performer's cell: a mark, an order, a shape, words, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rambu.exchange.clipboard.listing import one_text
from rambu.sop.model import Shape

_MARKS: Final = frozenset({
    "x", "v", "√", "✓", "✔", "✗", "✘", "☑", "☒", "●", "•", "○", "◯", "o", "■", "▪", "□", "▭", "▢", "⬜", "⬛", "*", "+",
    "ü", "û", "þ", "true", "benar", "⚫", "⚪", "▬", "█", "l", "n", "q", "\uf0fc", "\uf06e", "\uf06c", "\uf0a8",
})  # fmt: skip
"""Also letters that are ticks, boxes and dots in the fonts Wingdings and Symbol."""
_DIAMONDS: Final = frozenset("◊◇◆⬥⬦♦❖⟡🔶🔷\uf075\uf0e8")
_NOTHING: Final = frozenset({"-", "–", "—", "0", "false", "salah", "n/a"})
_CAPSULES: Final[dict[str, Shape]] = {"mulai": "mulai", "start": "mulai", "selesai": "selesai", "end": "selesai"}
_NUMERAL: Final = re.compile(r"\(?(\d{1,2})[.)]?")


@dataclass(frozen=True, slots=True)
class Mark:
    """How a symbol of a cell looks; `order` is the numeral written there, 0 without one."""

    teks: str = ""
    bentuk: Shape | None = None
    order: int = 0


def mark_of(text: str) -> Mark | None:
    """The symbol that a cell's text stands for; None for a dash and the like, which say that there is none."""
    words = one_text(text)
    plain = words.casefold().strip()
    if plain in _NOTHING or not plain:
        return None
    numeral = _NUMERAL.fullmatch(plain)
    if numeral:
        return Mark(order=int(numeral[1]))
    if plain in _MARKS:
        return Mark()
    if plain in _DIAMONDS:
        return Mark(bentuk="keputusan")
    if plain in _CAPSULES:
        return Mark(bentuk=_CAPSULES[plain])
    return Mark(words, "keputusan" if words.endswith("?") else None)


def is_mark(text: str) -> bool:
    """Whether a text is one of a performer's cell rather than words."""
    mark = mark_of(text)
    return mark is None or (not mark.teks)
