"""The drawing of a page, and the few texts in it that the typesetter must set itself.

Pictures are read by a library that fails on right-to-left letters which its font lacks. So texts in mixed scripts are
taken out of the picture and set upon it as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from rambu.diagram.metrics import printable
from rambu.diagram.scene import Box, Label, Page, Scene, Shape, TextBlock
from rambu.exchange.pdf.typesetting import line
from rambu.exchange.svg import write_chart, write_legend
from rambu.fonts import Font

_LEGEND: Final = (
    "Arti simbol: kapsul, mulai atau selesai; kotak, proses; belah ketupat, keputusan; panah, arah alur; "
    "segi lima, penghubung halaman."
)

Placed = tuple[TextBlock, Box]
"""A text and the shape or label in which it stands."""


def chart_figures(scene: Scene, page: Page, font: Font) -> list[dict[str, Any]]:
    """The pictures of a page, each with its place and the words for those who cannot see it."""
    found = []
    if page.chart.height > 0:
        found.append(_picture(write_chart(scene, _without(page, font)), printable(page.description), page.chart))
    if page.legend:
        found.append(_picture(write_legend(scene, page), _LEGEND, page.legend))
    return found


def texts_over(page: Page, font: Font) -> list[Placed]:
    """The texts that `chart_figures` leaves out."""
    return [(one.text, one.box) for one in _inscribed(page) if one.text and _is_mixed(one.text, font)]


def _picture(svg: str, words: str, box: Box) -> dict[str, Any]:
    return {"svg": svg, "alt": words, "x": box.x, "y": box.y, "width": box.width, "height": box.height}


def _inscribed(page: Page) -> Iterator[Shape | Label]:
    yield from page.shapes
    yield from page.labels


def _without(page: Page, font: Font) -> Page:
    if not texts_over(page, font):
        return page
    shapes = (replace(one, text=None) if one.text and _is_mixed(one.text, font) else one for one in page.shapes)
    labels = (one for one in page.labels if not _is_mixed(one.text, font))
    return replace(page, shapes=tuple(shapes), labels=tuple(labels))


def _is_mixed(block: TextBlock, font: Font) -> bool:
    return not all(isinstance(line(text, font), str) for text in block.lines)
