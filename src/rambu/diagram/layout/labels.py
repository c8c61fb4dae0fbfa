"""The labels of lines: where they break and how large they are."""

from __future__ import annotations

from rambu.diagram.layout.figures import Flow
from rambu.diagram.layout.measures import LABEL_TEXT, LEADING, LONG_LABELS, NARROW_LABEL, WIDEST_LABEL
from rambu.diagram.metrics import longest_piece, measure, wrap
from rambu.fonts import Font


def label_lines(label: str, font: Font, widest: float = WIDEST_LABEL) -> tuple[str, ...]:
    """The lines of a label, at most `widest` points wide."""
    return wrap(" ".join(label.split()), widest, LABEL_TEXT, font=font)


def label_size(label: str, font: Font, widest: float = 0.0) -> tuple[float, float] | None:
    """Width and height of a label in points, at most `widest` wide (else as befits its length); None if none."""
    lines = label_lines(label, font, widest) if widest else _shapely(label, font)
    if not lines:
        return None
    width = max(measure(line, LABEL_TEXT, font=font) for line in lines)
    return round(width + 1, 2), round(LABEL_TEXT * LEADING * len(lines), 2)


def _shapely(label: str, font: Font) -> tuple[str, ...]:
    """The lines of a label that is not much higher than wide."""
    lines = label_lines(label, font)
    for wider, most in LONG_LABELS:
        if len(lines) > most:
            lines = label_lines(label, font, wider)
    return lines


def narrow_label_size(label: str, font: Font) -> tuple[float, float] | None:
    """The same broken into shorter lines, but not within words; None if that changes nothing."""
    narrow = max(NARROW_LABEL, longest_piece(label, LABEL_TEXT, font=font) + 0.5)
    wide = label_size(label, font)
    if wide is None or wide[0] > WIDEST_LABEL + 1 or narrow >= WIDEST_LABEL:
        return None
    size = label_size(label, font, narrow)
    return None if size == wide else size


def labels_in_cells(flow: Flow, bagan: int, font: Font) -> dict[int, float]:
    """By column the width of the widest label of a line between two neighbours in one cell of the chart `bagan`."""
    widest: dict[int, float] = {}
    for wire in flow.wires:
        a, b = flow.figures[wire.source], flow.figures[wire.target]
        same = (a.bagan, a.row, a.strip, a.first, a.last) == (b.bagan, b.row, b.strip, b.first, b.last)
        if same and a.bagan == bagan and abs(a.slot - b.slot) == 1:
            size = label_size(wire.label, font)
            if size is not None:
                widest[a.first] = max(widest.get(a.first, 0.0), size[0])
    return widest
