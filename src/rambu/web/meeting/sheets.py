"""The sheet as the hall sees it: the chart with places that can be pointed at, and the rows in large letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from threading import Lock

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from rambu.diagram import draw
from rambu.diagram.scene import Page
from rambu.exchange.svg import write_svg
from rambu.language import spoken
from rambu.remembering import Kept
from rambu.sop import Sop
from rambu.web.editor.plain import PlainChart, plain_charts
from rambu.web.library.models import Draft
from rambu.web.library.sheet import on_screen

_PAPER_END = 'class="paper"'
_MARGIN = 12.0
_HEIGHT = re.compile(r' height="[0-9.]+pt"')
_VIEW = re.compile(r'(viewBox="0 0 [0-9.]+ )[0-9.]+(")')


@dataclass(frozen=True, slots=True)
class HallSheet:
    """Pages of the chart, the rows with their ids chart by chart, and why it cannot be drawn."""

    pages: tuple[SafeString, ...]
    charts: tuple[PlainChart, ...]
    fault: str = ""


_WRITTEN: Kept[tuple[int, int, str, str], bytes] = Kept(80)
_ONE_AT_A_TIME = Lock()
"""Two hundred devices ask for a new sheet within a second: one thread draws it, the others wait for that."""


def written_sheet(draft: int, version: int) -> bytes:
    """The sheet of a draft in a version, as HTML in the language that is spoken."""
    rows = Draft.objects.everywhere(reason="shown in the meeting").filter(pk=draft)
    # Its changing moment keeps texts apart that tests write under one number.
    key = (draft, version, spoken(), str(rows.values_list("changed", flat=True).get()))
    found = _WRITTEN.get(key)
    if found is None:
        with _ONE_AT_A_TIME:
            found = _WRITTEN.get(key) or _WRITTEN.put(key, _sheet(rows.get().sop))
    return found


def _sheet(sop: Sop) -> bytes:
    return render_to_string("meeting/sheet.html", {"sheet": _drawn(sop), "sop": sop}).encode()


def _drawn(sop: Sop) -> HallSheet:
    charts = plain_charts(sop)
    try:
        scene = draw(sop)
    except ValueError as fault:
        return HallSheet((), charts, str(fault))
    pages = tuple(
        _with_places(on_screen(write_svg(scene, page), scene.font, f"b{page.number}"), page) for page in scene.pages
    )
    return HallSheet(pages, charts)


def _with_places(svg: str, page: Page) -> SafeString:
    """Below everything a light for each row, above everything each cell as a place."""
    lights = "".join(
        format_html(
            '<rect class="light" data-row="{}" x="{}" y="{}" width="{}" height="{}"/>',
            row.id,
            page.table.x,
            row.y,
            page.table.width,
            row.height,
        )
        for row in page.rows
    )
    spots = "".join(
        format_html(
            '<rect class="spot" data-kegiatan="{}" data-field="{}" x="{}" y="{}" width="{}" height="{}"/>',
            cell.kegiatan,
            cell.column,
            cell.box.x,
            cell.box.y,
            cell.box.width,
            cell.box.height,
        )
        for cell in page.cells
        if cell.kegiatan
    )
    chart = page.chart
    box = format_html(' data-chart="{} {} {} {}"', chart.x, chart.y, chart.width, chart.height)
    head, paper, rest = svg.partition(_PAPER_END)
    first, end, more = rest.partition("/>")
    whole = f"{head}{paper}{first}{end}<g>{lights}</g>{more}" if paper else svg
    whole = _cropped(whole, page).replace("<svg ", f"<svg{box} ", 1)
    tail = whole.rindex("</svg>")
    # Everything that came from the SOP was escaped where it was put in.
    return mark_safe(f"{whole[:tail]}<g>{spots}</g>{whole[tail:]}")  # noqa: S308


def _cropped(svg: str, page: Page) -> str:
    """Without the empty paper below the table: a screen has no room to spare."""
    last = max(page.table.bottom, page.legend.bottom if page.legend else 0.0)
    height = f"{min(page.height, last + _MARGIN):.2f}"
    svg = _HEIGHT.sub(f' height="{height}pt"', svg, count=1)
    return _VIEW.sub(rf"\g<1>{height}\g<2>", svg, count=1)
