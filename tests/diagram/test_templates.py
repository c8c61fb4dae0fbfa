from __future__ import annotations

import pytest

from rambu.diagram.paper import find_paper
from rambu.diagram.templates import choose
from rambu.sop.model import Tampilan


def test_what_is_asked_for_overrules_the_sop_and_the_sop_the_template() -> None:
    wish = Tampilan(templat="kemenag", kertas="Letter", kapsul="langkah")
    assert (choose(wish).name, choose(wish).paper, choose(wish).kapsul) == ("kemenag", "Letter", "langkah")
    assert (choose(wish, "permenpan", "A4").name, choose(wish, paper="A4").paper) == ("permenpan", "A4")
    assert choose(Tampilan()).name == "permenpan"


def test_captions_of_kemenag() -> None:
    captions = choose(Tampilan("kemenag")).captions
    assert (captions["kegiatan"], captions["kelengkapan"]) == ("Aktivitas", "Persyaratan/Perlengkapan")
    assert choose(Tampilan("kemenag", judul_kolom=(("kegiatan", "Uraian"),))).captions["kegiatan"] == "Uraian"


@pytest.mark.parametrize(("name", "width", "height"), [("A4", 297, 210), ("F4", 330, 215), ("letter", 279.4, 215.9)])
def test_paper_lies_on_its_side(name: str, width: float, height: float) -> None:
    paper = find_paper(name)
    assert (round(paper.width / 72 * 25.4, 1), round(paper.height / 72 * 25.4, 1)) == (width, height)
