"""The charts of two versions, each thing in them marked with what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rambu.compare.lines import Redline
from rambu.compare.marking import LineKey, marks_of, symbols
from rambu.diagram.draw import draw
from rambu.diagram.marks import Change, Marks
from rambu.diagram.scene import Line, Scene
from rambu.sop.model import Sop
from rambu.sop.names import Index

Ends = tuple[str, str]
"""Both ends of a line, in the ids of the old version; capsules by their names."""


@dataclass(frozen=True, slots=True)
class ChartRedline:
    """The new version's chart with what was added and changed, the old one's with what was removed and changed."""

    before: Scene
    after: Scene
    before_marks: Marks
    after_marks: Marks
    removed: tuple[tuple[int, Line], ...]
    """Lines of the old version (with their chart) that the new one no longer has."""


def draw_redline(
    a: Sop, b: Sop, lines: Redline, *, template: str | None = None, paper: str | None = None
) -> ChartRedline:
    """Draw both versions; `lines` is their redline. Raises ValueError as `draw` does."""
    before, after = (draw(sop, template=template, paper=paper) for sop in (a, b))
    return mark_scenes(a, b, lines, before, after)


def mark_scenes(a: Sop, b: Sop, lines: Redline, before: Scene, after: Scene) -> ChartRedline:
    """The same with the scenes of both versions, where they are drawn already."""
    names = {symbol.after: symbol.before for symbol in symbols(lines) if symbol.before and symbol.after}
    was, now = _side(a, before, None), _side(b, after, names)
    old, new = was.marks(now, "removed"), now.marks(was, "added")
    gone = {key for key, change in old.items() if change == "removed"}
    removed = tuple(
        (page.bagan, line) for page in before.pages for line in page.lines if _key(page.bagan, line) in gone
    )
    return ChartRedline(
        before, after, marks_of(lines, was.places, old, True), marks_of(lines, now.places, new, False), removed
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One version: its scene, and its ids in those of the old version."""

    scene: Scene
    places: Mapping[str, tuple[int, str]]
    """Id of a symbol → its chart and its name there."""
    ids: Mapping[tuple[int, str], str]
    """The other way round, in the ids of the old version; of the new one alone they begin with ``+``."""

    def lines(self) -> Iterator[tuple[int, Line, Ends]]:
        """All lines with their chart and their ends."""
        for page in self.scene.pages:
            for line in page.lines:
                yield page.bagan, line, (self._end(page.bagan, line.source), self._end(page.bagan, line.target))

    def marks(self, other: _Side, alone: Change) -> dict[LineKey, Change]:
        """What became of each line, seen from this side."""
        there: dict[Ends, set[str]] = {}
        for _bagan, line, ends in other.lines():
            there.setdefault(ends, set()).add(line.label)
        return {
            _key(bagan, line): alone if ends not in there else "same" if line.label in there[ends] else "changed"
            for bagan, line, ends in self.lines()
        }

    def _end(self, bagan: int, name: str) -> str:
        number, slash, rest = name.partition("/")
        place = (int(number), rest) if slash and number.isdigit() else (bagan, name)
        return self.ids.get(place, name)


def _side(sop: Sop, scene: Scene, names: Mapping[str, str] | None) -> _Side:
    places = {name: (place.bagan_number, place.name) for name, place in Index.of(sop).symbols.items()}
    ids = {at: name if names is None else names.get(name, f"+{name}") for name, at in places.items()}
    return _Side(scene, places, ids)


def _key(bagan: int, line: Line) -> LineKey:
    return bagan, line.source, line.target, line.exit
