"""A SOP as a workbook: an identity sheet, and a flow sheet for each chart."""

from __future__ import annotations

import io
from itertools import groupby
from typing import Final

from xlsxwriter.workbook import Workbook

from rambu.diagram import draw
from rambu.diagram.scene import Scene
from rambu.diagram.templates import Template, choose
from rambu.exchange.openxml.markup import fit
from rambu.exchange.xlsx.drawing import drawing
from rambu.exchange.xlsx.flow import FlowSheet
from rambu.exchange.xlsx.identity import write_identity_sheet
from rambu.exchange.xlsx.looks import FAMILIES, Looks
from rambu.exchange.xlsx.package import finish
from rambu.exchange.xlsx.plan import SheetPlan, plan_sheet
from rambu.exchange.xlsx.printing import set_up
from rambu.sop.model import Sop

_ORDINARY: Final = {"font_name": "Arial", "font_size": 9.5}
"""Widths of columns are counted in its digits. So it is a font that every machine has or can replace, and of a size at
which a digit is 7 pixels wide without rounding: Excel counts whole pixels, LibreOffice does not."""


def write_xlsx(sop: Sop, *, template: str | None = None, paper: str | None = None) -> bytes:
    """The workbook. Symbols are shapes, arrows are connectors glued to them, and the SOP is embedded whole.

    The same SOP, template and paper give the same bytes.

    Raises:
        ValueError: there is no such template or paper.
    """
    form = choose(sop.tampilan, template, paper)
    scene = draw(sop, template=template, paper=paper)
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "default_format_properties": _ORDINARY})
    looks = Looks(book, FAMILIES[form.font])
    book.set_properties({"title": _flat(sop.judul), "subject": _flat(sop.nomor), "author": _flat(sop.unit)})
    write_identity_sheet(book.add_worksheet("Identitas"), looks, sop, form)
    plans = [_flow_sheet(book, looks, sop, scene, bagan, form) for bagan in _charts(scene)]
    book.close()
    return finish(buffer.getvalue(), [drawing(plan, form.font, looks.family) for plan in plans], sop)


def _charts(scene: Scene) -> list[int]:
    return [bagan for bagan, _pages in groupby(scene.pages, key=lambda page: page.bagan)]


def _flow_sheet(book: Workbook, looks: Looks, sop: Sop, scene: Scene, bagan: int, form: Template) -> SheetPlan:
    plan = plan_sheet([page for page in scene.pages if page.bagan == bagan], form.margins.top)
    several = len(_charts(scene)) > 1
    sheet = book.add_worksheet(f"Bagan alir {bagan}" if several else "Bagan alir")
    set_up(sheet, sop, form)
    sheet.repeat_rows(0, plan.head_rows - 1)
    sheet.freeze_panes(plan.head_rows, 0)
    sheet.set_h_pagebreaks(list(plan.breaks))
    sheet.print_area(0, 0, len(plan.heights) - 1, len(plan.x.sizes) - 1)
    FlowSheet(sheet, looks, plan, sop.bagan[bagan - 1], form.captions).write()
    sheet.insert_textbox(0, 0, "")  # the library makes the drawing part and all that points to it; ours takes its place
    return plan


def _flat(text: str) -> str:
    return " ".join(fit(text).split())
