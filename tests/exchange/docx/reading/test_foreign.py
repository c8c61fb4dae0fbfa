"""Documents that others drew: shapes by themselves, in groups, in VML; tables without a drawing."""

from __future__ import annotations

import pytest

from rambu.exchange.docx.reading import read_docx
from rambu.exchange.drawn.recover import Recovered, recover
from rambu.flow import graph
from rambu.sop.names import Index
from tests.support.word_files import (
    COLUMN,
    ROW,
    document,
    flow_table,
    group,
    label,
    member,
    paragraph,
    place,
    shape,
    table,
    vml,
)

START, CHECK, END = place(1, 0), place(2, 1, high=30.0), place(3, 0)


def only(body: str) -> Recovered:
    (found,) = recover(read_docx(document(body), "a.docx"))
    return found


def performers(found: Recovered) -> list[str]:
    """Who stands in every row."""
    (bagan,) = found.sop.bagan
    names = {one.id: one.nama for one in bagan.pelaksana}
    return [names[symbol.pelaksana[0]] for row in bagan.kegiatan for symbol in row.simbol]


def ways(found: Recovered) -> set[tuple[str, str, str]]:
    """(from, to, label) by the numbers of rows."""
    index = Index.of(found.sop)
    exits = graph(found.sop).exits
    return {
        (place.name, index.symbols[edge.target].name, edge.label)
        for name, place in index.symbols.items()
        for edge in exits[name]
        if edge.target in index.symbols
    }


def elbow() -> tuple[float, float, float, float]:
    """The box of a line from the right side of the first symbol to the upper side of the second."""
    return COLUMN * 2.5 + 20.0, ROW * 1.5, COLUMN - 20.0, ROW - 15.0


def test_shapes_by_themselves() -> None:
    first = elbow()
    drawn = (
        shape(1, "flowChartTerminator", START, "Mulai")
        + shape(2, "flowChartDecision", CHECK)
        + shape(3, "flowChartTerminator", END)
        + shape(4, "bentConnector2", first)
        + shape(5, "straightConnector1", (COLUMN * 2.5 + 20.0, ROW * 3.5, COLUMN - 20.0, 0.0), more=' flipH="1"')
    )
    sheet = read_docx(document(flow_table(drawn)), "a.docx").sheets[0]
    assert [one.kind for one in sheet.outlines] == ["terminator", "decision", "terminator"]
    assert sheet.outlines[0].text == "Mulai"
    assert sheet.strokes[0].points[0] == pytest.approx((36 + first[0], 36 + first[1]))
    assert sheet.strokes[0].points[-1] == pytest.approx((36 + first[0] + first[2], 36 + first[1] + first[3]))
    assert sheet.strokes[1].points[0][0] > sheet.strokes[1].points[-1][0]
    assert all(stroke.heads == (False, True) for stroke in sheet.strokes)


def test_a_group_has_a_measure_of_its_own() -> None:
    scale = 2.0
    whole = (COLUMN * 2, ROW, COLUMN * 2, ROW * 3)

    def inner(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        return (box[0] - whole[0]) * scale, (box[1] - whole[1]) * scale, box[2] * scale, box[3] * scale

    parts = member(2, "rect", inner(START)) + member(3, "diamond", inner(CHECK), "Lengkap?")
    sheet = read_docx(document(flow_table(group(1, whole, scale, parts))), "a.docx").sheets[0]
    for outline, box in zip(sheet.outlines, (START, CHECK), strict=True):
        assert (outline.box.x, outline.box.y) == pytest.approx((36 + box[0], 36 + box[1]), abs=0.01)
        assert (outline.box.width, outline.box.height) == pytest.approx(box[2:], abs=0.01)
    assert [outline.kind for outline in sheet.outlines] == ["process", "decision"]
    assert sheet.outlines[1].text == "Lengkap?"


@pytest.mark.parametrize("old", [False, True])
def test_the_flow_is_read(old: bool) -> None:
    """The same flow, drawn in DrawingML and in VML."""
    first = elbow()
    on = (COLUMN * 2.5 + 20.0, ROW * 3.5, COLUMN - 20.0, 0.0)
    down = (COLUMN * 3.5, ROW * 2.5 + 15.0, 0.0, ROW - 15.0)
    if old:
        drawn = (
            vml(1, 116, START)
            + vml(2, 110, CHECK)
            + vml(3, 116, END)
            + vml(4, 33, first)
            + vml(5, 20, down)
            + vml(6, 32, on, more=";flip:x")
            + vml(7, 202, (COLUMN * 3.5 + 2, ROW * 3 - 10, 20.0, 9.0), "Ya")
        )
    else:
        drawn = (
            shape(1, "flowChartTerminator", START)
            + shape(2, "flowChartDecision", CHECK)
            + shape(3, "flowChartTerminator", END)
            + shape(4, "bentConnector2", first)
            + shape(5, "line", down)
            + shape(6, "straightConnector1", on, more=' flipH="1"')
            + label(7, (COLUMN * 3.5 + 2, ROW * 3 - 10, 20.0, 9.0), "Ya")
        )
    sheet = read_docx(document(flow_table(drawn)), "a.docx").sheets[0]
    assert len(sheet.outlines) + len(sheet.labels) >= 4
    assert len(sheet.strokes) == 3
    found = only(flow_table(drawn))
    assert [row.teks for row in found.sop.bagan[0].kegiatan] == [
        "Menerima surat",
        "Memeriksa surat",
        "Mengarsipkan surat",
    ]
    assert not found.table_only
    assert ways(found) == {("1", "2", ""), ("2", "3", "Ya")}


def test_a_table_without_a_drawing() -> None:
    found = only(paragraph("SOP Surat Masuk") + flow_table(marks=True))
    assert found.table_only
    assert performers(found) == ["Petugas", "Kepala", "Petugas"]


def test_lists_of_word_are_numbered() -> None:
    numbering = (
        b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum '
        b'w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
        b'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>'
        b"</Relationships>"
    )
    more = {"word/numbering.xml": numbering, "word/_rels/document.xml.rels": relations}
    about = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    items = "".join(f"<w:p>{about}<w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("Komputer", "Pemindai"))
    body = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{items}</w:tc></w:tr></w:tbl>"
    (table_,) = read_docx(document(body, more), "a.docx").sheets[0].tables
    assert table_.cells[0].text == "1. Komputer\n2. Pemindai"


def test_merged_cells_and_deleted_words() -> None:
    head = (
        '<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>No</w:t></w:r></w:p></w:tc>'
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:del><w:r><w:delText>Lama</w:delText></w:r></w:del>'
        "<w:ins><w:r><w:t>Baru</w:t></w:r></w:ins></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
    )
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    (table_,) = read_docx(document(f"<w:tbl>{grid}{head}</w:tbl>"), "a.docx").sheets[0].tables
    assert [(one.text, one.height, one.width) for one in table_.cells] == [
        ("No", 2, 1), ("Baru", 1, 2), ("", 1, 1), ("", 1, 1),
    ]  # fmt: skip


def test_a_page_break_begins_a_sheet() -> None:
    broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    found = read_docx(document(paragraph("Sampul") + broken + table([["a", "b"]])), "a.docx")
    assert [len(sheet.tables) for sheet in found.sheets] == [0, 1]
    assert found.sheets[0].words[0].text == "Sampul"
