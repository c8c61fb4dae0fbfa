"""What stands where on the pages of a file: the one geometry that the readers of all formats give.

All lengths are points (1/72 inch), y grows downwards, the origin is the upper left corner of the sheet. A reader says
what it sees and decides nothing: what belongs to a table, to the chart or to neither is for the recovery to find out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rambu.diagram.scene import Box, Point

OutlineKind = Literal["process", "decision", "terminator", "connector", "circle", "picture", "other"]
"""What a shape looks like: rectangle · diamond · capsule, or rectangle with round corners · pentagon of a page
connector · circle or ellipse · a picture, whatever it shows · anything else that is closed."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a run of words on one line, with the box of its letters."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule, level or upright: of a table as far as the reader can tell, else it is a `Stroke`."""

    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table: place and span in it (from 0), its text (lines parted by ``\\n``) and where it stands."""

    row: int
    column: int
    text: str
    box: Box
    height: int = 1
    width: int = 1
    fill: str = ""
    """Background other than white, as written; empty: none."""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table as the format knows it. A format that knows only words and rules gives those, and no table."""

    cells: tuple[TableCell, ...]
    """In reading order; of merged cells only the upper left one; empty ones may be missing."""
    columns: tuple[float, ...]
    """x of all sides of columns, left to right: one more than there are columns."""
    rows: tuple[float, ...]
    """y of all sides of rows, top to bottom."""
    hidden_rows: frozenset[int] = frozenset()
    """Rows that the file keeps but does not show."""
    cut: bool = False
    """The page ends before the last row does: the row goes on with the first one of the next page."""
    symbols: tuple[int, int] | None = None
    """Where there are no captions: the first column in which symbols stand, and the one behind the last."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed shape. `key` is unique in its sheet; strokes name it where they are glued to it."""

    key: str
    kind: OutlineKind
    box: Box
    """As it is seen: turned shapes have the box that they cover."""
    text: str = ""
    """The words that the format puts inside; empty: the words of the sheet that lie in the box are its text."""
    name: str = ""
    """What the format calls it (``Keputusan 3.1``): told to people, and how our own files say which symbol it is."""
    cell: tuple[int, int] | None = None
    """Row and column of the table cell that holds it, where the format says so; else its box alone says where."""
    source: str = ""
    """Where it stands in the file, for the report: part and number."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """An open line as a polyline of two points or more, with an arrow head at none, one or both of its ends."""

    key: str
    points: tuple[Point, ...]
    """From the beginning to the end; where a head is drawn apart, to its tip."""
    heads: tuple[bool, bool] = (False, False)
    glue: tuple[str, str] = ("", "")
    """Keys of the outlines to which its ends are glued; empty: not glued, or to something that is not there."""
    dashed: bool = False
    name: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Words that stand free, in no cell and no symbol (a text box). Words of the page itself are `Word`."""

    key: str
    text: str
    box: Box
    name: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that the reader saw and could not read, in a few Indonesian words (*gambar*, *bagan SmartArt*)."""

    what: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a paged format, or one whole sheet of a workbook. A text stands in exactly one of `tables`, `words`,
    `labels` or an outline."""

    number: int
    """Of the page or sheet in the file, from 1."""
    width: float
    height: float
    name: str = ""
    """Of a sheet of a workbook."""
    tables: tuple[Table, ...] = ()
    words: tuple[Word, ...] = ()
    """In reading order. Empty where tables, labels and outlines hold all texts."""
    rules: tuple[Rule, ...] = ()
    outlines: tuple[Outline, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    labels: tuple[Label, ...] = ()
    unread: tuple[Unread, ...] = ()
    breaks: tuple[float, ...] = ()
    """y at which a new page of paper begins, on a sheet that is longer than one."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file as geometry, its sheets in order; sheets that are hidden are left out."""

    sheets: tuple[Sheet, ...]
    embedded: str = ""
    """The SOP file that a file written by Rambu carries, as text, unchecked; empty: none."""
    others: tuple[str, ...] = ()
    """Further SOP files that it carries: a book of many."""
    unread: tuple[Unread, ...] = ()
    """What was not read and belongs to no sheet: macros, links to other files, hidden sheets."""
