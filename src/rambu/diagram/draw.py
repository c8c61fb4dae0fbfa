"""From a SOP to its scene."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rambu.diagram.assemble.lines import names
from rambu.diagram.assemble.page import Numbering, backdrop_of, build_page
from rambu.diagram.assemble.shapes import Lettering
from rambu.diagram.grid.traced import Traced
from rambu.diagram.layout.chart import Sheet
from rambu.diagram.layout.figures import Flow
from rambu.diagram.layout.flow import flow_of
from rambu.diagram.layout.measures import LETTER_TEXT
from rambu.diagram.legend import LEGEND_GAP, LEGEND_HEIGHT
from rambu.diagram.lettering import letters, partner_pages
from rambu.diagram.paper import find_paper
from rambu.diagram.scene import Scene
from rambu.diagram.settle import settle
from rambu.diagram.settled import Settled
from rambu.diagram.templates import choose
from rambu.diagram.uncollected import uncollected
from rambu.flow.ways import Story
from rambu.fonts import family
from rambu.language import gettext as _
from rambu.sop.model import Sop

PERFORMERS_SHARES: Final = (0.58, 0.4, 0.0)
"""Shares of the table's width that shapes side by side may claim before they are stacked instead: the first with which
the table fits on the paper."""


@uncollected()
def draw(sop: Sop, *, template: str | None = None, paper: str | None = None) -> Scene:
    """Draw the flow pages of `sop`; the same SOP always gives the same scene.

    `template` (a name in `rambu.diagram.templates.TEMPLATES`) and `paper` (A4, F4, Letter, Legal) overrule what the SOP
    asks for.

    Raises:
        ValueError: there is no such template or paper.
    """
    form = choose(sop.tampilan, template, paper)
    sheet = Sheet(find_paper(form.paper), form)
    story = Story.of(sop)
    flow, charts = _settled(story, sheet)
    backdrops = [backdrop_of(done.chart, sheet) for done in charts]
    pages = [(backdrop, traced) for backdrop, done in zip(backdrops, charts, strict=True) for traced in done.pages]
    leaves = [traced.leaf for _backdrop, traced in pages]
    lettering = Lettering(letters(leaves), partner_pages(leaves))
    total = len(pages)
    return Scene(
        tuple(
            build_page(story, backdrop, traced, flow, sheet, lettering, Numbering(n, total, form.legend and n == total))
            for n, (backdrop, traced) in enumerate(pages, start=1)
        ),
        sheet.paper.name,
        family(form.font),
        min([LETTER_TEXT, *(done.chart.columns.size for done in charts)]),
        (
            *flow.notes,
            *_too_wide(charts, sheet),
            *(note for _backdrop, traced in pages for note in _without_label(flow, traced)),
        ),
    )


def _settled(story: Story, sheet: Sheet) -> tuple[Flow, list[Settled]]:
    """The charts laid out and routed, with as many shapes side by side as the paper is wide for."""
    form, sop = sheet.template, story.sop
    legend = LEGEND_GAP + LEGEND_HEIGHT if form.legend else 0.0
    last = len(sop.bagan) - 1
    for share in PERFORMERS_SHARES:
        flow = flow_of(sop, form.kapsul, share * sheet.width, form.font, story.flow)
        charts = [settle(b, n, flow, sheet, legend if n == last else 0.0) for n, b in enumerate(sop.bagan)]
        if not any(_too_wide(charts, sheet)):
            break
    return flow, charts


def _too_wide(charts: Sequence[Settled], sheet: Sheet) -> Iterator[str]:
    """Charts with more performers than the paper is wide for."""
    for done in charts:
        columns = done.chart.columns
        width = columns.number + sum(columns.text.values()) + sum(lane.width for lane in columns.lanes)
        if width > sheet.width + 1:
            message = _("Bagan {nomor}: pelaksananya terlalu banyak untuk kertas {kertas}; pakai kertas lebih lebar.")
            yield message.format(nomor=done.chart.position + 1, kertas=sheet.paper.name)


def _without_label(flow: Flow, traced: Traced) -> Iterator[str]:
    """Labels for which no room could be made anywhere."""
    for link in traced.labelled.missing:
        wire = flow.wires[traced.leaf.posed.parts[link][0]]
        source, target = names(flow, wire)
        message = _("Label “{label}” pada garis {dari} → {ke} tidak mendapat tempat.")
        yield message.format(label=wire.label, dari=source, ke=target)
