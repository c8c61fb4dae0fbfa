"""Our own documents that come back: untouched they are the SOP itself, changed they are the edits that were made."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.docx import write_docx
from rambu.exchange.docx.lengths import emu
from rambu.exchange.docx.reading import read_docx
from rambu.exchange.drawn.geometry import Drawn
from rambu.exchange.drawn.restore import Restored, restore
from rambu.sop import SetExits, SetKegiatan, SetSymbol, apply, canonical
from rambu.sop.edits import AddSymbol, MoveKegiatan
from rambu.sop.model import Onward, Sop
from tests.support.documents import WPC, WPS, A, W
from tests.support.drawn_documents import edited
from tests.support.printed_sops import printed_sop
from tests.support.random_sops import random_sop
from tests.support.sops import sops
from tests.support.thorough import examples

SOP = replace(printed_sop(steps=5), proses="C.01.03")
DOCUMENT = write_docx(SOP)
PERFORMERS = [row.simbol[0].pelaksana for row in SOP.bagan[0].kegiatan]


def seen(sop: Sop) -> Drawn:
    return read_docx(write_docx(sop), "a.docx")


def back(document: bytes) -> Restored:
    found = restore(read_docx(document, "a.docx"), [seen])
    assert found is not None
    assert apply(found.original, found.edits) == found.sop
    return found


def changed(edit: Callable[[Element], None]) -> Restored:
    return back(edited(DOCUMENT, edit))


def shape(root: Element, name: str) -> Element:
    """The shape of the canvas with this name."""
    canvas = next(root.iter(f"{WPC}wpc"))
    return next(one for one in canvas if one.find(f"{WPS}cNvPr[@name='{name}']") is not None)


def number(one: Element) -> str:
    return next(one.iter(f"{WPS}cNvPr")).attrib["id"]


def symbol(root: Element, place: str) -> Element:
    canvas = next(root.iter(f"{WPC}wpc"))
    abouts = ((one, one.find(f"{WPS}cNvPr")) for one in canvas)
    return next(one for one, about in abouts if about is not None and _is_named(about.attrib["name"], place))


def _is_named(name: str, place: str) -> bool:
    return name.endswith(f" {place}") and not name.startswith(("Garis", "Label", "Teks"))


def corner(one: Element) -> Element:
    found = next(one.iter(f"{A}off"))
    assert found is not None
    return found


@examples(5)
@given(sops())
def test_any_sop_comes_back_exactly(sop: Sop) -> None:
    found = back(write_docx(sop))
    assert canonical(found.sop) == canonical(sop)
    assert found.edits == ()


@examples(2)
@given(st.integers(0, 10**6))
def test_other_paper_is_no_edit(seed: int) -> None:
    sop = random_sop(random.Random(seed))
    found = back(write_docx(sop, paper="F4"))
    assert (found.sop, found.edits) == (sop, ())


def test_a_text_that_was_changed() -> None:
    old = SOP.bagan[0].kegiatan[2].teks

    def edit(root: Element) -> None:
        text = next(one for one in root.iter(f"{W}t") if one.text == old)
        text.text = "Mencatat berkas"

    found = changed(edit)
    assert found.edits == (SetKegiatan("k3", "teks", "Mencatat berkas"),)
    assert found.sop.proses == "C.01.03"  # what is not seen is kept


def test_an_arrow_that_was_glued_to_another_symbol() -> None:
    def edit(root: Element) -> None:
        line, other = shape(root, "Garis 1 → 2"), symbol(root, "3")
        end = next(line.iter(f"{A}endCxn"))
        end.set("id", number(other))

    assert list(changed(edit).edits) == [SetExits("k1-1", Onward(("k3-1",)))]


def test_a_symbol_that_was_moved_to_another_performer() -> None:
    assert PERFORMERS[1] != PERFORMERS[2]

    def edit(root: Element) -> None:
        corner(symbol(root, "3")).set("x", corner(symbol(root, "2")).attrib["x"])

    assert list(changed(edit).edits) == [SetSymbol("k3-1", "pelaksana", PERFORMERS[1])]


def test_a_box_that_was_added() -> None:
    def edit(root: Element) -> None:
        first, second = symbol(root, "1"), symbol(root, "2")
        box = deepcopy(second)
        next(box.iter(f"{WPS}cNvPr")).attrib.update({"id": "900", "name": "Rectangle 9"})
        corner(box).set("y", corner(first).attrib["y"])
        line = shape(root, "Garis 1 → 2")
        more = deepcopy(line)
        next(more.iter(f"{WPS}cNvPr")).attrib.update({"id": "901", "name": "Connector 9"})
        next(more.iter(f"{A}endCxn")).set("id", "900")
        next(line.iter(f"{A}stCxn")).set("id", "900")
        canvas = next(root.iter(f"{WPC}wpc"))
        canvas.append(box)
        canvas.append(more)

    found = changed(edit)
    row = found.sop.bagan[0].kegiatan[0]
    assert [one.pelaksana for one in row.simbol] == [PERFORMERS[0], PERFORMERS[1]]
    assert [type(one) for one in found.edits] == [AddSymbol]


def test_a_row_that_was_moved() -> None:
    """Two rows change places, with their symbols; numbers stay where they were, lines stay glued."""

    def edit(root: Element) -> None:
        table = list(root.iter(f"{W}tbl"))[1]
        rows = table.findall(f"{W}tr")
        at = next(n for n, row in enumerate(rows) if any("ke-2 " in (t.text or "") for t in row.iter(f"{W}t")))
        first, second = rows[at], rows[at + 1]
        tall = int(next(first.iter(f"{W}trHeight")).attrib[f"{W}val"])
        table.remove(second)
        table.insert(list(table).index(first), second)
        numbers = [next(row.iter(f"{W}t")) for row in (first, second)]
        numbers[0].text, numbers[1].text = numbers[1].text, numbers[0].text
        for place, way in (("2", 1), ("3", -1)):
            off = corner(symbol(root, place))
            off.set("y", str(int(off.attrib["y"]) + way * emu(tall / 20)))

    found = changed(edit).edits
    assert found[0] in (MoveKegiatan("k2", "b1", "k3"), MoveKegiatan("k3", "b1", "k1"))
    assert not [one for one in found if isinstance(one, SetKegiatan)]
