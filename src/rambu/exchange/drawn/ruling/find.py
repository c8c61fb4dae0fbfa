"""The ruled tables of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn.geometry import Table, Word
from rambu.exchange.drawn.ruling.anchors import anchors
from rambu.exchange.drawn.ruling.cells import table_of
from rambu.exchange.drawn.ruling.frame import Frame, continued_frame, headed_frame
from rambu.exchange.drawn.ruling.headless import headless_frame
from rambu.exchange.drawn.ruling.spans import Bar, Bars, at, bars_of


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table found on a page."""

    frame: Frame
    table: Table
    words: tuple[Word, ...]
    """Words between its symbols."""
    rules: frozenset[int]
    """Places of the lines that are its rules."""


def ruled_tables(
    lines: Sequence[tuple[Point, Point]],
    words: Sequence[Word],
    fills: Sequence[Box],
    shapes: Sequence[Box],
    height: float,
    before: Frame | None,
) -> list[Ruled]:
    """The tables of SOPs on a page, from its top down.

    `lines` are its level and upright straight lines, `fills` its coloured areas, `shapes` the boxes of
    its closed shapes; `before` is the last table of the
    page before, which may go on here without captions.
    """
    bars = bars_of(lines)
    found: list[Ruled] = []
    heads = anchors(words)
    floors = [anchor.top - 4 for anchor in heads[1:]] + [height] * bool(heads)
    frames = [headed_frame(anchor, bars, fills, floor) for anchor, floor in zip(heads, floors, strict=True)]
    made = [_with_numbers(frame, words) for frame in frames if frame is not None]
    if before is not None:
        floor = made[0].box.y if made else height
        first = continued_frame(before, bars, 0.0, floor)
        made = [first, *made] if first is not None else made
    elif not made:
        lone = headless_frame(bars, words, shapes, height)
        made = [lone] if lone is not None else []
    for frame in made:
        table, free = table_of(frame, bars, fills, [word for word in words if _near(word, frame)])
        found.append(Ruled(frame, table, tuple(free), frozenset(_rules(frame, bars))))
    return found


def _with_numbers(frame: Frame, words: Sequence[Word]) -> Frame:
    """The frame with the row that numbers the columns, (1) (2) (3) …, as part of its head."""
    if len(frame.body) < 3:
        return frame
    top, bottom = frame.body[:2]
    texts = [word.text.strip("() .") for word in words if top < word.box.center[1] < bottom and _near(word, frame)]
    numbers = sum(text.isdigit() for text in texts)
    if numbers < max(3, 0.7 * (len(frame.columns) - 1)) or numbers < 0.8 * len(texts):
        return frame
    return replace(frame, head=(*frame.head, bottom), body=frame.body[1:])


def _near(word: Word, frame: Frame) -> bool:
    x, y = word.box.center
    box = frame.box
    return box.x - 1 <= x <= box.right + 1 and box.y - 1 <= y <= box.bottom + 1


def _rules(frame: Frame, bars: Bars) -> list[int]:
    """Bars on the rules of a table."""
    box, (left, right) = frame.box, frame.performers
    keys: list[int] = []
    for x in frame.columns:
        keys += [bar.key for bar in at(bars.upright, x) if _along(bar, box.y, box.bottom)]
    for y in frame.rows:
        keys += [bar.key for bar in at(bars.level, y) if _along(bar, box.x, box.right) and _is_rule(bar, left, right)]
    return keys


def _along(bar: Bar, low: float, high: float) -> bool:
    return bar.low > low - 4 and bar.high < high + 4


def _is_rule(bar: Bar, left: float, right: float) -> bool:
    """Whether a level bar is a rule rather than a line between symbols that happens to run on one: a rule reaches out
    of the performers' columns, or fills at least one of them."""
    return bar.low < left - 1 or bar.high > right + 1 or bar.high - bar.low > 8
