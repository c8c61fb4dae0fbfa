"""The redline as values: what a page, a document or a test shows."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.compare.runs import Words
from rambu.diagram.marks import Change
from rambu.sop.edits.edit import Edit


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One part of the identity, by its dotted name; lists have a line of text an item."""

    name: str
    caption: str
    change: Change
    words: Words


@dataclass(frozen=True, slots=True)
class PerformerLine:
    """One performer. `before` and `after` are ids; empty where there is none."""

    change: Change
    moved: bool
    before: str
    after: str
    name: Words
    details: Words
    """Kind and reference to a master record, where they changed."""


@dataclass(frozen=True, slots=True)
class CellLine:
    """One cell of a row, by the name of the part (``teks``, ``waktu.nominal`` …)."""

    name: str
    change: Change
    words: Words


@dataclass(frozen=True, slots=True)
class ExitLine:
    """One way out of a symbol that changed, as both versions say it (``tidak: ke 1``); empty where there is none."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SymbolLine:
    """One symbol. `before` and `after` are ids; its performers and words, and the ways out of it that changed."""

    change: Change
    before: str
    after: str
    pelaksana: Words
    teks: Words
    exits: tuple[ExitLine, ...] = ()


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row. `before` and `after` are ids, the numbers those printed; empty where the row is not there."""

    change: Change
    moved: bool
    before: str
    after: str
    number_before: str
    number_after: str
    cells: tuple[CellLine, ...]
    symbols: tuple[SymbolLine, ...]

    def cell(self, name: str) -> CellLine:
        """The cell of this name."""
        return next(cell for cell in self.cells if cell.name == name)


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One chart: rows in the order of the new version, removed ones where they stood."""

    change: Change
    moved: bool
    before: str
    after: str
    title: Words
    performers: tuple[PerformerLine, ...]
    rows: tuple[RowLine, ...]
    hints: bool
    """Whether the hints for the drawing changed."""


@dataclass(frozen=True, slots=True)
class Redline:
    """Two versions beside each other."""

    fields: tuple[FieldLine, ...]
    """All parts of the identity that at least one version fills in."""
    charts: tuple[ChartLine, ...]
    edits: tuple[Edit, ...]
    """`rambu.sop.difference` of the two."""
    sentences: tuple[str, ...]
    """The same in words."""

    @property
    def changed(self) -> bool:
        """Whether a reader sees any difference."""
        lines: tuple[FieldLine | ChartLine, ...] = (*self.fields, *self.charts)
        return any(line.change != "same" for line in lines)
