"""Names of the elements of a workbook."""

from __future__ import annotations

from typing import Final

S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
X: Final = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
EMU: Final = 12700.0
"""English Metric Units in a point."""


def number(text: str | None, default: float = 0.0) -> float:
    """A number as written in an attribute; `default` where it is none, or none that a sheet can hold."""
    try:
        value = float(text) if text is not None else default
    except ValueError:
        return default
    return value if -1e12 < value < 1e12 else default


def whole(text: str | None, default: int = 0) -> int:
    """The same as a whole number."""
    return int(number(text, default))


def is_on(text: str | None) -> bool:
    """Whether an attribute says yes."""
    return text in ("1", "true", "on")
