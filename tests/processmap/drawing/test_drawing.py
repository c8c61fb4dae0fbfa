"""Pictures hold every process with its code, once, on the page, and end as PDF too."""

import re
from datetime import date

import pytest

from rambu.diagram.certificate import certify
from rambu.diagram.draw import draw
from rambu.processmap import Process, ProcessMap, Relation
from rambu.processmap.drawing import (
    Picture,
    crossing_sop,
    draw_bands,
    draw_crossing,
    draw_relations,
    draw_tree,
    write_pictures,
)
from rambu.processmap.sample import sample_map
from tests.support.ministry import DAY, ministry_map

SAMPLE = sample_map()


def codes(pictures: list[Picture]) -> list[str]:
    return [code for picture in pictures for code in re.findall(r'data-code="([^"]+)"', picture.svg)]


def within(picture: Picture) -> bool:
    """Whether every box stands on the paper."""
    rectangles = re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', picture.svg)
    boxes = [tuple(map(float, numbers)) for numbers in rectangles]
    return all(x + w <= picture.width + 0.1 and y + h <= picture.height + 0.1 for x, y, w, h in boxes)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_three_bands(paper: str) -> None:
    pictures = draw_bands(SAMPLE, paper=paper, on=DAY)
    assert sorted(codes(pictures)) == [f"C.{n:02}" for n in range(1, 17)]
    assert all(map(within, pictures))
    assert "<title>C.08 Layanan perjalanan ibadah contoh (beralih ke Kementerian Contoh Penerima)</title>" in (
        pictures[0].svg
    )


def test_bands_go_on_on_another_page() -> None:
    names = "Penyelenggaraan layanan contoh yang bernama sangat panjang dan berbaris banyak " * 2
    many = ProcessMap(processes=tuple(Process(f"{n:03}", names, "inti") for n in range(1, 61)))
    pictures = draw_bands(many)
    assert len(pictures) > 1
    assert len(set(codes(pictures))) == len(codes(pictures)) == 60
    assert all(map(within, pictures))


def test_the_tree_holds_every_process_once() -> None:
    big = ministry_map()
    pictures = draw_tree(big, paper="F4")
    assert sorted(codes(pictures)) == sorted(process.code for process in big.processes)
    assert all(map(within, pictures))
    assert codes(draw_tree(SAMPLE, "C.12")) == ["C.12", "C.12.01", "C.12.02", "C.12.03", "C.12.04"]


def test_the_relation_map() -> None:
    (picture,) = draw_relations(SAMPLE, "C.12.01")
    assert codes([picture]) == ["C.12.01"]
    assert all(party in picture.svg for party in ("Jasa pengiriman", "Kepala Kantor", "memberi disposisi"))
    crowd = tuple(Relation("C.12.01", f"Pihak {n}", n % 2 == 0, "ikut serta dalam pekerjaan") for n in range(40))
    pictures = draw_relations(ProcessMap(processes=SAMPLE.processes, relations=crowd), "C.12.01")
    assert len(pictures) > 1
    assert all(map(within, pictures))


def test_more_inputs_than_there_is_room_for_are_said_to_be_more() -> None:
    process = Process("1", "Surat", inputs=tuple(f"Masukan {n}" for n in range(90)))
    (picture,) = draw_relations(ProcessMap(processes=(process,)), "1")
    assert within(picture)
    assert "… dan lainnya" in picture.svg
    assert "Masukan 60" not in picture.svg


def test_the_cross_functional_map_is_drawn_like_a_sop() -> None:
    sop = crossing_sop(SAMPLE, "C.12.01")
    assert certify(draw(sop), sop).violations == ()
    assert 'data-symbol="2"' in draw_crossing(SAMPLE, "C.12.01")[0].svg
    with pytest.raises(KeyError):
        crossing_sop(SAMPLE, "C.01")


def test_one_pdf_of_all() -> None:
    pictures = [*draw_bands(SAMPLE), *draw_relations(SAMPLE, "C.01.01")]
    pdf = write_pictures(pictures, "Peta", date(2026, 1, 2))
    assert pdf.startswith(b"%PDF-")
    assert pdf == write_pictures(pictures, "Peta", date(2026, 1, 2))
