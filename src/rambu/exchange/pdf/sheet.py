"""The sheet of the pages that are not drawn: paper, margins and font of the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rambu.diagram.paper import find_paper
from rambu.diagram.templates import Template
from rambu.fonts import CHAIN, Font


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the form; all lengths in points."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    font: Font

    @property
    def inner_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def inner_height(self) -> float:
        """Height between the margins."""
        return self.height - self.top - self.bottom

    def data(self) -> dict[str, Any]:
        """The sheet as the templates take it."""
        return {
            "width": self.width,
            "height": self.height,
            "left": self.left,
            "top": self.top,
            "right": self.right,
            "bottom": self.bottom,
            "font": CHAIN[self.font][0],
        }


def sheet_of(template: Template) -> Sheet:
    """The sheet that `template` asks for."""
    paper, margins = find_paper(template.paper), template.margins
    return Sheet(paper.width, paper.height, margins.left, margins.top, margins.right, margins.bottom, template.font)
