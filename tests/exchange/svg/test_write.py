"""The contract of the pictures: what tests, links and screen readers find in them."""

from __future__ import annotations

import random
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from rambu import loads
from rambu.diagram import draw
from rambu.exchange.svg import write_chart, write_screen, write_svg
from rambu.sop import Sop
from tests.support.random_sops import random_sop
from tests.support.sops import sops

NS = "{http://www.w3.org/2000/svg}"
ROWS = """rambu: 1
judul: SOP Contoh
pelaksana: [A, "B & <C>"]
kegiatan:
  - {teks: Menerima, pelaksana: A}
  - {teks: Memeriksa "berkas", pelaksana: "B & <C>", keputusan: {ya: 3, tidak: 1}}
  - {teks: Mengirim, pelaksana: A}
"""


def pictures(sop: Sop) -> list[ET.Element]:
    scene = draw(sop)
    return [ET.fromstring(write_svg(scene, page)) for page in scene.pages]


def of_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [e for e in root.iter() if name in e.get("class", "").split()]


def test_symbols_say_what_and_where_they_are() -> None:
    (root,) = pictures(loads(ROWS))
    found = {e.get("data-symbol"): e for e in of_class(root, "symbol")}
    assert list(found) == ["1", "2", "3"]
    second = found["2"]
    assert second.get("class") == "symbol decision"
    assert (second.get("data-id"), second.get("data-bagan"), second.get("data-kegiatan")) == ("k2-1", "1", "2")
    assert second.get("data-pelaksana") == "B & <C>"
    assert len(second.get("data-box", "").split()) == 4
    assert second.findtext(f"{NS}title") == 'Langkah 2, keputusan, B & <C>: Memeriksa "berkas"'


def test_lines_name_their_ends_and_their_label() -> None:
    (root,) = pictures(loads(ROWS))
    found = [(e.get("data-from"), e.get("data-to"), e.get("data-label")) for e in of_class(root, "edge")]
    assert found == [("1", "2", ""), ("2", "3", "ya"), ("2", "1", "tidak")]
    labels = {(e.get("data-from"), e.get("data-to")): "".join(e.itertext()) for e in of_class(root, "label")}
    assert labels == {("2", "3"): "ya", ("2", "1"): "tidak"}


def test_a_label_stands_on_a_white_ground() -> None:
    (root,) = pictures(loads(ROWS))
    (group,) = of_class(root, "labels")
    assert [e.get("class") for e in group] == ["label-ground", "label"] * 2


def test_rules_among_the_performers_are_drawn_apart_from_the_frame() -> None:
    (root,) = pictures(loads(ROWS))
    (inner,), (outer,) = of_class(root, "hairlines"), of_class(root, "rules")
    assert inner.get("d", "").count("M") == 3
    assert outer.get("d")


def test_the_picture_has_a_name_a_description_and_a_role() -> None:
    (root,) = pictures(loads(ROWS))
    named = root.get("aria-labelledby", "").split()
    assert root.get("role") == "img"
    assert [e.get("id") for e in root if e.tag in (f"{NS}title", f"{NS}desc")] == named
    assert "Langkah 1" in (root.findtext(f"{NS}desc") or "")


def test_the_table_is_there_with_its_head() -> None:
    (root,) = pictures(loads(ROWS))
    words = ["".join(e.itertext()) for e in of_class(root, "cell")]
    assert {"No", "Kegiatan", "Pelaksana", "A", "Mutu Baku", "Menerima"} <= set(words)


@pytest.mark.parametrize("seed", range(4))
def test_paths_of_lines_are_absolute_and_upright(seed: int) -> None:
    for root in pictures(random_sop(random.Random(seed), 12, 4)):
        for edge in of_class(root, "edge"):
            assert re.fullmatch(r"M[-\d.]+ [-\d.]+(?:[HV][-\d.]+|L[-\d.]+ [-\d.]+)+", edge.get("d", ""))
            assert "L" not in edge.get("d", "")


def test_a_cut_line_ends_on_a_connector_of_its_letter_on_both_pages() -> None:
    roots = pictures(random_sop(random.Random(1), 24, 4, charts=1))
    ends: dict[str, list[tuple[str | None, str | None]]] = {}
    for root in roots:
        letters = {e.get("data-letter") for e in of_class(root, "connector")}
        for edge in of_class(root, "edge"):
            letter = edge.get("data-letter")
            if letter:
                assert letter in letters
                ends.setdefault(letter, []).append((edge.get("data-from"), edge.get("data-to")))
    assert ends
    assert all(len(pair) == 2 and len(set(pair)) == 1 for pair in ends.values())


def test_the_chart_alone_is_the_same_picture_without_the_table() -> None:
    scene = draw(loads(ROWS))
    (page,) = scene.pages
    chart = ET.fromstring(write_chart(scene, page))
    whole = ET.fromstring(write_svg(scene, page))
    assert not of_class(chart, "cell")
    assert not of_class(chart, "rules")
    assert [e.get("d") for e in of_class(chart, "edge")] == [e.get("d") for e in of_class(whole, "edge")]
    box = page.chart
    assert [float(n) for n in chart.get("viewBox", "").split()] == [box.x, box.y, box.width, box.height]


@given(sops())
@settings(max_examples=30)
def test_any_text_gives_wellformed_pictures(sop: Sop) -> None:
    assert pictures(sop)


def test_what_xml_cannot_hold_is_replaced() -> None:
    sop = Sop(judul="SOP \x00 Contoh")
    assert pictures(sop)


def test_the_same_bytes_each_time() -> None:
    sop = random_sop(random.Random(5), 9, 4, charts=1)
    assert [write_svg(s, p) for s in (draw(sop),) for p in s.pages] == [
        write_svg(s, p) for s in (draw(sop),) for p in s.pages
    ]


def test_the_screen_sets_the_texts_of_cells_itself_and_allows_no_inline_style() -> None:
    scene = draw(loads(ROWS))
    text = write_screen(scene, scene.pages[0])
    root = ET.fromstring(text)
    assert "style" not in text
    assert not of_class(root, "cell")
    whole = ET.fromstring(write_svg(scene, scene.pages[0]))
    for name in ("symbol", "edge", "rules", "hairlines", "label"):
        assert [e.attrib for e in of_class(root, name)] == [e.attrib for e in of_class(whole, name)]
