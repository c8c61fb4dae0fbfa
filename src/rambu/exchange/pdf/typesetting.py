"""Text as the templates take it: lines already broken, each a string or, in mixed scripts, runs of one family.

Nothing that a person typed ever becomes typst source: it travels as JSON and is set as plain text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rambu.diagram.metrics import ascent, descent, line_height, measure, printable, runs, wrap
from rambu.fonts import CHAIN, Font

Line = str | tuple[tuple[str, str], ...]
"""One line: a string in the document's family, or (family, part) runs."""


@dataclass(frozen=True, slots=True)
class Pen:
    """A font at a size; `leading` is the distance of baselines in points."""

    font: Font
    size: float
    bold: bool = False

    @property
    def leading(self) -> float:
        """Single spacing."""
        return line_height(self.size, self.font)

    def width(self, text: str) -> float:
        """Width of a line in points."""
        return measure(text, self.size, bold=self.bold, font=self.font)

    def lines(self, text: str, width: float) -> tuple[Line, ...]:
        """`text` broken into lines of at most `width` points."""
        return tuple(line(part, self.font) for part in wrap(text, width, self.size, bold=self.bold, font=self.font))

    def balanced(self, text: str, width: float) -> tuple[Line, ...]:
        """As many lines as `lines`, but of about equal width: for what stands in the middle of a page."""
        count, low, high = len(self.lines(text, width)), 0.0, width
        while high - low > self.size / 2:
            middle = (low + high) / 2
            if len(self.lines(text, middle)) > count:
                low = middle
            else:
                high = middle
        return self.lines(text, high)

    def shortened(self, text: str, width: float) -> Line:
        """`text` on one line, cut with an ellipsis where it is wider than `width` points."""
        flat = " ".join(printable(text).split())
        if self.width(flat) > width:
            while flat and self.width(flat + "…") > width:
                flat = flat[:-1]
            flat = flat.rstrip(" ,;:-/") + "…"
        return line(flat, self.font)

    def block(self, text: str, width: float) -> dict[str, Any]:
        """`text` broken, with everything that a template needs to set it."""
        return self.set(self.lines(text, width))

    def set(self, lines: Sequence[Line]) -> dict[str, Any]:
        """Lines with everything that a template needs to set them."""
        return {
            "lines": lines,
            "size": self.size,
            "bold": self.bold,
            "leading": round(self.leading, 3),
            "rise": rise(self.leading, self.size, self.font),
        }


def rise(leading: float, size: float, font: Font) -> float:
    """From the top of a line's strip to its baseline, the letters standing in the middle of the strip."""
    return round((leading + ascent(size, font) - descent(size, font)) / 2, 3)


def line(text: str, font: Font) -> Line:
    """One line as the templates take it."""
    shown = printable(text)
    if shown.isascii():
        return shown
    parts = runs(shown, font)
    return shown if all(name == CHAIN[font][0] for name, _part in parts) else parts
