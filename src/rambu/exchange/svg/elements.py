"""XML by hand: attributes in a fixed order, numbers as short as they can be, texts safe."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from rambu.diagram.metrics import measure
from rambu.diagram.scene import Box, Point, TextBlock
from rambu.fonts import Font

_UNSAFE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": " ", "\n": " ", "\r": " "}
NOTHING: Final[Mapping[str, str | float]] = {}
_SPECIAL: Final = re.compile('[&<>"\t\n\r]')


def safe(text: str) -> str:
    """`text` as it may stand in XML, in an attribute too; what XML cannot hold becomes U+FFFD."""
    return _SPECIAL.sub(lambda found: _ENTITIES[found[0]], _UNSAFE.sub("\ufffd", text))


@lru_cache(maxsize=16384)
def number(value: float) -> str:
    """A length with at most two decimals and no needless zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def element(name: str, attributes: Mapping[str, str | float], *content: str) -> str:
    """An element; `content` is XML already. Empty attributes are kept: the contract names them."""
    head = "".join(
        f' {key}="{number(value) if isinstance(value, (int, float)) else safe(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{head}>{''.join(content)}</{name}>" if content else f"<{name}{head}/>"


def rectangle(box: Box, **more: str | float) -> str:
    """A box."""
    return element("rect", {"x": box.x, "y": box.y, "width": box.width, "height": box.height, **more})


def path(points: Sequence[Point]) -> str:
    """Path data of an orthogonal polyline: absolute M, H and V only."""
    x, y = points[0]
    data = [f"M{number(x)} {number(y)}"]
    for to_x, to_y in points[1:]:
        if to_y == y:
            data.append(f"H{number(to_x)}")
        elif to_x == x:
            data.append(f"V{number(to_y)}")
        else:
            data.append(f"L{number(to_x)} {number(to_y)}")
        x, y = to_x, to_y
    return "".join(data)


def text_lines(block: TextBlock, more: Mapping[str, str | float] = NOTHING, font: Font = "sans") -> str:
    """A block of text, one ``<tspan>`` a line; blanks at its beginning become a place, as viewers drop them."""
    attributes: dict[str, str | float] = {"font-size": block.size}
    if block.bold:
        attributes["font-weight"] = "bold"
    if block.align == "center":
        attributes["text-anchor"] = "middle"
    spans = [_span(block, n, line, font) for n, line in enumerate(block.lines) if line]
    return element("text", {**more, **attributes}, *spans)


def _span(block: TextBlock, n: int, line: str, font: Font) -> str:
    words = line.lstrip("\u00a0")
    hang = measure("\u00a0", block.size, font=font) * (len(line) - len(words)) if len(words) < len(line) else 0.0
    return element("tspan", {"x": block.x + hang, "y": block.baseline + n * block.leading}, safe(words))
