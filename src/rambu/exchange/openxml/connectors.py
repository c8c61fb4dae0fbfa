"""The line that a connector of DrawingML draws: preset, adjustments, mirrored, turned, in the box that it covers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from rambu.diagram.scene import Box, Point

_QUARTER: Final = 5_400_000
_HALF: Final = 50_000.0
_WHOLE: Final = 100_000.0

Share = tuple[float, float]
"""A point of the frame: shares of its width and height, 0 at the left and top."""


def connector_points(
    preset: str, seen: Box, adjust: Mapping[str, float], *, turn: float = 0.0, flip: tuple[bool, bool] = (False, False)
) -> tuple[Point, ...]:
    """The corners of a connector from its beginning to its end.

    `seen` is the box that it covers on the sheet, `turn` its rotation in 1/60,000 of a degree (quarters count), `flip`
    whether it is mirrored level and upright. A curved connector is given as the bent one of the same corners.
    """
    return placed(_shares(preset, adjust), seen, turn=turn, flip=flip)


def placed(
    shares: Sequence[Share], seen: Box, *, turn: float = 0.0, flip: tuple[bool, bool] = (False, False)
) -> tuple[Point, ...]:
    """Points given as shares of an unturned frame, on the sheet."""
    quarters = quarters_of(turn)
    width, height = (seen.height, seen.width) if quarters % 2 else (seen.width, seen.height)
    x0, y0 = seen.center
    found = []
    for across, down in shares:
        x = (across - 0.5) * width * (-1 if flip[0] else 1)
        y = (down - 0.5) * height * (-1 if flip[1] else 1)
        for _turn in range(quarters):
            x, y = -y, x
        found.append((x0 + x, y0 + y))
    return tuple(found)


def quarters_of(turn: float) -> int:
    """A rotation as quarters of a circle, 0 to 3."""
    return round(turn / _QUARTER) % 4


def visible(frame: Box, turn: float) -> Box:
    """The box that an unturned `frame` covers once it is turned by quarters."""
    if quarters_of(turn) % 2 == 0:
        return frame
    x, y = frame.center
    return Box(x - frame.height / 2, y - frame.width / 2, frame.height, frame.width)


def is_connector(preset: str) -> bool:
    """Whether a preset is a line rather than a shape."""
    return preset == "line" or preset.startswith(("straightConnector", "bentConnector", "curvedConnector"))


def _shares(preset: str, adjust: Mapping[str, float]) -> list[Share]:
    one, two, three = (adjust.get(f"adj{n}", _HALF) / _WHOLE for n in (1, 2, 3))
    if preset.endswith("Connector2"):
        return [(0, 0), (1, 0), (1, 1)]
    if preset.endswith("Connector3"):
        return [(0, 0), (one, 0), (one, 1), (1, 1)]
    if preset.endswith("Connector4"):
        return [(0, 0), (one, 0), (one, two), (1, two), (1, 1)]
    if preset.endswith("Connector5"):
        return [(0, 0), (one, 0), (one, two), (three, two), (three, 1), (1, 1)]
    return [(0, 0), (1, 1)]
