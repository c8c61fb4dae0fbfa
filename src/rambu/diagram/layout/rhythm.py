"""How airy the rows are. A tighter rhythm is taken only where it saves a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Points above the shapes of a row, where lines run, and below them."""

    channel: float
    margin: float


RHYTHMS: Final = (Rhythm(12.0, 6.5), Rhythm(10.5, 5.5), Rhythm(9.1, 4.6))
