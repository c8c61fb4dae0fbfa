"""Our own workbooks that come back: untouched they are the SOP itself, changed they are the edits that were made."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.scene import Box
from rambu.exchange.drawn.geometry import Drawn, Outline, Sheet, Stroke
from rambu.exchange.drawn.restore import Restored, restore
from rambu.exchange.xlsx import write_xlsx
from rambu.exchange.xlsx.reading import read_xlsx
from rambu.sop import SetExits, SetField, SetKegiatan, SetPelaksana, SetSymbol, apply
from rambu.sop.edits import AddSymbol, Edit, MoveKegiatan
from rambu.sop.model import Kegiatan, Onward, Sop, Symbol
from tests.support.drawn_workbooks import changed
from tests.support.printed_sops import printed_sop
from tests.support.random_sops import random_sop
from tests.support.sops import sops
from tests.support.thorough import examples

SOP = replace(printed_sop(steps=5), proses="C.01.03")
BOOK = write_xlsx(SOP)
DRAWN = read_xlsx(BOOK, "a.xlsx")


def seen(sop: Sop) -> Drawn:
    return read_xlsx(write_xlsx(sop), "a.xlsx")


def back(drawn: Drawn) -> Restored:
    found = restore(drawn, [seen])
    assert found is not None
    assert apply(found.original, found.edits) == found.sop
    return found


def edits(drawn: Drawn) -> list[Edit]:
    return list(back(drawn).edits)


def on_flow(change: Callable[[Sheet], Sheet]) -> Drawn:
    return replace(DRAWN, sheets=(DRAWN.sheets[0], change(DRAWN.sheets[1])))


def shape(name: str) -> Outline:
    return next(one for one in DRAWN.sheets[1].outlines if one.name.endswith(f" {name}"))


@examples(8)
@given(sops())
def test_any_sop_comes_back_exactly(sop: Sop) -> None:
    assert back(seen(sop)).sop == back(seen(sop)).original
    assert back(seen(sop)).edits == ()


@examples(5)
@given(st.integers(0, 10**6))
def test_other_paper_and_a_moved_pixel_are_no_edits(seed: int) -> None:
    sop = random_sop(random.Random(seed))
    drawn = read_xlsx(write_xlsx(sop, paper="F4"), "a.xlsx")
    nudged = [replace(one, outlines=tuple(_nudged(o) for o in one.outlines)) for one in drawn.sheets]
    found = back(replace(drawn, sheets=tuple(nudged)))
    assert (found.sop, found.edits) == (sop, ())


def test_a_text_that_was_changed() -> None:
    old = b"Memeriksa dan mencatat berkas permohonan ke-3 dalam buku agenda"

    def change(name: str, part: bytes) -> bytes:
        return part.replace(old, b"Mencatat berkas") if name == "xl/sharedStrings.xml" else part

    found = back(read_xlsx(changed(BOOK, change), "a.xlsx"))
    assert found.edits == (SetKegiatan("k3", "teks", "Mencatat berkas"),)
    assert found.sop.proses == "C.01.03"  # what is not seen is kept


def test_an_arrow_that_was_glued_to_another_symbol() -> None:
    source, before, after = (shape(name).key.encode() for name in ("1", "2", "3"))
    pattern = re.compile(rb'(<a:stCxn id="' + source + rb'" [^>]*/><a:endCxn id=")' + before + rb'"')

    def change(name: str, part: bytes) -> bytes:
        return pattern.sub(rb"\g<1>" + after + b'"', part) if name.startswith("xl/drawings/drawing") else part

    assert edits(read_xlsx(changed(BOOK, change), "a.xlsx")) == [SetExits("k1-1", Onward(("k3-1",)))]


def test_a_symbol_that_was_moved_to_another_performer() -> None:
    there = shape("2").box.x

    def move(one: Outline) -> Outline:
        return replace(one, box=replace(one.box, x=there)) if one == shape("3") else one

    drawn = on_flow(lambda sheet: replace(sheet, outlines=tuple(map(move, sheet.outlines))))
    column = SOP.bagan[0].kegiatan[1].simbol[0].pelaksana
    assert edits(drawn) == [SetSymbol("k3-1", "pelaksana", column)]


def test_a_box_that_was_added() -> None:
    near = shape("1").box
    other = Box(shape("2").box.x, near.y, near.width, near.height)
    new = Outline("900", "process", other, "Cek", "Rectangle 9")
    arrow = Stroke(
        "901", ((near.right, near.center[1]), (other.x, other.center[1])), (False, True), (shape("1").key, "900")
    )

    def change(sheet: Sheet) -> Sheet:
        first = next(one for one in sheet.strokes if one.name == "Garis 1 → 2")
        on = replace(first, glue=("900", first.glue[1]))
        strokes = [on if one is first else one for one in sheet.strokes]
        return replace(sheet, outlines=(*sheet.outlines, new), strokes=(*strokes, arrow))

    found = back(on_flow(change))
    row = found.sop.bagan[0].kegiatan[0]
    assert [(one.pelaksana, one.teks) for one in row.simbol] == [
        (SOP.bagan[0].kegiatan[0].simbol[0].pelaksana, ""),
        (SOP.bagan[0].kegiatan[1].simbol[0].pelaksana, "Cek"),
    ]
    assert [type(one) for one in found.edits] == [AddSymbol]


def test_a_row_that_was_moved() -> None:
    """As Excel does it: cells and symbols of two rows change places, lines stay glued."""
    rows = DRAWN.sheets[1].tables[0].rows
    first = next(cell.row for cell in DRAWN.sheets[1].tables[0].cells if "ke-2 " in cell.text)
    tall = rows[first + 1] - rows[first]
    assert abs(tall - (rows[first + 2] - rows[first + 1])) < 1

    def change(sheet: Sheet) -> Sheet:
        table = sheet.tables[0]
        step = {first: 1, first + 1: -1}
        cells = tuple(
            replace(
                cell, row=cell.row + step.get(cell.row, 0), text=_renumbered(cell.text, cell.row - first, cell.column)
            )
            for cell in table.cells
        )
        outlines = tuple(_carried(one, rows[first], tall) for one in sheet.outlines)
        return replace(sheet, tables=(replace(table, cells=cells),), outlines=outlines)

    found = edits(on_flow(change))
    assert found[0] in (MoveKegiatan("k2", "b1", "k3"), MoveKegiatan("k3", "b1", "k1"))
    assert not [one for one in found if isinstance(one, SetKegiatan)]


def test_identity_and_performers() -> None:
    def change(name: str, part: bytes) -> bytes:
        if name != "xl/sharedStrings.xml":
            return part
        return part.replace(b"SOP-025/17000/2025", b"SOP-030/2026").replace(b">Kepala Kantor<", b">Kepala Balai<", 1)

    kinds = {type(one) for one in edits(read_xlsx(changed(BOOK, change), "a.xlsx"))}
    assert kinds <= {SetField, SetPelaksana}
    assert SetField in kinds


def test_a_strange_sop_inside_is_not_believed() -> None:
    assert restore(replace(DRAWN, embedded="{"), [seen]) is None
    other = replace(SOP, bagan=(replace(SOP.bagan[0], kegiatan=(Kegiatan("k1", "x", (Symbol("k1-1"),)),)),))
    found = restore(replace(seen(other), sheets=DRAWN.sheets), [seen])
    assert found is None or found.edits


def _nudged(one: Outline) -> Outline:
    return replace(one, box=replace(one.box, x=one.box.x + 0.3, y=one.box.y - 0.2))


def _renumbered(text: str, place: int, column: int) -> str:
    return {0: "3", 1: "2"}.get(place, text) if column == 0 else text


def _carried(one: Outline, top: float, tall: float) -> Outline:
    place = (one.box.center[1] - top) // tall
    step = {0.0: tall, 1.0: -tall}.get(place, 0.0)
    return replace(one, box=replace(one.box, y=one.box.y + step))
