"""Tables of pages that know only words and rules: where they stand, their cells, what is written in them."""

from __future__ import annotations

from rambu.exchange.drawn.ruling.find import Ruled, ruled_tables
from rambu.exchange.drawn.ruling.frame import Frame

__all__ = ["Frame", "Ruled", "ruled_tables"]
