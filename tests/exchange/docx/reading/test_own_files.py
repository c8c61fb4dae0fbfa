"""Our own documents: the SOP in them as it was; and with it taken out and the glue stripped, all that is drawn."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rambu.exchange.docx import write_docx
from rambu.exchange.docx.reading import read_docx
from rambu.exchange.drawn.recover import recover
from rambu.exchange.xlsx import write_xlsx
from rambu.exchange.xlsx.reading import read_xlsx
from rambu.sop import canonical, loads
from rambu.sop.model import Sop
from tests.support import drawn_workbooks
from tests.support.drawn_documents import as_another_program_saves_it, stripped
from tests.support.drawn_workbooks import picture, texts
from tests.support.printed_sops import printed_sop
from tests.support.random_sops import random_sop
from tests.support.sops import sops
from tests.support.thorough import examples


@examples(10)
@given(st.integers(0, 10**6))
def test_realistic_sops(seed: int) -> None:
    sop = random_sop(random.Random(seed))
    found = recover(read_docx(stripped(write_docx(sop)), "a.docx"))
    assert len(found) == 1
    assert texts(found[0].sop) == texts(sop)
    assert picture(found[0].sop) == picture(sop)


@examples(12)
@given(sops())
def test_any_drawn_flow(sop: Sop) -> None:
    """Whatever the model allows: the SOP in it exactly, and without it the same as from a workbook."""
    assume(any(row.simbol for bagan in sop.bagan for row in bagan.kegiatan))
    document = write_docx(sop)
    assert canonical(loads(read_docx(document, "a.docx").embedded, "sop.json")) == canonical(sop)
    found = recover(read_docx(stripped(document), "a.docx"))
    wanted = recover(read_xlsx(drawn_workbooks.stripped(write_xlsx(sop)), "a.xlsx"))
    assert [picture(one.sop) for one in found] == [picture(one.sop) for one in wanted]


@examples(3)
@given(st.integers(0, 10**6))
def test_what_another_program_saves(seed: int) -> None:
    sop = random_sop(random.Random(seed))
    found = recover(read_docx(as_another_program_saves_it(write_docx(sop)), "a.docx"))
    assert picture(found[0].sop) == picture(sop)


@pytest.mark.parametrize("template", ["permenpan", "kemenag"])
def test_a_printed_form_comes_back_whole(template: str) -> None:
    sop = printed_sop(steps=9)
    found = recover(read_docx(stripped(write_docx(sop, template=template)), "a.docx"))
    assert replace(found[0].sop, tampilan=sop.tampilan) == sop
    assert found[0].opened == []


def test_several_charts_keep_their_titles() -> None:
    sop = random_sop(random.Random(3), 4, 3, charts=2)
    found = recover(read_docx(stripped(write_docx(sop)), "a.docx"))
    assert [bagan.judul for bagan in found[0].sop.bagan] == [bagan.judul for bagan in sop.bagan]
