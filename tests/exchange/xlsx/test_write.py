"""The workbook as a spreadsheet program reads it."""

from __future__ import annotations

import io
import random
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from rambu import load
from rambu.exchange.xlsx import write_xlsx
from rambu.sop.model import Butir, Sop, Tampilan
from tests.support.printed_sops import printed_sop
from tests.support.random_sops import random_sop
from tests.support.workbooks import A, connectors, drawings, shapes

LONG = load("tests/golden/svg/dua-halaman.sop.yaml")


def sheets(sop: Sop) -> list[Worksheet]:
    return list(openpyxl.load_workbook(io.BytesIO(write_xlsx(sop))).worksheets)


def texts(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_the_same_sop_gives_the_same_bytes() -> None:
    assert write_xlsx(LONG) == write_xlsx(LONG)


def test_identity() -> None:
    sop = printed_sop()
    sheet = sheets(sop)[0]
    found = texts(sheet)
    assert sheet.title == "Identitas"
    for wanted in (sop.judul, sop.unit, sop.nomor, "2 Juni 2025", "Drs. H. Ahmad Contoh, M.Si.", "Dasar Hukum"):
        assert wanted in found
    assert "NIP. 19700101 199503 1 001" in found
    assert any(text.startswith("1. ") for text in found)


def test_the_flow_is_set_up_for_print() -> None:
    sheet = sheets(LONG)[1]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$1:$3"
    assert len(sheet.row_breaks.brk) == 1
    assert sheet.freeze_panes == "A4"
    assert sheet.print_area


@pytest.mark.parametrize(("paper", "number"), [("A4", 9), ("F4", 14), ("Letter", 1), ("Legal", 5)])
def test_paper(paper: str, number: int) -> None:
    sop = replace(printed_sop(steps=2), tampilan=Tampilan(kertas=paper))
    assert [sheet.page_setup.paperSize for sheet in sheets(sop)] == [number] * 2


def test_cells_hold_whole_texts() -> None:
    sop = printed_sop(steps=3)
    found = texts(sheets(sop)[1])
    assert {kegiatan.teks for kegiatan in sop.bagan[0].kegiatan} <= set(found)
    assert {one.nama for one in sop.bagan[0].pelaksana} <= set(found)


def test_a_text_is_never_a_formula() -> None:
    sop = printed_sop(steps=1)
    row = replace(sop.bagan[0].kegiatan[0], teks="=1+1", keterangan="https://contoh.go.id")
    sop = replace(sop, judul="=SUM(A1)", bagan=(replace(sop.bagan[0], kegiatan=(row,)),))
    identity, flow = sheets(sop)
    cells = [cell for sheet in (identity, flow) for line in sheet.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert "=1+1" in texts(flow)


def test_a_list_longer_than_a_page_and_a_text_longer_than_a_cell() -> None:
    long = tuple(Butir(f"Peralatan nomor {n} " + "yang panjang sekali " * 40) for n in range(30))
    sop = replace(printed_sop(steps=1), peralatan=long, judul="Sangat panjang " * 4000)
    found = texts(sheets(sop)[0])
    assert sum("Peralatan nomor" in text for text in found) == 30
    assert max(map(len, found)) <= 32_767


def test_each_chart_has_its_sheet_and_drawing() -> None:
    first = printed_sop(steps=3)
    sop = random_sop(random.Random(3), 4, 3, charts=2)
    assert len(drawings(write_xlsx(first))) == 1
    assert [sheet.title for sheet in sheets(sop)] == ["Identitas", "Bagan alir 1", "Bagan alir 2"]
    assert len(drawings(write_xlsx(sop))) == 2
    assert "Bagan 2" in texts(sheets(sop)[2])


def test_symbols_are_shapes_and_page_connectors_bear_letters() -> None:
    (drawing,) = drawings(write_xlsx(LONG))
    names = list(shapes(drawing).values())
    assert sum(name.startswith("Penghubung halaman") for name in names) % 2 == 0
    assert "Penghubung halaman A" in names
    presets = {one.attrib["prst"] for one in drawing.iter(f"{A}prstGeom")}
    assert presets >= {"flowChartProcess", "flowChartDecision", "flowChartTerminator", "flowChartOffpageConnector"}
    assert all(line.source != line.target for line in connectors(drawing))


def test_an_empty_sop_is_an_empty_form() -> None:
    identity, flow = sheets(Sop("SOP Kosong"))
    assert "SOP Kosong" in texts(identity)
    assert "Mutu Baku" in texts(flow)


def test_unknown_template() -> None:
    with pytest.raises(ValueError, match="template"):
        write_xlsx(LONG, template="tidak ada")
