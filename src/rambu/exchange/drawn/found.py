"""What the recovery finds, every item with how sure it is and how it was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rambu.diagram.scene import Box
from rambu.exchange.drawn.geometry import OutlineKind

Method = Literal[
    "shape", "text", "joint", "embedded",
    "glue", "near", "pieces", "order", "guess", "connector", "table",
    "beside", "inside",
]  # fmt: skip
"""shape: by its outline · text: by words in a cell · joint: several shapes are one · embedded: from the SOP in the file
· glue: the file says what the line joins · near: its ends lie at the symbols · pieces: pieces that meet · order: it has
no head · guess: an end lies at no symbol · connector: over page connectors · table: no line says so, the order of the
rows does · beside: the words lie beside the line · inside: the line runs through the words."""
Trouble = Literal["dangling", "guessed", "headless", "unpaired", "unread", "left", "doubled", "unplaced", "unended"]
"""dangling: a line's end at nothing · guessed: an end carried on · headless: no head says where it leads · unpaired:
a page connector without its partner · unread: seen and not understood · left: text or shape that found no place ·
doubled: drawn twice · unplaced: a row without a symbol · unended: the flow stops at a symbol that is no end."""

SURE = 0.85
"""From this on an item is taken for certain."""


@dataclass(slots=True)
class Node:
    """A symbol as drawn. `row` and `columns` are places in the chart, `sheet` the number of the page."""

    key: str
    kind: OutlineKind
    box: Box
    sheet: int
    row: int
    columns: tuple[int, ...]
    text: str = ""
    name: str = ""
    confidence: float = 1.0
    method: Method = "shape"
    parts: list[Box] = field(default_factory=list)
    """Of a joint symbol the boxes of the others."""
    source: str = ""
    chart: int = 0
    """Position of its chart in the file, from 0."""


@dataclass(slots=True)
class Edge:
    """A line from node to node, by their positions in the list of nodes."""

    source: int
    target: int
    confidence: float
    method: Method
    strokes: tuple[str, ...] = ()
    """Keys of what draws it, in the order of the file."""
    box: Box | None = None
    sheet: int = 0
    label: str = ""
    label_confidence: float = 1.0
    label_method: Method = "beside"
    label_box: Box | None = None
    label_sheet: int = 0


@dataclass(frozen=True, slots=True)
class Open:
    """Something that a person has to look at: what it is, in a sentence, and where it stands on the source page."""

    trouble: Trouble
    sentence: str
    sheet: int = 0
    box: Box | None = None
    words: str = ""
    """The words of the file that it is about."""
