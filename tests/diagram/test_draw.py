"""What every drawing has in common, whatever the SOP."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings

from rambu import loads
from rambu.diagram import draw
from rambu.diagram.metrics import printable
from rambu.diagram.scene import Page, Scene
from rambu.sop import Sop
from tests.support.random_sops import random_sop
from tests.support.sops import sops

PLAIN = "rambu: 1\njudul: SOP Contoh\npelaksana: [A, B]\nkegiatan:\n  - {teks: Menerima, pelaksana: A}\n"
QUIRKS = settings(max_examples=40)


def words_of(scene: Scene, kegiatan: str, column: str) -> str:
    cells = [c for page in scene.pages for c in page.cells if (c.kegiatan, c.column) == (kegiatan, column)]
    return "".join("".join(line for cell in cells for line in cell.text.lines).split())


def boxes(page: Page) -> list[tuple[float, float, float, float]]:
    own = [page.table, *(c.box for c in page.cells), *(s.box for s in page.shapes), *(mark.box for mark in page.labels)]
    return [(b.x, b.y, b.right, b.bottom) for b in own]


@given(sops())
@QUIRKS
def test_every_symbol_is_drawn_or_noted(sop: Sop) -> None:
    scene = draw(sop)
    drawn = {shape.id for page in scene.pages for shape in page.shapes if shape.id}
    symbols = {s.id: s for b in sop.bagan for k in b.kegiatan for s in k.simbol}
    assert drawn == {id_ for id_, symbol in symbols.items() if symbol.pelaksana}
    assert sum(note.startswith("Simbol") for note in scene.notes) == len(symbols) - len(drawn)


@given(sops())
@QUIRKS
def test_every_text_of_the_table_is_complete(sop: Sop) -> None:
    scene = draw(sop)
    for bagan in sop.bagan:
        for k in bagan.kegiatan:
            texts = [("kegiatan", (k.teks,)), ("kelengkapan", k.kelengkapan), ("output", k.output)]
            for column, items in [*texts, ("waktu", (k.waktu.nominal,))]:
                if column not in k.gabung or k is bagan.kegiatan[0]:
                    shown = words_of(scene, k.id, column)
                    assert all("".join(printable(item).split()) in shown for item in items)


@given(sops())
@QUIRKS
def test_everything_stays_within_the_margins(sop: Sop) -> None:
    for page in draw(sop).pages:
        for left, top, right, bottom in boxes(page):
            assert left >= 35.9
            assert top >= 39.9
            assert right <= page.width - 35.9
            assert bottom <= page.height - 20


@given(sops())
@settings(max_examples=15)
def test_drawing_twice_gives_the_same_scene(sop: Sop) -> None:
    assert draw(sop) == draw(sop)


@given(sops())
@settings(max_examples=15)
def test_coordinates_are_rounded(sop: Sop) -> None:
    for page in draw(sop).pages:
        numbers = [n for box in boxes(page) for n in box] + [n for line in page.lines for p in line.points for n in p]
        assert all(abs(n - round(n, 2)) < 1e-9 for n in numbers)


@pytest.mark.parametrize("seed", range(5))
def test_a_cut_line_is_continued_under_the_same_letter(seed: int) -> None:
    scene = draw(random_sop(random.Random(seed), 24, 4, charts=1))
    ends: dict[str, list[tuple[str, str]]] = {}
    for page in scene.pages:
        for line in page.lines:
            if line.letter:
                ends.setdefault(line.letter, []).append((line.source, line.target))
    assert ends
    assert all(len(pair) == 2 and pair[0] == pair[1] for pair in ends.values())


def test_letters_follow_the_reading_order() -> None:
    scene = draw(random_sop(random.Random(3), 30, 5, charts=1))
    seen = [shape.letter for page in scene.pages for shape in page.shapes if shape.letter]
    firsts = list(dict.fromkeys(seen))
    assert firsts == sorted(firsts, key=lambda name: (len(name), name))


def test_pages_are_told_in_words() -> None:
    assert "A menerima" in draw(loads(PLAIN)).pages[0].description


def test_the_paper_and_the_template_can_be_overruled() -> None:
    scene = draw(loads(PLAIN), template="kemenag", paper="Legal")
    assert scene.paper == "Legal"
    assert "Aktivitas" in [column.caption for column in scene.pages[0].columns]


def test_captions_come_from_the_sop() -> None:
    sop = loads(PLAIN + "tampilan: {judul_kolom: {kelengkapan: Sumber Data}, nomor_kolom: true, legenda: true}\n")
    (page,) = draw(sop).pages
    assert "Sumber Data" in [column.caption for column in page.columns]
    assert [cell.text.lines for cell in page.cells if cell.column == "nomor"][-1] == ("(8)",)
    assert page.legend is not None
    assert page.legend.y > page.table.bottom


def test_a_break_hint_is_honoured() -> None:
    rows = "".join(f"  - {{teks: Langkah {n}, pelaksana: A}}\n" for n in range(2, 6))
    sop = loads(PLAIN + rows + "petunjuk: [{potong: 3}]\n")
    assert [[row.kegiatan for row in page.rows if row.kegiatan] for page in draw(sop).pages] == [[1, 2], [3, 4, 5]]


def test_unknown_templates_and_papers_are_refused() -> None:
    for options in ({"template": "rahasia"}, {"paper": "A9"}):
        with pytest.raises(ValueError, match="no such"):
            draw(loads(PLAIN), **options)


def test_a_row_taller_than_a_page_goes_on_on_the_next() -> None:
    sop = loads(PLAIN.replace("Menerima", "kata panjang " * 900))
    scene = draw(sop)
    assert len(scene.pages) > 1
    assert words_of(scene, "k1", "kegiatan") == "katapanjang" * 900
    assert [len(page.shapes) for page in scene.pages] == [1] + [0] * (len(scene.pages) - 1)


def test_fifteen_performers_stay_readable() -> None:
    names = ", ".join(f"Pelaksana Nomor {n}" for n in range(15))
    rows = "".join(f"  - {{teks: Memeriksa berkas, pelaksana: Pelaksana Nomor {n}}}\n" for n in range(15))
    scene = draw(loads(f"rambu: 1\njudul: SOP Contoh\npelaksana: [{names}]\nkegiatan:\n{rows}"))
    assert scene.smallest >= 7
    assert any(cell.turned for cell in scene.pages[0].cells)
    assert all(shape.box.width >= 14 for page in scene.pages for shape in page.shapes)


def test_a_row_with_more_sub_rows_than_a_page_holds_goes_on_on_the_next() -> None:
    joint = ", ".join("{pelaksana: [A, B]}" for _ in range(16))
    scene = draw(loads(PLAIN + f"  - {{teks: Rapat, simbol: [{joint}]}}\n"))
    assert len(scene.pages) > 1
    assert [shape.symbol for page in scene.pages for shape in page.shapes if shape.kind != "connector"][-1] == "2.16"
    assert all(page.table.bottom <= page.height - 20 for page in scene.pages)


def test_too_many_performers_for_the_paper_are_noted() -> None:
    names = ", ".join(f"P{n}" for n in range(40))
    row = "  - {teks: A, pelaksana: P1}\n"
    scene = draw(loads(f"rambu: 1\njudul: SOP Contoh\npelaksana: [{names}]\nkegiatan:\n{row}"))
    assert any("terlalu banyak" in note for note in scene.notes)
