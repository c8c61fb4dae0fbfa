"""Room that lines and labels asked for, remembered from round to round; it only grows, so the rounds end."""

from __future__ import annotations

from dataclasses import dataclass, field

from rambu.diagram.layout.rows import StripKey

_NOTICE = 0.05
_EXACT = 1e-6


@dataclass(slots=True)
class Allowance:
    """Extents in points by place."""

    above: dict[StripKey, float] = field(default_factory=dict)
    """Corridor above the shapes of a sub-row."""
    inside: dict[StripKey, float] = field(default_factory=dict)
    """Corridor through the shapes of a sub-row."""
    below: dict[StripKey, float] = field(default_factory=dict)
    """Corridor below the last sub-row of a page."""
    pages: dict[tuple[int, int], float] = field(default_factory=dict)
    """What a page (first row, row after the last) turned out to be higher than was reckoned."""
    tracks: dict[int, float] = field(default_factory=dict)
    """Corridor left of a performer's column; at the number of performers: right of the last."""

    gaps: dict[int, float] = field(default_factory=dict)
    """Width of labels between the shapes of one cell, by performer's column."""

    def heights(self) -> tuple[dict[StripKey, float], ...]:
        """What rows were granted, to come back to."""
        return dict(self.above), dict(self.inside), dict(self.below)

    def restore(self, heights: tuple[dict[StripKey, float], ...]) -> None:
        """Take back what rows were granted since."""
        self.above, self.inside, self.below = (dict(table) for table in heights)

    def raise_(self, table: dict[StripKey, float], key: StripKey, need: float, has: float) -> bool:
        """Note a need that what is there does not fill; returns whether it did not."""
        if need <= has + _NOTICE or need <= table.get(key, 0.0) + _NOTICE / 5:
            return False
        table[key] = need
        return True

    def widen(self, column: int, need: float, has: float) -> bool:
        """The same for a channel between columns, to the last: its tracks lie as close as they may."""
        if need <= has + _EXACT or need <= self.tracks.get(column, 0.0) + _NOTICE / 5:
            return False
        self.tracks[column] = need
        return True
