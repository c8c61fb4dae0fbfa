"""Below a relation map: what comes in from whom, what goes out to whom."""

from __future__ import annotations

from typing import Final

from rambu.diagram.metrics import line_height, wrap
from rambu.diagram.scene import Box, TextBlock
from rambu.exchange.svg.elements import rectangle, text_lines
from rambu.processmap.model import Process

_SIZE: Final = 8.0
_PAD: Final = 5.0


def flows_height(process: Process, width: float) -> float:
    """How much room the table needs; nothing where the map tells nothing of it."""
    columns = _columns(process)
    if not any(items for _caption, items in columns):
        return 0.0
    most = max(len(_lines(items, width / len(columns))) for _caption, items in columns)
    return (most + 1) * line_height(_SIZE) + 3 * _PAD


def draw_flows(process: Process, box: Box) -> str:
    """The table in its box: suppliers, inputs, outputs, customers."""
    columns = _columns(process)
    width = box.width / len(columns)
    parts = []
    step = line_height(_SIZE)
    room = int((box.height - 3 * _PAD) / step + 0.01) - 1
    for place, (caption, items) in enumerate(columns):
        cell = Box(round(box.x + place * width, 2), round(box.y, 2), round(width, 2), round(box.height, 2))
        first = round(cell.y + _PAD + _SIZE * 0.75, 2)
        head = TextBlock((caption,), cell.x + _PAD, first, step, _SIZE, bold=True)
        body = TextBlock(
            _fitting(_lines(items, width), room), cell.x + _PAD, round(first + step + _PAD / 2, 2), step, _SIZE
        )
        parts += [rectangle(cell, **{"class": "band"}), text_lines(head), text_lines(body)]
    return "".join(parts)


def _fitting(lines: list[str], room: int) -> tuple[str, ...]:
    """The lines for which there is room; that there are more is said."""
    return tuple(lines) if len(lines) <= room else (*lines[: room - 1], "… dan lainnya")


def _columns(process: Process) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("Pemasok", process.suppliers),
        ("Masukan", process.inputs),
        ("Output", process.outputs),
        ("Pelanggan", process.customers),
    )


def _lines(items: tuple[str, ...], width: float) -> list[str]:
    return [line for item in items for line in wrap(item, width - 2 * _PAD, _SIZE)]
