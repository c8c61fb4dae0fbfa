"""What a forger changes is found, with its place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from rambu.exchange.pdf.evidence import Link, chained, write_chain, write_scene
from rambu.exchange.pdf.read.leaves import open_here
from rambu.samples import sample
from rambu.sop import Sop, canonical
from rambu.sop.errors import BadInput
from rambu.sop.model import Kegiatan, Symbol
from rambu.verification import Difference, verify
from rambu.verification.carried import read_carried
from rambu.verification.report import by_place
from rambu.verification.verify import find_differences
from tests.verification.conftest import CHAIN, final_of
from tests.verification.tampering import (
    embedded,
    painted_over,
    replaced,
    with_foreign_page,
    with_pages,
    with_parts_of,
)


def found(pdf: bytes) -> list[Difference]:
    opened = open_here(pdf)
    return list(by_place(list(find_differences(opened, opened, read_carried(opened.texts)))))


def with_output(sop: Sop, words: str) -> Sop:
    """The SOP with other words in the Output of its second row."""
    bagan = sop.bagan[0]
    rows = (bagan.kegiatan[0], replace(bagan.kegiatan[1], output=(words,)), *bagan.kegiatan[2:])
    return replace(sop, bagan=(replace(bagan, kegiatan=rows), *sop.bagan[1:]))


def test_one_cell_of_the_embedded_data(final: bytes, letter: Sop) -> None:
    data = canonical(with_output(letter, "Amplop")).decode()
    for mended in (False, True):
        codes = {one.code: one for one in found(replaced(final, {"rambu.sop.json": data}, mended=mended))}
        place = codes["cell-differs"].place
        assert (place.page, place.row, place.field) == (3, 2, "Output")
        assert "Amplop" in codes["cell-differs"].message
        assert ("embedded-changed" in codes) is not mended


def test_a_date_of_the_embedded_data(final: bytes, letter: Sop) -> None:
    other = replace(letter, tanggal=replace(letter.tanggal, efektif="2031-01-01"))
    (first, *_others) = found(replaced(final, {"rambu.sop.json": canonical(other).decode()}, mended=True))
    assert (first.place.page, first.place.field) in {(1, "tahun"), (2, "Tanggal Efektif")}


def test_a_text_changed_on_a_page(final: bytes, letter: Sop) -> None:
    forged = with_parts_of(final_of(with_output(letter, "Disposisx")), final)
    places = {(one.place.page, one.place.row, one.place.field) for one in found(forged)}
    assert (3, 2, "Output") in places


def test_a_page_was_swapped_for_another(final: bytes) -> None:
    pages = len(embedded(final, "rambu.gambar.json")["scene"]["pages"])
    order = [0, 1, *range(2, 2 + pages)]
    order[1], order[2] = order[2], order[1]
    codes = {(one.code, one.place.page) for one in found(with_pages(final, order))}
    assert {("page-replaced", 2), ("page-replaced", 3)} <= codes


def test_two_pages_of_the_chart_were_exchanged() -> None:
    pdf = final_of(_long())
    differences = found(with_pages(pdf, [0, 1, 3, 2]))
    assert {one.place.page for one in differences} == {3, 4}
    assert [one.code for one in differences if "tertukar" in one.message] == ["page-replaced"] * 2


def test_a_page_was_left_out(final: bytes) -> None:
    assert found(with_pages(final, [0, 1]))[0].code == "pages-missing"


def test_a_page_of_another_sop(final: bytes) -> None:
    other = final_of(sample("kepegawaian-cuti"))
    codes = {one.code for one in found(with_foreign_page(final, other, 2)) if one.place.page == 3}
    assert "page-replaced" in codes


def test_a_decision_was_taken_out(final: bytes) -> None:
    rows = embedded(final, "rambu.keputusan.json")
    (one, *_rest) = found(replaced(final, {"rambu.keputusan.json": json.dumps([rows[0], rows[2]])}, mended=True))
    assert (one.code, one.place.field) == ("chain-missing", "keputusan 3")
    cut = found(replaced(final, {"rambu.keputusan.json": json.dumps(rows[:2])}, mended=True))
    assert [one.code for one in cut] == ["chain-head"]


def test_a_decision_was_rewritten(final: bytes) -> None:
    rows = [*embedded(final, "rambu.keputusan.json")]
    rows[1]["words"] = "Ditolak"
    text = json.dumps(rows)
    assert [one.code for one in found(replaced(final, {"rambu.keputusan.json": text}, mended=True))] == [
        "chain-changed"
    ]
    anew = write_chain(chained([CHAIN[0], Link(CHAIN[1].at, CHAIN[1].action, "Ditolak"), CHAIN[2]]))
    assert [one.code for one in found(replaced(final, {"rambu.keputusan.json": anew}, mended=True))] == ["chain-head"]


def test_something_painted_on_a_page(final: bytes) -> None:
    line = found(painted_over(final, 2, b"0.9 w 200 400 m 300 400 l S"))
    assert [(one.code, one.place.page) for one in line] == [("stroke-foreign", 3)]
    cover = found(painted_over(final, 1, b"1 1 1 rg 400 300 200 100 re f"))
    assert [(one.code, one.place.page) for one in cover] == [("stroke-foreign", 2)]


def test_a_line_of_the_scene_leads_elsewhere(final: bytes, letter: Sop) -> None:
    from rambu.diagram import draw

    scene = draw(letter)
    page = scene.pages[0]
    edge = next(n for n, line in enumerate(page.lines) if line.kind == "edge")
    lines = [*page.lines]
    del lines[edge]
    forged = replace(scene, pages=(replace(page, lines=tuple(lines)), *scene.pages[1:]))
    codes = {one.code for one in found(replaced(final, {"rambu.gambar.json": write_scene(forged)}, mended=True))}
    assert {"edge-missing", "stroke-foreign"} <= codes


def test_no_final_document() -> None:
    from rambu.exchange.pdf import write_pdf

    with pytest.raises(BadInput, match="naskah final"):
        verify(write_pdf(sample("arsip-surat-masuk")))
    with pytest.raises(BadInput):
        verify(b"bukan PDF")


def _long() -> Sop:
    """A SOP whose chart takes two pages: a sample with its rows said twice."""
    sop = sample("arsip-surat-masuk")
    rows = tuple(
        Kegiatan(
            f"k{n}", f"Mencatat berkas ke-{n} dan menyimpannya", (Symbol(f"s{n}", (sop.bagan[0].pelaksana[0].id,)),)
        )
        for n in range(1, 25)
    )
    return replace(sop, bagan=(replace(sop.bagan[0], kegiatan=rows, petunjuk=()),))
