"""The document as a word processor reads it."""

from __future__ import annotations

import random
from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

import pytest

from rambu import load
from rambu.exchange.docx import write_docx
from rambu.sop.model import Butir, Sop, Tampilan
from tests.support.documents import WPS, A, W, body, canvases, connectors, groups, parts, symbols, texts
from tests.support.printed_sops import printed_sop
from tests.support.random_sops import random_sop

LONG = load("tests/golden/svg/dua-halaman.sop.yaml")


def tables(sop: Sop) -> list[Element]:
    return list(body(write_docx(sop)).iter(f"{W}tbl"))


def styles(element: Element) -> set[str]:
    return {one.attrib[f"{W}val"] for one in element.iter(f"{W}pStyle")}


def test_the_same_sop_gives_the_same_bytes() -> None:
    assert write_docx(LONG) == write_docx(LONG)


def test_cover_and_identity() -> None:
    sop = printed_sop()
    found = body(write_docx(sop))
    cover = texts(found)[:5]
    assert sop.judul in cover
    assert f"Nomor: {sop.nomor}" in cover
    identity = texts(next(found.iter(f"{W}tbl")))
    for wanted in (sop.judul, sop.unit, sop.nomor, "2 Juni 2025", "Drs. H. Ahmad Contoh, M.Si.", "Dasar Hukum"):
        assert wanted in identity
    assert "NIP. 19700101 199503 1 001" in identity
    assert {item.teks for item in sop.peralatan} <= set(identity)


def test_lists_are_counted_by_word() -> None:
    sop = replace(printed_sop(steps=1), peralatan=(Butir("Komputer"), Butir("Printer")), peringatan=("Satu",))
    numbered = {text: p.find(f"{W}pPr/{W}numPr") is not None for p in tables(sop)[0].iter(f"{W}p") for text in texts(p)}
    assert numbered["Komputer"]
    assert numbered["Printer"]
    assert not numbered["Satu"]


@pytest.mark.parametrize(
    ("paper", "size"), [("A4", (16838, 11906)), ("F4", (18709, 12189)), ("Letter", (15840, 12240))]
)
def test_paper(paper: str, size: tuple[int, int]) -> None:
    sop = replace(printed_sop(steps=2), tampilan=Tampilan(kertas=paper))
    found = [(int(one.attrib[f"{W}w"]), int(one.attrib[f"{W}h"])) for one in body(write_docx(sop)).iter(f"{W}pgSz")]
    assert len(found) == 2
    for width, height in found:
        assert abs(width - size[0]) <= 2
        assert abs(height - size[1]) <= 2


def test_the_head_is_repeated_and_rows_keep_their_height() -> None:
    flows = tables(LONG)[1:]
    assert len(flows) == 2
    for table in flows:
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        assert heads[0]
        assert heads == sorted(heads, reverse=True)
        rules = {one.attrib[f"{W}hRule"] for one in table.iter(f"{W}trHeight")}
        assert rules == {"exact"}


def test_cells_hold_whole_texts() -> None:
    sop = printed_sop(steps=3)
    found = texts(tables(sop)[1])
    assert {kegiatan.teks for kegiatan in sop.bagan[0].kegiatan} <= set(found)
    assert {one.nama for one in sop.bagan[0].pelaksana} <= set(found)


def test_every_paragraph_has_a_named_style() -> None:
    document = write_docx(LONG)
    known = {one.attrib[f"{W}styleId"] for one in fromstring(parts(document)["word/styles.xml"]).iter(f"{W}style")}
    found = body(document)
    assert styles(found) <= known
    assert all(p.find(f"{W}pPr/{W}pStyle") is not None for p in found.iter(f"{W}p"))


def test_symbols_are_flow_chart_shapes_and_page_connectors_bear_letters() -> None:
    document = write_docx(LONG)
    names = [name for canvas in canvases(document) for name in symbols(canvas).values()]
    assert sum(name.startswith("Penghubung halaman") for name in names) % 2 == 0
    assert "Penghubung halaman A" in names
    presets = {one.attrib["prst"] for canvas in canvases(document) for one in canvas.iter(f"{A}prstGeom")}
    assert presets >= {"flowChartProcess", "flowChartDecision", "flowChartTerminator", "flowChartOffpageConnector"}
    assert presets & {"bentConnector2", "bentConnector3"}


def test_numbers_of_drawings_are_unique() -> None:
    document = write_docx(LONG)
    for drawings in (canvases(document), [group for group in groups(document) if symbols(group)]):
        numbers = [one.attrib["id"] for drawing in drawings for one in drawing.iter(f"{WPS}cNvPr")]
        assert len(numbers) == len(set(numbers))
    assert all(line.source != line.target for canvas in canvases(document) for line in connectors(canvas))


def test_properties() -> None:
    sop = replace(printed_sop(steps=1), judul="SOP <Uji> & Coba")
    core = fromstring(parts(write_docx(sop))["docProps/core.xml"])
    found = {one.tag.split("}")[1]: one.text for one in core}
    assert found == {"title": "SOP <Uji> & Coba", "subject": sop.nomor, "creator": sop.unit, "language": "id-ID"}


def test_each_chart_has_its_title_and_pages() -> None:
    sop = random_sop(random.Random(3), 4, 3, charts=2)
    found = body(write_docx(sop))
    assert "Bagan 2" in texts(found)
    assert "SopJudulBagan" in styles(found)


def test_an_empty_sop_is_an_empty_form() -> None:
    found = texts(body(write_docx(Sop("SOP Kosong"))))
    assert "SOP Kosong" in found
    assert "Mutu Baku" in found


def test_unknown_template() -> None:
    with pytest.raises(ValueError, match="template"):
        write_docx(LONG, template="tidak ada")
