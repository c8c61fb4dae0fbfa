"""A workbook as geometry: one sheet after another, hidden ones named and left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.drawn.geometry import Drawn, Sheet, Unread
from rambu.exchange.openxml.embedded import read_embedded
from rambu.exchange.openxml.opening import Package, open_package
from rambu.exchange.xlsx.reading.boxes import hung
from rambu.exchange.xlsx.reading.cells import Ground, table_of
from rambu.exchange.xlsx.reading.names import R, S, whole
from rambu.exchange.xlsx.reading.shapes import Shapes, extent, shapes_of
from rambu.exchange.xlsx.reading.tracks import columns_of, rows_of
from rambu.exchange.xlsx.reading.values import Values, values_of
from rambu.language import gettext as _

MOST_SHAPES: Final = 5_000
"""Things drawn in one workbook: twenty times the largest SOP seen."""
MOST_SHEETS: Final = 60


def read_xlsx(data: bytes, name: str) -> Drawn:
    """Read a workbook (.xlsx, .xlsm, .xltx). Macros are not read, links are not followed.

    Raises BadInput, naming the file `name`, where it cannot be read in bounded time and memory.
    """
    package = open_package(data, name)
    book = package.main()
    root = package.tree(book)
    if root.tag != f"{S}workbook":
        raise package.fault(_("berkas ini bukan buku kerja Excel."))
    values = values_of(package, book)
    found = list(_sheets(package, root, book))
    if len(found) > MOST_SHEETS:
        raise package.fault(_("di dalamnya ada lebih dari {n} lembar; bagilah berkas ini.").format(n=MOST_SHEETS))
    unread = [Unread(_("lembar tersembunyi “{name}”").format(name=title)) for title, _part, shown in found if not shown]
    if any(part.endswith("vbaProject.bin") for part in package.parts):
        unread.append(Unread(_("makro, yang tidak dijalankan")))
    if any(part.startswith("xl/externalLinks/") for part in package.parts):
        unread.append(Unread(_("tautan ke buku kerja lain, yang tidak dibuka")))
    sheets: list[Sheet] = []
    left = MOST_SHAPES
    for title, part, shown in found:
        if shown:
            sheets.append(_sheet(package, part, title, len(sheets) + 1, values, left))
            left -= len(sheets[-1].outlines) + len(sheets[-1].strokes) + len(sheets[-1].labels)
    return Drawn(tuple(sheets), read_embedded(package), unread=tuple(unread))


def _sheets(package: Package, root: Element, book: str) -> Iterator[tuple[str, str, bool]]:
    """Title, part and whether it is shown, of every sheet of cells."""
    relations = package.relations(book)
    for one in root.iterfind(f"{S}sheets/{S}sheet"):
        relation = relations.get(one.get(f"{R}id", ""))
        if relation is not None and relation.kind == "worksheet" and not relation.outside:
            yield one.get("name", ""), relation.target, one.get("state", "visible") == "visible"


def _sheet(package: Package, part: str, title: str, number: int, values: Values, most: int) -> Sheet:
    root = package.tree(part)
    ground = Ground(columns_of(root), rows_of(root))
    table = table_of(root, ground, values)
    shapes = _shapes(package, part, ground, most)
    boxes = [one.box for group in (table.cells, shapes.outlines, shapes.labels) for one in group]
    width, height = extent(boxes)
    breaks = sorted(whole(one.get("id")) for one in root.iterfind(f"{S}rowBreaks/{S}brk"))
    return Sheet(
        number,
        width,
        height,
        title,
        tables=(table,) if table.cells else (),
        outlines=tuple(shapes.outlines),
        strokes=tuple(shapes.strokes),
        labels=tuple(shapes.labels),
        unread=tuple(shapes.unread),
        breaks=tuple(ground.rows.edge(min(row, 1_048_575)) for row in breaks if row > 0),
    )


def _shapes(package: Package, part: str, ground: Ground, most: int) -> Shapes:
    every = [one for one in package.relations(part).values() if one.kind == "drawing" and not one.outside]
    found = []
    for one in every[:1]:
        for thing in hung(package.tree(one.target), ground):
            found.append(thing)
            if len(found) > most:
                sentence = _("di dalamnya ada lebih dari {n} bentuk; bagilah berkas ini.")
                raise package.fault(sentence.format(n=MOST_SHAPES))
    return shapes_of(every[0].target if every else part, found)
