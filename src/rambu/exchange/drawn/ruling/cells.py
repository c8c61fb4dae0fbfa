"""The cells of a ruled table: which are merged, and which words stand in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from rambu.diagram.scene import Box
from rambu.exchange.drawn.geometry import Table, TableCell, Word
from rambu.exchange.drawn.ruling.frame import Frame
from rambu.exchange.drawn.ruling.lines import text_of
from rambu.exchange.drawn.ruling.spans import Bars, at, covered

Place = tuple[int, int]


def table_of(frame: Frame, bars: Bars, fills: Sequence[Box], words: Sequence[Word]) -> tuple[Table, list[Word]]:
    """The table, and the words in it that stand in no cell: those between the symbols."""
    grid = _Grid(frame, bars, fills)
    owner = grid.owners()
    held: dict[Place, list[Word]] = {}
    free: list[Word] = []
    for word in words:
        place = grid.place(word.box)
        if place is not None and place[0] < grid.head:
            place = grid.sunken(word, place, words, owner)
        if place is None or grid.is_drawing(place):
            free.append(word)
        else:
            held.setdefault(owner[place], []).append(word)
    cells = tuple(grid.cell(place, owner, held.get(place, [])) for place in sorted(set(owner.values())))
    span = None if len(frame.head) > 1 else (frame.kegiatan + 1, frame.measures)
    return Table(cells, frame.columns, frame.rows, cut=frame.cut, symbols=span), free


class _Grid:
    """The places between the rules of a table."""

    def __init__(self, frame: Frame, bars: Bars, fills: Sequence[Box]) -> None:
        self.frame = frame
        self.bars = bars
        self.fills = fills
        self.rows, self.columns = frame.rows, frame.columns
        self.head = len(frame.head) - 1
        """Number of rows of captions."""

    def place(self, box: Box) -> Place | None:
        """Row and column that hold the middle of a box."""
        x, y = box.center
        inside = self.columns[0] <= x <= self.columns[-1] and self.rows[0] - 1 <= y <= self.rows[-1] + 1
        if not inside:
            return None
        row = min(max(bisect_right(self.rows, y) - 1, 0), len(self.rows) - 2)
        if row == self.head > 0 and box.y < self.rows[row] - 1.5:
            row -= 1  # a caption that hangs over the lower rule of the head
        column = min(max(bisect_right(self.columns, x) - 1, 0), len(self.columns) - 2)
        return row, column

    def sunken(self, word: Word, place: Place, words: Sequence[Word], owner: dict[Place, Place]) -> Place:
        """Where a word of the head belongs that hangs out of its cell: to the line close below it."""
        row = owner[place][0] + self._height(owner, owner[place])
        under = (row, place[1])
        box = word.box
        wide = sum(1 for column in range(len(self.columns) - 1) if owner.get((place[0], column)) == owner[place]) > 1
        if not wide or row >= self.head or box.bottom < self.rows[row] + 0.1 * box.height:
            return place
        close = any(
            other is not word
            and abs(other.box.y - box.bottom) < 0.4 * box.height
            and min(other.box.right, box.right) > max(other.box.x, box.x)
            for other in words
        )
        return under if close else place

    def is_drawing(self, place: Place) -> bool:
        """Whether symbols stand at a place."""
        return place[0] >= self.head and self.frame.kegiatan < place[1] < self.frame.measures

    def owners(self) -> dict[Place, Place]:
        """Every place → the upper left place of its cell."""
        owner: dict[Place, Place] = {}
        for column in range(len(self.columns) - 1):
            for row in range(len(self.rows) - 1):
                above = (row - 1, column)
                joined = row > 0 and (row < self.head or row > self.head) and self._joined_down(row, column)
                owner[row, column] = owner[above] if joined else (row, column)
        for row in range(self.head):
            for column in range(1, len(self.columns) - 1):
                left, here = owner[row, column - 1], owner[row, column]
                if (
                    left[0] == here[0] == row
                    and self._joined_right(row, column)
                    and self._height(owner, left) == (self._height(owner, here))
                ):
                    self._take(owner, here, left)
        return owner

    def cell(self, place: Place, owner: dict[Place, Place], words: Sequence[Word]) -> TableCell:
        """The cell whose upper left place is `place`."""
        own = [one for one, upper in owner.items() if upper == place]
        bottom, right = max(row for row, _ in own) + 1, max(column for _, column in own) + 1
        row, column = place
        x, y = self.columns[column], self.rows[row]
        box = Box(x, y, self.columns[right] - x, self.rows[bottom] - y)
        return TableCell(row, column, text_of(words, box.width), box, bottom - row, right - column)

    def _joined_down(self, row: int, column: int) -> bool:
        """Whether no rule parts a place from the one above it."""
        if row > self.head and self.frame.kegiatan <= column < self.frame.measures:
            return False
        a, b = self.columns[column] + 2, self.columns[column + 1] - 2
        return covered(at(self.bars.level, self.rows[row]), a, b) < 0.5 * (b - a)

    def _joined_right(self, row: int, column: int) -> bool:
        """Whether nothing parts a caption from the one left of it."""
        x, (a, b) = self.columns[column], (self.rows[row] + 2, self.rows[row + 1] - 2)
        if covered(at(self.bars.upright, x), a, b) >= 0.5 * (b - a):
            return False
        if x not in self.frame.soft:
            return True
        middle = (a + b) / 2
        return any(box.y < middle < box.bottom and box.x < x - 4 < x + 4 < box.right for box in self.fills)

    def _height(self, owner: dict[Place, Place], place: Place) -> int:
        return sum(1 for row in range(len(self.rows) - 1) if owner.get((row, place[1])) == place)

    def _take(self, owner: dict[Place, Place], old: Place, new: Place) -> None:
        for place, upper in list(owner.items()):
            if upper == old:
                owner[place] = new
