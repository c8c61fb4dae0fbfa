"""A page of a map while it is drawn: paper, margins, boxes with measured texts, hairlines. Lengths are points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from rambu.diagram.metrics import cap_height, line_height, wrap
from rambu.diagram.paper import Paper
from rambu.diagram.scene import Box, Point, TextBlock
from rambu.exchange.svg.elements import element, number, rectangle, safe, text_lines
from rambu.exchange.svg.style import style

MARGIN: Final = 36.0
TITLE: Final = 13.0
"""Size of the title."""
SMALL: Final = 7.5
FONT: Final = "Liberation Sans"
_RULES: Final = (
    ".box{fill:#fff;stroke:#000;stroke-width:.6}"
    ".band{fill:#f6f5f1;stroke:#9aa0a6;stroke-width:.4}"
    ".outside{fill:#fff;stroke:#000;stroke-width:.6;stroke-dasharray:3 2}"
    ".ended{fill:#f0f0f0;stroke:#777;stroke-width:.6;stroke-dasharray:2 2}"
    ".main{fill:#eef0f2;stroke:#000;stroke-width:1}"
    ".wire{fill:none;stroke:#000;stroke-width:.6}"
    ".tip{fill:#000}"
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished page."""

    svg: str
    width: float
    height: float
    words: str
    """What it shows, for those who cannot see it."""


@dataclass
class Canvas:
    """Elements are put on it in the order in which they cover each other."""

    paper: Paper
    title: str
    note: str = ""
    """A smaller line below the title."""
    parts: list[str] = field(default_factory=list)

    @property
    def inner(self) -> Box:
        """The area below the title and within the margins."""
        top = MARGIN + TITLE + 6 + (SMALL + 6 if self.note else 0)
        return Box(MARGIN, top, self.paper.width - 2 * MARGIN, self.paper.height - MARGIN - top - 12)

    def picture(self, words: str, number_of: tuple[int, int]) -> Picture:
        """The page with its title and, at its foot, its number among all."""
        page, total = number_of
        width, height = self.paper.width, self.paper.height
        ids = f"mt{page}", f"md{page}"
        head = [
            element("title", {"id": ids[0]}, safe(self.title)),
            element("desc", {"id": ids[1]}, safe(words)),
            element("style", {}, style(FONT) + _RULES),
            rectangle(Box(0, 0, width, height), **{"class": "paper"}),
            text_lines(TextBlock(tuple(wrap(self.title, width - 2 * MARGIN, TITLE)[:1]), MARGIN, MARGIN + TITLE * 0.75,
                                 TITLE, TITLE, bold=True)),
        ]  # fmt: skip
        if self.note:
            head.append(text_lines(TextBlock((self.note,), MARGIN, MARGIN + TITLE + SMALL + 2, SMALL, SMALL)))
        foot = f"{page} / {total}"
        foot_at = TextBlock((foot,), width / 2, height - MARGIN + 12, SMALL, SMALL, "center")
        attributes: dict[str, str | float] = {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": f"{number(width)}pt",
            "height": f"{number(height)}pt",
            "viewBox": f"0 0 {number(width)} {number(height)}",
            "role": "img",
            "aria-labelledby": " ".join(ids),
            "lang": "id",
        }
        body = (*head, *self.parts, *([text_lines(foot_at)] if total > 1 else []))
        svg = element("svg", attributes, *(f"\n{part}" for part in body), "\n") + "\n"
        return Picture(svg, width, height, words)

    def put(self, *parts: str) -> None:
        """Put elements on top."""
        self.parts += parts

    def wire(self, points: Sequence[Point], arrow: bool = False) -> None:
        """An orthogonal line, with a head at its end where it is an arrow."""
        path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
        self.put(element("path", {"class": "wire", "d": path}))
        if arrow:
            self.put(_head(points[-2], points[-1]))


def boxed(box: Box, text: str, size: float, look: str = "box", bold: str = "") -> str:
    """A box with its text in the middle; `bold` stands above it in bold letters. Without a look only the text."""
    lines = wrap(text, box.width - 8, size)
    above = wrap(bold, box.width - 8, size) if bold else []
    step = line_height(size)
    height = step * (len(lines) + len(above) - 1) + cap_height(size)
    first = box.y + (box.height - height) / 2 + cap_height(size)
    x = round(box.center[0], 2)
    heads = [text_lines(TextBlock(tuple(above), x, round(first, 2), step, size, "center", True))] if above else []
    rest = TextBlock(tuple(lines), x, round(first + step * len(above), 2), step, size, "center")
    frame = [rectangle(box, **{"class": look})] if look else []
    return "".join([*frame, *heads, text_lines(rest)])


def process_group(code: str, title: str, *parts: str) -> str:
    """What is drawn of one process: the web makes it a link by its code, and its title is read aloud."""
    return element("g", {"class": "process", "data-code": code}, element("title", {}, safe(title)), *parts)


def height_of(text: str, width: float, size: float, bold: str = "") -> float:
    """How tall a box of this width must be for its text."""
    lines = len(wrap(text, width - 8, size)) + (len(wrap(bold, width - 8, size)) if bold else 0)
    return line_height(size) * lines + 9


def _head(before: Point, tip: Point) -> str:
    (x, y), (from_x, from_y) = tip, before
    dx = (x > from_x) - (x < from_x)
    dy = (y > from_y) - (y < from_y)
    corners = ((x, y), (x - 5 * dx - 2 * dy, y - 5 * dy - 2 * dx), (x - 5 * dx + 2 * dy, y - 5 * dy + 2 * dx))
    path = "M" + "L".join(f"{number(a)} {number(b)}" for a, b in corners) + "Z"
    return element("path", {"class": "tip", "d": path})
