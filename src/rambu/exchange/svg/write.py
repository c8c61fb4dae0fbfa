"""A page of a scene as SVG. The writer decides nothing: every place and every word is in the scene."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.diagram.legend import LEGEND_TEXT, LegendEntry, legend_entries
from rambu.diagram.marks import Marks
from rambu.diagram.metrics import cap_height
from rambu.diagram.scene import Box, Page, Scene, TextBlock
from rambu.exchange.svg.elements import element, number, rectangle, safe, text_lines
from rambu.exchange.svg.lines import label, line
from rambu.exchange.svg.marks import bars, grounds
from rambu.exchange.svg.style import style
from rambu.exchange.svg.symbols import outline, symbol
from rambu.exchange.svg.table import head_ground, rules, table
from rambu.fonts import font_of


def write_svg(scene: Scene, page: Page, marks: Marks | None = None) -> str:
    """The whole page on white paper: title of the chart, table with head, flow, legend; with `marks` what changed."""
    whole = Box(0.0, 0.0, page.width, page.height)
    heading = [text_lines(page.heading, {"class": "heading"})] if page.heading else []
    legend = list(_legend(scene, page.legend)) if page.legend else []
    paper = rectangle(whole, **{"class": "paper"})
    body = _marked(page, list(table(page, font_of(scene.font))), marks)
    return _document(scene, page, whole, [paper, *heading, *body, *_flow(page, marks), *legend])


def write_screen(scene: Scene, page: Page, marks: Marks | None = None) -> str:
    """The page without the texts of its cells, for a screen that sets them itself, and without a style sheet.

    A page that allows no inline style shows it with the rules of `style`, shipped as a file.
    """
    whole = Box(0.0, 0.0, page.width, page.height)
    paper = rectangle(whole, **{"class": "paper"})
    legend = list(_legend(scene, page.legend)) if page.legend else []
    head = [head_ground(page)] if page.cells else []
    body = _marked(page, [*head, *rules(page.cells, page.chart)], marks)
    return _document(scene, page, whole, [paper, *body, *_flow(page, marks), *legend], styled=False)


def write_chart(scene: Scene, page: Page) -> str:
    """The performers' columns below the head alone, with the chart's upper left corner at (0, 0).

    For writers that set the table themselves; the rules inside the chart are left to them too.
    """
    return _document(scene, page, page.chart, list(_flow(page)))


def write_legend(scene: Scene, page: Page) -> str:
    """The legend of symbols alone; the page must have one."""
    if page.legend is None:
        raise ValueError("the page has no legend")
    return _document(scene, page, page.legend, list(_legend(scene, page.legend)))


def _marked(page: Page, body: list[str], marks: Marks | None) -> list[str]:
    """The table with what changed in it: tints above the shaded head, below rules and words; bars beside rows."""
    if marks is None:
        return body
    return [*body[:1], *grounds(page, marks), *body[1:], *bars(page, marks)]


def _flow(page: Page, marks: Marks | None = None) -> Iterator[str]:
    """Lines below shapes, so that an outline is never cut into."""
    lines = (line(one, page.bagan, marks.of_line(one, page.bagan) if marks else None) for one in page.lines)
    yield element("g", {"class": "lines"}, *lines)
    yield element(
        "g", {"class": "symbols"}, *(symbol(one, marks.of_shape(one) if marks else None) for one in page.shapes)
    )
    yield element("g", {"class": "labels"}, *(label(one) for one in page.labels))


def _document(scene: Scene, page: Page, view: Box, content: list[str], *, styled: bool = True) -> str:
    name = _name(page)
    ids = f"t{page.number}", f"d{page.number}"
    attributes: dict[str, str | float] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{number(view.width)}pt",
        "height": f"{number(view.height)}pt",
        "viewBox": " ".join(number(value) for value in (view.x, view.y, view.width, view.height)),
        "role": "img",
        "aria-labelledby": " ".join(ids),
        "lang": "id",
    }
    head = [
        element("title", {"id": ids[0]}, safe(name)),
        element("desc", {"id": ids[1]}, safe(page.description)),
        *([element("style", {}, style(scene.font))] if styled else []),
    ]
    return element("svg", attributes, *(f"\n{part}" for part in (*head, *content)), "\n") + "\n"


def _name(page: Page) -> str:
    chart = " ".join(page.heading.lines) if page.heading else "Bagan alir"
    return f"{chart}, halaman {page.number} dari {page.total}"


def _legend(scene: Scene, box: Box) -> Iterator[str]:
    font = font_of(scene.font)
    for entry in legend_entries(box, font):
        baseline = box.y + (box.height + cap_height(LEGEND_TEXT, font)) / 2
        words = TextBlock((entry.words,), entry.text_x, round(baseline, 2), LEGEND_TEXT, LEGEND_TEXT)
        yield element("g", {"class": "legend"}, _sample(entry), text_lines(words))


def _sample(entry: LegendEntry) -> str:
    if entry.kind != "arrow":
        return outline(entry.kind, entry.symbol)
    box = entry.symbol
    y, tip = number(box.center[1]), number(box.right)
    shaft = element("path", {"class": "link", "d": f"M{number(box.x)} {y}H{tip}"})
    low, high, foot = number(box.center[1] - 1.9), number(box.center[1] + 1.9), number(box.right - 5)
    return shaft + element("path", {"class": "head", "d": f"M{tip} {y}L{foot} {low}L{foot} {high}Z"})
