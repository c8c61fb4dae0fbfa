"""Our own PDFs: the SOP that they carry, and the drawing on their pages."""

from __future__ import annotations

import pytest

from rambu.exchange.drawn.recover import recover
from rambu.exchange.pdf import write_booklet, write_pdf
from rambu.exchange.pdf.read import read_pdf
from rambu.exchange.pdf.read.document import read_here
from rambu.samples import sample, sample_names
from rambu.sop import canonical
from tests.support.drawn_workbooks import picture, texts


def test_the_embedded_sop_comes_back() -> None:
    sop = sample(sample_names()[0])
    drawn = read_pdf(write_pdf(sop))
    assert drawn.embedded == canonical(sop).decode()
    assert not drawn.others


def test_a_booklet_carries_all_its_sops() -> None:
    sops = [sample(name) for name in sample_names()[:3]]
    drawn = read_pdf(write_booklet(sops))
    assert [drawn.embedded, *drawn.others] == [canonical(sop).decode() for sop in sops]


@pytest.mark.parametrize("name", sample_names()[::12])
def test_flow_and_texts_come_back_from_what_is_drawn(name: str) -> None:
    sop = sample(name)
    (found,) = recover(read_here(write_pdf(sop)))
    assert picture(found.sop) == picture(sop)
    assert texts(found.sop) == texts(sop)
