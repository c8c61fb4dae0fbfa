"""Charts drawn by hand, one way of drawing a case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rambu.diagram.scene import Box
from rambu.exchange.drawn.geometry import Drawn, Outline, Stroke, TableCell, Unread
from rambu.exchange.drawn.recover import Recovered, recover
from rambu.sop.model import END, Decision, Exit, Onward, Symbol
from tests.support.drawn_sheets import down, drawn, label, outline, sheet

ROWS = ("Mengajukan berkas", "Memeriksa berkas", "Menetapkan hasil")


def only(file: Drawn) -> Recovered:
    found = recover(file)
    assert len(found) == 1
    return found[0]


def symbols(one: Recovered) -> list[Symbol]:
    return [symbol for row in one.sop.bagan[0].kegiatan for symbol in row.simbol]


def troubles(one: Recovered) -> list[str]:
    return [each.trouble for each in one.opened]


def chain() -> tuple[Outline, Outline, Outline]:
    return outline("1", 0, 0, "terminator"), outline("2", 1, 1), outline("3", 2, 2, "terminator")


def test_a_plain_chain_needs_no_words() -> None:
    a, b, c = chain()
    one = only(drawn(sheet(ROWS, (a, b, c), (down("l1", a, b), down("l2", b, c)))))
    assert [(s.pelaksana, s.exits, s.bentuk, s.mulai) for s in symbols(one)] == [
        (("p1",), None, None, None), (("p2",), None, None, None), (("p3",), None, None, None),
    ]  # fmt: skip
    assert one.opened == []
    assert [p.nama for p in one.sop.bagan[0].pelaksana] == ["Pemohon", "Petugas", "Kepala"]
    assert [row.teks for row in one.sop.bagan[0].kegiatan] == list(ROWS)
    assert {row.waktu.nominal for row in one.sop.bagan[0].kegiatan} == {"5 menit"}


def test_a_decision_and_its_labels() -> None:
    a, b, c = chain()
    b = outline("2", 1, 1, "decision")
    x, y = b.box.x, b.box.center[1]
    back = Stroke("l3", ((x, y), (x - 60, y), (x - 60, a.box.bottom)), (False, True))
    words = (label("w1", "Ya", b.box.center[0] + 3, b.box.bottom + 2), label("w2", "Tidak", x - 40, y - 10))
    one = only(drawn(sheet(ROWS, (a, b, c), (down("l1", a, b), down("l2", b, c), back), words)))
    assert symbols(one)[1].exits == Decision((Exit("k3-1", "Ya"), Exit("k1-1", "Tidak")))
    assert all(edge.confidence >= 0.85 for edge in one.edges)


def test_glue_says_more_than_the_drawing() -> None:
    a, b, c = chain()
    near = Stroke("l1", (down("x", a, b).points[0], (0.0, 100.0)), (False, True), ("1", "2"))
    one = only(drawn(sheet(ROWS, (a, b, c), (near, down("l2", b, c)))))
    assert [(edge.source, edge.target, edge.method) for edge in one.edges] == [(0, 1, "glue"), (1, 2, "near")]


def test_pieces_that_meet_are_one_line() -> None:
    a, b, c = chain()
    way = down("x", a, b).points
    pieces = (Stroke("l1", way[:2]), Stroke("l2", way[1:3]), Stroke("l3", way[2:], (False, True)))
    one = only(drawn(sheet(ROWS, (a, b, c), (*pieces, down("l4", b, c)))))
    assert [(edge.source, edge.target, edge.method) for edge in one.edges] == [(0, 1, "pieces"), (1, 2, "near")]
    assert one.edges[0].strokes == ("l1", "l2", "l3")


def test_two_lines_that_merge_before_a_symbol() -> None:
    a, b, c = outline("1", 0, 0), outline("2", 0, 2), outline("3", 1, 1)
    trunk = down("l1", a, c)
    middle = trunk.points[2]
    side = Stroke("l2", ((b.box.center[0], b.box.bottom), (b.box.center[0], middle[1]), middle))
    one = only(drawn(sheet(ROWS, (a, b, c), (trunk, side))))
    assert {(edge.source, edge.target) for edge in one.edges} == {(0, 2), (1, 2)}


def test_a_line_without_heads_follows_the_rows_and_is_said() -> None:
    a, b, c = chain()
    one = only(drawn(sheet(ROWS, (a, b, c), (down("l1", a, b, (False, False)), down("l2", b, c)))))
    assert (one.edges[0].source, one.edges[0].target, one.edges[0].confidence) == (0, 1, 0.5)
    assert troubles(one) == ["headless"]


def test_two_heads_are_two_ways() -> None:
    a, b, c = chain()
    one = only(drawn(sheet(ROWS, (a, b, c), (down("l1", a, b, (True, True)), down("l2", b, c)))))
    assert {(edge.source, edge.target) for edge in one.edges} == {(0, 1), (1, 0), (1, 2)}


def test_an_end_that_falls_short_is_a_guess() -> None:
    a, b, c = chain()
    start, *rest, end = down("x", a, b).points
    short = Stroke("l1", (start, *rest, (end[0], end[1] - 12)), (False, True))
    one = only(drawn(sheet(ROWS, (a, b, c), (short, down("l2", b, c)))))
    assert (one.edges[0].target, one.edges[0].method, one.edges[0].confidence) == (1, "guess", 0.5)
    assert troubles(one) == ["guessed"]


def test_an_end_at_nothing_is_left_open() -> None:
    a, b, c = chain()
    astray = Stroke("l3", ((c.box.x, c.box.center[1]), (c.box.x - 55, c.box.center[1])), (False, True))
    one = only(drawn(sheet(ROWS, (a, b, c), (down("l1", a, b), down("l2", b, c), astray))))
    assert troubles(one) == ["dangling"]
    assert one.opened[0].box is not None


def test_equal_shapes_tied_by_a_line_are_one_joint_symbol() -> None:
    a, b, c, d = (
        outline("1", 0, 0, "terminator"),
        outline("2", 1, 0),
        outline("3", 1, 2),
        outline("4", 2, 1, "terminator"),
    )
    tie = Stroke("l2", ((b.box.right, b.box.center[1]), (c.box.x, c.box.center[1])))
    one = only(drawn(sheet(ROWS, (a, b, c, d), (down("l1", a, b), tie, down("l3", c, d)))))
    assert [symbol.pelaksana for symbol in symbols(one)] == [("p1",), ("p1", "p3"), ("p2",)]
    assert one.opened == []


def test_a_broad_shape_is_of_all_its_columns() -> None:
    a, _b, c = chain()
    broad = Outline("2", "process", type(a.box)(2 * 80 + 20, a.box.y + 60, 120, 24))
    one = only(drawn(sheet(ROWS, (a, broad, c), (down("l1", a, broad), down("l2", broad, c)))))
    assert symbols(one)[1].pelaksana == ("p1", "p2")


def test_page_connectors_without_letters_pair_by_column() -> None:
    rows = (ROWS[0], "", "", ROWS[1])
    a, b = outline("1", 0, 1, "terminator"), outline("4", 3, 0, "terminator")
    out, into = outline("2", 1, 1, "connector"), outline("3", 2, 1, "connector")
    one = only(drawn(sheet(rows, (a, out, into, b), (down("l1", a, out), down("l2", into, b)))))
    assert [(edge.source, edge.target, edge.method) for edge in one.edges] == [(0, 1, "connector")]
    assert one.opened == []


def test_letters_pair_connectors_over_pages() -> None:
    a, b = outline("1", 0, 0, "terminator"), outline("4", 0, 2, "terminator")
    out, into = outline("2", 1, 0, "connector", "A"), outline("3", 0, 0, "circle", "A")
    into = Outline("3", "circle", type(a.box)(into.box.x + 10, into.box.y, 20, 20), "A")
    across = Stroke("l2", ((into.box.right, into.box.center[1]), (b.box.x, b.box.center[1])), (False, True))
    first = sheet((ROWS[0], ""), (a, out), (down("l1", a, out),))
    one = only(drawn(first, sheet(ROWS[1:], (into, b), (across,), number=2, first=2)))
    assert [row.teks for row in one.sop.bagan[0].kegiatan] == list(ROWS)
    assert symbols(one)[0].exits is None
    assert one.sheets == (1, 2)


def test_a_connector_without_a_partner_is_said() -> None:
    a, b, c = chain()
    out = outline("9", 2, 0, "connector", "B")
    one = only(drawn(sheet(ROWS, (a, b, c, out), (down("l1", a, b), down("l2", b, c), down("l3", a, out)))))
    assert "unpaired" in troubles(one)


def test_a_box_without_a_way_on_is_a_dead_end_and_the_first_box_no_start() -> None:
    a, b, c = outline("1", 0, 0), outline("2", 1, 1), outline("3", 2, 2)
    one = only(drawn(sheet(ROWS, (a, b, c), (down("l1", a, b), down("l2", b, c)))))
    assert symbols(one)[0].mulai is False
    assert symbols(one)[2].exits == Onward(())


def test_capsules_in_the_cell_of_their_symbol() -> None:
    rows = ("Mengajukan berkas", "Memeriksa berkas")
    start, a = outline("0", 0, 0, "terminator", "Mulai"), outline("1", 0, 0)
    start = Outline("0", "terminator", type(a.box)(a.box.x, a.box.y - 17, 40, 12), "Mulai")
    b = outline("2", 1, 1)
    end = Outline("3", "terminator", type(a.box)(b.box.x, b.box.bottom + 5, 40, 12), "Selesai")
    one = only(drawn(sheet(rows, (start, a, b, end), (down("l0", start, a), down("l1", a, b), down("l2", b, end)))))
    assert [(s.exits, s.mulai, s.bentuk) for s in symbols(one)] == [(None, None, None), (None, None, None)]
    assert one.sop.tampilan.kapsul == "tersendiri"
    assert one.names[3] == END


def test_several_symbols_in_a_row_go_as_their_lines_lead() -> None:
    a, b, c = outline("1", 0, 2, "terminator"), outline("2", 0, 0), outline("3", 1, 1, "terminator")
    across = Stroke("l1", ((a.box.x, a.box.center[1]), (b.box.right, b.box.center[1])), (False, True))
    one = only(drawn(sheet(ROWS[:2], (a, b, c), (across, down("l2", b, c)))))
    assert [symbol.pelaksana for symbol in symbols(one)] == [("p3",), ("p1",), ("p2",)]
    assert symbols(one)[0].exits is None


def test_a_row_without_a_symbol_waits_for_its_performer() -> None:
    a, _b, c = chain()
    one = only(drawn(sheet(ROWS, (a, c), (down("l1", a, c),))))
    assert [symbol.pelaksana for symbol in symbols(one)] == [("p1",), (), ("p3",)]
    assert symbols(one)[0].exits == Onward(("k3-1",))
    assert troubles(one) == ["unplaced"]


def test_the_same_line_twice_is_said_and_taken_once() -> None:
    a, b, c = chain()
    one = only(drawn(sheet(ROWS, (a, b, c), (down("l1", a, b), down("l2", a, b), down("l3", b, c)))))
    assert len(one.edges) == 2
    assert troubles(one) == ["doubled"]


def test_a_table_without_a_drawing_goes_on_row_by_row() -> None:
    one = only(drawn(sheet(ROWS)))
    assert one.table_only
    assert [symbol.exits for symbol in symbols(one)] == [None, None, None]
    assert "unread" in troubles(one)


def test_lines_that_mostly_lead_nowhere_are_not_believed() -> None:
    a, b, c = chain()
    astray = [Stroke(f"s{n}", ((170.0, 50.0 + 9 * n), (190.0, 50.0 + 9 * n)), (False, True)) for n in range(6)]
    one = only(drawn(sheet(ROWS, (a, b, c), (down("l1", b, c), *astray))))
    assert one.table_only
    assert [symbol.pelaksana for symbol in symbols(one)] == [("p1",), ("p2",), ("p3",)]
    assert all(symbol.exits is None for symbol in symbols(one))


def test_what_the_reader_could_not_read_is_said() -> None:
    a, b, c = chain()
    page = sheet(ROWS, (a, b, c), (down("l1", a, b), down("l2", b, c)))
    seen = type(page)(**{**{f: getattr(page, f) for f in page.__slots__}, "unread": (Unread("gambar", a.box),)})
    assert "gambar" in only(drawn(seen)).opened[0].sentence


@pytest.mark.parametrize("rows", [(), ("",)])
def test_a_form_without_rows_is_an_empty_chart(rows: tuple[str, ...]) -> None:
    assert only(drawn(sheet(rows))).sop.bagan[0].kegiatan == ()


def test_a_file_without_a_flow_table_holds_no_sop() -> None:
    assert recover(drawn()) == []


@pytest.mark.parametrize("foot", ["Keterangan : kapsul berarti mulai", "Catatan: lihat lampiran"])
def test_a_last_row_that_explains_is_no_step(foot: str) -> None:
    a, b, c = chain()
    page = sheet(ROWS, (a, b, c), (down("l1", a, b), down("l2", b, c)))
    table = page.tables[0]
    top, high = table.rows[-1], 40.0
    box = Box(table.columns[1], top, table.columns[2] - table.columns[1], high)
    cells = (*table.cells, TableCell(len(table.rows) - 1, 1, foot, box))
    longer = replace(table, cells=cells, rows=(*table.rows, top + high))
    one = only(drawn(replace(page, tables=(longer,))))
    assert [row.teks for row in one.sop.bagan[0].kegiatan] == list(ROWS)
    assert [(each.trouble, each.words) for each in one.opened] == [("left", foot)]


def test_an_empty_capsule_as_high_as_wide_is_not_certain() -> None:
    a, b, c = chain()
    side = min(c.box.width, c.box.height)
    c = replace(c, box=Box(c.box.center[0] - side / 2, c.box.y, side, side))
    one = only(drawn(sheet(ROWS, (a, b, c), (down("l1", a, b), down("l2", b, c)))))
    assert [node.kind for node in one.nodes] == ["terminator", "process", "terminator"]
    assert [node.confidence >= 0.85 for node in one.nodes] == [True, True, False]
