"""Where the ink of a text lies, measured with the shipped fonts."""

from __future__ import annotations

from rambu.diagram.metrics import ascent, descent, measure
from rambu.diagram.scene import Box, TextBlock
from rambu.fonts import Font


def ink_of(block: TextBlock, font: Font) -> Box:
    """The smallest box around all lines of `block`, from the ascenders of the first to the descenders of the last."""
    boxes = [line_box(block, n, font) for n in range(len(block.lines))]
    return around(boxes or [Box(block.x, block.baseline, 0.0, 0.0)])


def line_box(block: TextBlock, number: int, font: Font) -> Box:
    """The box of one line of `block` (0-based)."""
    width = measure(block.lines[number], block.size, bold=block.bold, font=font)
    x = block.x - width / 2 if block.align == "center" else block.x
    top = block.baseline + number * block.leading - ascent(block.size, font)
    return Box(x, top, width, ascent(block.size, font) + descent(block.size, font))


def around(boxes: list[Box]) -> Box:
    """The smallest box around all `boxes`, of which there is at least one."""
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    return Box(x, y, max(b.right for b in boxes) - x, max(b.bottom for b in boxes) - y)
