"""The frame of each page: everything on the sheet, rows one below the other, the header on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rambu.diagram.certificate.buckets import inside
from rambu.diagram.certificate.limits import PAGE_MARGIN, ROUNDING
from rambu.diagram.certificate.report import Violation
from rambu.diagram.certificate.sheet import Sheet
from rambu.diagram.certificate.texts import ink_of
from rambu.diagram.scene import Box, Page, Point
from rambu.language import gettext as _


def check_frame(sheet: Sheet) -> Iterator[Violation]:
    """What sticks out of the sheet or the table, and rows that do not follow one another."""
    page = sheet.page
    paper = Box(PAGE_MARGIN, PAGE_MARGIN, page.width - 2 * PAGE_MARGIN, page.height - 2 * PAGE_MARGIN)
    for name, box in _parts(sheet):
        if not inside(box, paper, ROUNDING):
            message = _("{bagian} keluar dari halaman atau masuk ke tepi kertas.").format(bagian=name)
            yield Violation("outside-page", page.number, (name,), box.center, message)
    for cell in page.cells:
        if not inside(cell.box, page.table, ROUNDING):
            yield _cell_outside(page, cell.column, cell.box.center)
    if not inside(page.chart, page.table, ROUNDING):
        yield _cell_outside(page, "pelaksana", page.chart.center)
    yield from _rows(page)


def check_headers(pages: Sequence[Page]) -> Iterator[Violation]:
    """The header of the table must stand complete and alike on every page of a chart."""
    first: dict[int, set[tuple[str, str]]] = {}
    for page in pages:
        header = {
            (cell.column, " ".join(cell.text.lines))
            for cell in page.cells
            if not cell.kegiatan and cell.box.bottom <= page.chart.y + ROUNDING
        }
        known = first.setdefault(page.bagan, header)
        missing = {c.key for c in page.columns} - {column for column, _words in header}
        if missing or header != known:
            message = _("Kepala tabel di halaman {halaman} tidak lengkap atau berbeda.").format(halaman=page.number)
            yield Violation("header-differs", page.number, tuple(sorted(missing)), None, message)


def _parts(sheet: Sheet) -> Iterator[tuple[str, Box]]:
    page = sheet.page
    yield _("Tabel"), page.table
    if page.heading is not None and page.heading.lines:
        yield _("Judul bagan"), ink_of(page.heading, sheet.font)
    if page.legend is not None:
        yield _("Legenda"), page.legend
    for shape in page.shapes:
        yield _("Simbol {simbol}").format(simbol=shape.symbol or shape.letter), shape.box
    for label in page.labels:
        yield _("Label {label}").format(label=" ".join(label.text.lines)), label.box


def _rows(page: Page) -> Iterator[Violation]:
    bands = sorted(page.rows, key=lambda row: row.y)
    for above, below in pairwise(bands):
        if above.y + above.height > below.y + ROUNDING:
            yield _row(page, below.kegiatan, (page.chart.x, below.y))
    if bands and (
        bands[0].y < page.chart.y - ROUNDING or bands[-1].y + bands[-1].height > page.chart.bottom + ROUNDING
    ):
        yield _row(page, bands[-1].kegiatan, (page.chart.x, bands[-1].y))


def _row(page: Page, kegiatan: int, point: Point) -> Violation:
    message = _("Baris kegiatan {nomor} menindih baris lain atau keluar dari tabel.").format(nomor=kegiatan)
    return Violation("rows-overlap", page.number, (str(kegiatan),), point, message)


def _cell_outside(page: Page, column: str, point: Point) -> Violation:
    message = _("Sel pada kolom {kolom} keluar dari tabel.").format(kolom=column)
    return Violation("cell-outside-table", page.number, (column,), point, message)
