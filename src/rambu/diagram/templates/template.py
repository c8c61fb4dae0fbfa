"""What a template decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rambu.fonts import Font


@dataclass(frozen=True, slots=True)
class Margins:
    """White borders of a page in points."""

    left: float = 36.0
    top: float = 40.0
    right: float = 36.0
    bottom: float = 40.0


@dataclass(frozen=True, slots=True)
class Template:
    """A form: everything about the sheet that the SOP itself does not say."""

    name: str
    captions: Mapping[str, str]
    """Caption of each column by its key in `rambu.sop.model.COLUMN_KEYS`."""
    font: Font = "sans"
    paper: str = "A4"
    margins: Margins = Margins()
    kapsul: Literal["langkah", "tersendiri"] = "tersendiri"
    """`langkah`: the first and last step are capsules; `tersendiri`: capsules of their own beside the steps."""
    column_numbers: bool = False
    """A row (1) … (n) below the captions."""
    legend: bool = False
    """A legend of the symbols below the last table."""
