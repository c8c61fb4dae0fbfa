"""The head of the table: two tiers of captions and, if wanted, the row of column numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rambu.diagram.layout.blocks import block, height
from rambu.diagram.layout.columns import Columns
from rambu.diagram.layout.measures import CELL_PAD_X, CELL_PAD_Y, LEADING
from rambu.diagram.metrics import longest_piece, measure, wrap
from rambu.diagram.scene import Box, Cell
from rambu.diagram.templates import Template
from rambu.sop.model import Pelaksana

_MUTU: Final = ("kelengkapan", "waktu", "output")
_LONGEST: Final = 130.0
"""A turned name is broken rather than longer, unless its column is too narrow for so many lines."""
_TALLEST: Final = 240.0
_STEP: Final = 6.0


@dataclass(frozen=True, slots=True)
class Header:
    """Cells of the head with the table's upper left corner at (0, 0), and its height."""

    cells: tuple[Cell, ...]
    height: float


def build_header(columns: Columns, pelaksana: Sequence[Pelaksana], template: Template) -> Header:
    """Lay the head out over `columns`."""
    plan = _Plan(columns, pelaksana, template)
    cells = tuple(plan.cells())
    return Header(cells, round(max(cell.box.bottom for cell in cells), 2))


@dataclass(slots=True)
class _Plan:
    columns: Columns
    pelaksana: Sequence[Pelaksana]
    template: Template

    def cells(self) -> Iterator[Cell]:
        c, edges = self.columns, self.columns.edges(0.0)
        widths = {"no": c.number, **c.text}
        performers = sum(lane.width for lane in c.lanes)
        mutu = sum(c.text[key] for key in _MUTU)
        groups = {"pelaksana": performers, "mutu_baku": mutu}
        upper = self._tallest([(self.template.captions[key], width) for key, width in groups.items()])
        lower = max(self._tallest([(self.template.captions[key], widths[key]) for key in _MUTU]), self._names())
        spanning = self._tallest([(self.template.captions[k], widths[k]) for k in ("no", "kegiatan", "keterangan")])
        lower = max(lower, spanning - upper)
        for key in ("no", "kegiatan", "keterangan"):
            yield self._cell(key, key, Box(edges[key], 0.0, widths[key], upper + lower))
        yield self._cell("pelaksana", "pelaksana", Box(edges["pelaksana"], 0.0, performers, upper))
        yield self._cell("mutu_baku", "mutu_baku", Box(edges["kelengkapan"], 0.0, mutu, upper))
        for key in _MUTU:
            yield self._cell(key, key, Box(edges[key], upper, widths[key], lower))
        yield from self._performers(edges["pelaksana"], upper, lower)
        if self.template.column_numbers:
            yield from self._numbers(edges, widths, upper + lower)

    def _performers(self, x: float, y: float, tall: float) -> Iterator[Cell]:
        for n, one in enumerate(self.pelaksana or (Pelaksana("", ""),)):
            width = self.columns.lanes[n].width
            box, key = Box(x, y, width, tall), f"pelaksana:{one.id}"
            yield self._turned(key, one.nama, box) if self.columns.turned[n] else self._written(key, one.nama, box)
            x += width

    def _numbers(self, edges: dict[str, float], widths: dict[str, float], y: float) -> Iterator[Cell]:
        size = self.columns.size - 1 if self.columns.size > 7 else self.columns.size
        tall = height(("1",), size) - 2
        places = [(edges["no"], widths["no"]), (edges["kegiatan"], widths["kegiatan"])]
        x = edges["pelaksana"]
        for lane in self.columns.lanes:
            places.append((x, lane.width))
            x += lane.width
        places += [(edges[key], widths[key]) for key in (*_MUTU, "keterangan")]
        for n, (left, width) in enumerate(places, start=1):
            box = Box(left, y, width, tall)
            yield Cell(
                "nomor", "", box, block((self._number(n, width, size),), box, size, self.template.font, "center")
            )

    def _number(self, n: int, width: float, size: float) -> str:
        """In a very narrow column the number goes without its brackets."""
        full = f"({n})"
        return full if measure(full, size, font=self.template.font) <= width - 1 else str(n)

    def _cell(self, key: str, caption: str, box: Box) -> Cell:
        return self._written(key, self.template.captions[caption], box)

    def _written(self, key: str, words: str, box: Box) -> Cell:
        lines = self._lines(words, box.width)
        return Cell(key, "", box, block(lines, box, self.columns.size, self.template.font, "center", bold=True))

    def _turned(self, key: str, words: str, box: Box) -> Cell:
        lying = Box(0.0, 0.0, box.height, box.width)
        lines = self._lines(words, box.height)
        return Cell(key, "", box, block(lines, lying, self.columns.size, self.template.font, "center", True), True)

    def _lines(self, words: str, width: float) -> tuple[str, ...]:
        return wrap(words, max(width - 2 * CELL_PAD_X, 4), self.columns.size, bold=True, font=self.template.font)

    def _tallest(self, captions: Sequence[tuple[str, float]]) -> float:
        return max(height(self._lines(words, width) or ("",), self.columns.size) for words, width in captions)

    def _names(self) -> float:
        """Height of the tier of the performers' names."""
        lanes, turned = self.columns.lanes, self.columns.turned
        names = [one.nama for one in self.pelaksana]
        lying = [self._length(name, lanes[n].width) for n, name in enumerate(names) if turned[n]]
        upright = [(name, lanes[n].width) for n, name in enumerate(names) if not turned[n]]
        return max([*lying, self._tallest(upright or [("", _LONGEST)])])

    def _length(self, name: str, width: float) -> float:
        """Least length of a turned name that has no more lines than its column is wide."""
        size, font = self.columns.size, self.template.font
        tall = min(longest_piece(name, size, bold=True, font=font) + 2 * CELL_PAD_X, _LONGEST)
        while tall < _TALLEST and len(self._lines(name, tall)) * size * LEADING + CELL_PAD_Y > width:
            tall += _STEP
        return tall
