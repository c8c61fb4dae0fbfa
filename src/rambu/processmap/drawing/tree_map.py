"""The sub-processes of a map, or of one branch, as a tree: a line each, indented, in two columns of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from rambu.diagram.metrics import cap_height, line_height, measure, wrap
from rambu.diagram.paper import find_paper
from rambu.diagram.scene import Box, TextBlock
from rambu.exchange.svg.elements import rectangle, text_lines
from rambu.processmap.drawing.canvas import Canvas, Picture, process_group
from rambu.processmap.drawing.words import headline, note_of, told_ending
from rambu.processmap.model import Process, ProcessMap
from rambu.processmap.tree import ProcessTree

_SIZE: Final = 8.0
_INDENT: Final = 16.0
_GUTTER: Final = 22.0
_GAP: Final = 3.0


@dataclass(frozen=True, slots=True)
class _Row:
    process: Process
    depth: int
    lines: tuple[str, ...]
    hang: float
    """Where the name begins, after the code."""

    @property
    def height(self) -> float:
        return line_height(_SIZE) * len(self.lines) + 6


def draw_tree(map_: ProcessMap, branch: str = "", *, paper: str = "A4", on: date | None = None) -> list[Picture]:
    """The tree below `branch`, or below every top-level process where it is empty."""
    tree = ProcessTree(map_)
    sheet = find_paper(paper)
    canvas = Canvas(sheet, _title(tree, branch), note_of(map_))
    column = (canvas.inner.width - _GUTTER) / 2
    canvases = [canvas]
    place, y = 0, canvas.inner.y
    above: dict[int, float] = {}
    rows = list(_rows(tree, branch, column))
    for row in rows:
        inner = canvases[-1].inner
        if y + row.height > inner.y + inner.height:
            place, y, above = place + 1, inner.y, {}
            if place == 2:
                canvases.append(Canvas(sheet, _title(tree, branch), note_of(map_)))
                place = 0
        x = inner.x + place * (column + _GUTTER)
        _put(canvases[-1], row, Box(x, y, column, row.height), above, not tree.holds(row.process.code, on))
        y += row.height + _GAP
    words = f"{len(rows)} proses"
    return [one.picture(words, (n, len(canvases))) for n, one in enumerate(canvases, 1)]


def _title(tree: ProcessTree, branch: str) -> str:
    process = tree.by_code.get(branch)
    return f"{process.code} {process.name}" if process else headline(tree.map)


def _rows(tree: ProcessTree, branch: str, width: float) -> Iterator[_Row]:
    tops = (branch,) if branch else tree.children.get("", ())
    for top in tops:
        for code in tree.branch(top):
            depth = tree.level(code) - tree.level(top)
            process = tree.by_code[code]
            hang = measure(f"{code}  ", _SIZE, bold=True)
            lines = wrap(process.name, width - depth * _INDENT - hang - 12, _SIZE)
            yield _Row(process, depth, tuple(lines) or ("",), hang)


def _put(canvas: Canvas, row: _Row, place: Box, above: dict[int, float], ended: bool) -> None:
    x = place.x + row.depth * _INDENT
    box = Box(round(x, 2), round(place.y, 2), round(place.right - x, 2), round(row.height, 2))
    middle = round(box.y + box.height / 2, 2)
    if row.depth:
        stem = round(x - _INDENT / 2, 2)
        canvas.wire(((stem, round(above.get(row.depth - 1, place.y - _GAP), 2)), (stem, middle), (box.x, middle)))
    above[row.depth] = box.bottom
    first = round(box.y + 3 + cap_height(_SIZE) + (line_height(_SIZE) - cap_height(_SIZE)) / 2, 2)
    step = line_height(_SIZE)
    code = TextBlock((row.process.code,), box.x + 5, first, step, _SIZE, bold=True)
    name = TextBlock(row.lines, round(box.x + 5 + row.hang, 2), first, step, _SIZE)
    look = "ended" if ended else "main" if row.depth == 0 else "box"
    title = f"{row.process.code} {row.process.name}" + (told_ending(row.process) if ended else "")
    canvas.put(
        process_group(row.process.code, title, rectangle(box, **{"class": look}), text_lines(code), text_lines(name))
    )
