"""The chart of a SOP as pictures that stand in a page whose policy allows no inline style."""

from __future__ import annotations

import re

from django.utils.safestring import SafeString, mark_safe

from rambu.diagram import draw
from rambu.diagram.marks import Marks
from rambu.diagram.scene import Scene
from rambu.exchange.svg import write_svg
from rambu.fonts import BOOKMAN
from rambu.sop import Sop

_STYLE = re.compile(r"\n?<style>.*?</style>", re.DOTALL)
_IDS = re.compile(r'(id|aria-labelledby)="([^"]*)"')


def chart_pages(sop: Sop, name: str = "s") -> list[SafeString]:
    """Each page as SVG without a style sheet: `static/library/sheet.css` holds its rules.

    `name` keeps the ids of two charts on one page apart. ValueError for a template or paper that does not exist.
    """
    return shown(draw(sop), name)


def shown(scene: Scene, name: str = "s", marks: Marks | None = None) -> list[SafeString]:
    """The pages of a scene that is drawn already, perhaps with what changed in it."""
    return [on_screen(write_svg(scene, page, marks), scene.font, name) for page in scene.pages]


def on_screen(svg: str, font: str, name: str) -> SafeString:
    """A standalone picture of `rambu.exchange.svg` made fit to stand in a page."""
    text = _STYLE.sub("", svg)
    text = _IDS.sub(lambda found: f'{found[1]}="{_named(found[2], name)}"', text)
    kind = "bookman" if font == BOOKMAN else "sans"
    # The writer escapes every text that it takes from the SOP.
    return mark_safe(text.replace("<svg ", f'<svg class="chart {kind}" ', 1))  # noqa: S308


def _named(ids: str, name: str) -> str:
    return " ".join(f"{name}-{one}" for one in ids.split())
