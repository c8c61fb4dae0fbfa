"""The distances that the certificate demands, in points."""

from __future__ import annotations

from typing import Final

ROUNDING: Final = 0.03
"""Coordinates are rounded to 0.01; two of them may differ by this much and still mean the same place."""
LINE_DISTANCE: Final = 3.0
"""Least distance of two lines that run side by side."""
ARROW_PIECE: Final = 6.0
"""Least length of the last piece of a line with an arrowhead: the head (5) and a little line before it."""
LABEL_DISTANCE: Final = 4.0
"""A label is at most this far from its line."""
PAGE_MARGIN: Final = 14.0
"""Nothing stands closer to the edge of the sheet: about 5 mm, which printers cannot reach."""
