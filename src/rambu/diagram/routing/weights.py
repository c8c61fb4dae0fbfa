"""What a drawing costs: the weights of bends, crossings, length and of the conventions of SOP charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Weights:
    """Costs in units of one bend. Every one is part of the cost that `Plan.cost` states and `Plan.bound` bounds."""

    bend: float = 1.0
    length: float = 1 / 250
    """Per point."""
    cross: float = 3.0
    share: float = 0.06
    """Two lines running beside each other on one grid line."""
    tight: float = 0.4
    """The same on a vertical line that holds two tracks only."""
    full: float = 30.0
    """The same on a vertical line that holds a single track: as good as forbidden."""
    leave_top: float = 0.6
    enter_bottom: float = 0.6
    enter_side: float = 0.05
    in_out: float = 4.0
    """An incoming and an outgoing line on one side of a symbol."""
    exits_apart: float = 12.0
    """Two exits of a decision on one side although the sides suffice."""
    exits_crowded: float = 2.0
    """The same where the sides do not suffice."""
    exits_together: float = 0.7
    """Two exits of another symbol on one side."""
    in_in: float = 0.25
    unfavoured: float = 0.5
    """The `ya` exit neither down nor forward."""
    no_label: float = 8.0
    """A labelled line that runs straight through a gap narrower than its label."""
    inner_loop: float = 0.2
    """A line back up whose rise lies between its two symbols instead of outside of them."""


SOP: Final = Weights()
"""The conventions of SOP charts."""

PLAIN: Final = Weights(
    leave_top=0.0, enter_bottom=0.0, enter_side=0.0, in_out=0.0, exits_apart=0.0, exits_crowded=0.0,
    exits_together=0.0, in_in=0.0, share=0.0, unfavoured=0.0, no_label=0.0, inner_loop=0.0,
)  # fmt: skip
"""Bends, crossings and length only: what general routers minimise, for comparisons."""

LEAST_GAP: Final = 3.0
"""Least distance of two lines, in points."""
WANTED_GAP: Final = 5.0
"""Distance of two lines where there is room, in points."""
HEAD: Final = 6.0
"""Least length of the last segment, which carries the arrow head, in points."""
STUB: Final = 3.0
"""Least length of the first segment, in points."""
