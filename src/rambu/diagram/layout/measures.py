"""The lengths that make the look of a chart, in points."""

from __future__ import annotations

from typing import Final

BODY_SIZES: Final = (9.0, 8.5, 8.0, 7.5, 7.0)
"""Font sizes of the cells, tried from large to small; the last is the smallest size ever used."""
SYMBOL_TEXT: Final = 7.0
LABEL_TEXT: Final = 7.0
LETTER_TEXT: Final = 7.0
WIDEST_LABEL: Final = 58.0
"""A longer label is broken."""
LONG_LABELS: Final = ((90.0, 4), (130.0, 5), (190.0, 6))
"""How wide a label may be that breaks into more than so many lines."""
NARROW_LABEL: Final = 30.0
"""The same for a label that finds no place otherwise, unless it has longer words."""
HEADING_TEXT: Final = 11.0
LEADING: Final = 1.18
"""Distance of baselines in units of the font size."""

CELL_PAD_X: Final = 3.5
CELL_PAD_Y: Final = 3.5

PROCESS_HEIGHT: Final = 20.0
DECISION_HEIGHT: Final = 27.0
CONNECTOR_SIZE: Final = 14.0

CHANNEL: Final = (9.5, 15.1)
"""Tightest and comfortable room between a rule and the shape after it (right of it or below it); tracks run here."""
MARGIN: Final = (5.0, 9.0)
"""Tightest and comfortable room between a shape and the rule after it."""
SLOT_GAP: Final = (13.0, 18.0)
"""Tightest and comfortable distance of two shapes in one cell."""
LABEL_ROOM: Final = 7.0
"""What must be left beside a label between two shapes."""
SYMBOL_WIDTH: Final = (14.0, 38.0)
"""Tightest and comfortable width of a shape without text."""

LABEL_MARGIN: Final = 11.0
"""Room below a decision in which a label fits above the rule."""
WIDEST_CORRIDOR: Final = 9.1
"""Tracks keep to this width beside a rule even where a column is wider, so that they run close together."""
BEFORE_RULE: Final = 2.5
"""Least distance of a track from the rule of the table."""
BEFORE_SHAPE: Final = 6.5
"""Least distance of a track from the shape at which an arrow may arrive: the head and a little line."""
PORT_INSET: Final = 3.0
"""Least distance of a line's end from the corner of its shape."""
