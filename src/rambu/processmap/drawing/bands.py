"""The map of level 0 in the usual three bands: manajerial above, inti in the middle, pendukung below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import Final

from rambu.diagram.metrics import line_height
from rambu.diagram.paper import find_paper
from rambu.diagram.scene import Box, TextBlock
from rambu.exchange.svg.elements import element, number, rectangle, text_lines
from rambu.processmap.drawing.canvas import Canvas, Picture, boxed, height_of, process_group
from rambu.processmap.drawing.words import headline, note_of, told_ending
from rambu.processmap.model import Category, Process, ProcessMap
from rambu.processmap.tree import ProcessTree

_BANDS: Final[tuple[tuple[Category | None, str], ...]] = (
    ("manajerial", "Proses Manajerial"),
    ("inti", "Proses Inti"),
    ("pendukung", "Proses Pendukung"),
    (None, "Belum Berkategori"),
)
_LABEL: Final = 82.0
_GAP: Final = 10.0
_SIZE: Final = 9.5
_NOTCH: Final = 9.0
"""How far the arrow of a core process reaches."""


def draw_bands(map_: ProcessMap, *, paper: str = "A4", on: date | None = None) -> list[Picture]:
    """The top-level processes of a map; those that have ended by `on` are drawn with broken lines."""
    tree = ProcessTree(map_)
    tops = [tree.by_code[code] for code in tree.children.get("", ())]
    groups = [(words, [p for p in tops if tree.category(p.code) == category]) for category, words in _BANDS]
    kept = [(words, found) for words, found in groups if found]
    pages = _Pages(map_, paper)
    for words, processes in kept:
        pages.band(words, processes, arrows=words == "Proses Inti", tree=tree, on=on)
    return pages.done(", ".join(f"{words}: {len(found)}" for words, found in kept))


class _Pages:
    """Bands one below the other; a band that does not fit goes on on the next page."""

    def __init__(self, map_: ProcessMap, paper: str) -> None:
        self.map = map_
        self.paper = find_paper(paper)
        self.canvases = [self._canvas()]
        self.y = self.canvases[0].inner.y

    def _canvas(self) -> Canvas:
        return Canvas(self.paper, headline(self.map), note_of(self.map))

    def done(self, words: str) -> list[Picture]:
        total = len(self.canvases)
        return [canvas.picture(words, (n, total)) for n, canvas in enumerate(self.canvases, 1)]

    def band(
        self, words: str, processes: Sequence[Process], *, arrows: bool, tree: ProcessTree, on: date | None
    ) -> None:
        inner = self.canvases[-1].inner
        columns = _columns(len(processes))
        width = (inner.width - _LABEL - _GAP) / columns - _GAP
        text = width - (2 * _NOTCH if arrows else 0)
        rows = [processes[n : n + columns] for n in range(0, len(processes), columns)]
        tall = max(height_of(p.name, text, _SIZE, p.code) for p in processes) + 6
        tall = max(tall, 58.0)
        while rows:
            room = int((inner.y + inner.height - self.y - _GAP) // (tall + _GAP))
            if room < 1:
                self.canvases.append(self._canvas())
                self.y = inner.y
                continue
            self._rows(words, rows[:room], width, tall, arrows, tree, on)
            rows = rows[room:]

    def _rows(
        self,
        words: str,
        rows: Sequence[Sequence[Process]],
        width: float,
        tall: float,
        arrows: bool,
        tree: ProcessTree,
        on: date | None,
    ) -> None:
        canvas = self.canvases[-1]
        inner = canvas.inner
        height = len(rows) * (tall + _GAP) + _GAP
        band = Box(inner.x, self.y, inner.width, height)
        canvas.put(rectangle(band, **{"class": "band"}), _label(band, words))
        for line, row in enumerate(rows):
            for place, process in enumerate(row):
                x = inner.x + _LABEL + _GAP + place * (width + _GAP)
                box = Box(round(x, 2), round(self.y + _GAP + line * (tall + _GAP), 2), round(width, 2), tall)
                canvas.put(_process(process, box, arrows, not tree.holds(process.code, on)))
        self.y += height + _GAP


def _columns(count: int) -> int:
    """As few rows as let the names be read: up to five in a row, evenly filled."""
    rows = ceil(count / 5)
    return ceil(count / rows)


def _label(band: Box, words: str) -> str:
    lines = tuple(words.split(" ", 1))
    y = band.y + band.height / 2 - line_height(9.0) * (len(lines) - 1) / 2 + 3
    return text_lines(TextBlock(lines, band.x + _LABEL / 2, round(y, 2), line_height(9.0), 9.0, "center", True))


def _process(process: Process, box: Box, arrow: bool, ended: bool) -> str:
    look = "ended" if ended else "box"
    title = f"{process.code} {process.name}" + (told_ending(process) if ended else "")
    if not arrow:
        return process_group(process.code, title, boxed(box, process.name, _SIZE, look, process.code))
    inside = Box(box.x + _NOTCH, box.y, box.width - 2 * _NOTCH, box.height)
    return process_group(process.code, title, _arrow(box, look), boxed(inside, process.name, _SIZE, "", process.code))


def _arrow(box: Box, look: str) -> str:
    points = (
        (box.x, box.y), (box.right - _NOTCH, box.y), (box.right, box.center[1]), (box.right - _NOTCH, box.bottom),
        (box.x, box.bottom), (box.x + _NOTCH, box.center[1]),
    )  # fmt: skip
    path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"
    return element("path", {"class": look, "d": path})
