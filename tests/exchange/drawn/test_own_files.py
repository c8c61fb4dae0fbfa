"""Our own workbooks, with the embedded SOP taken out and the glue stripped: flow, texts and performers come back."""

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
from rambu.sop import loads
from rambu.sop.model import Sop
from tests.support import drawn_documents
from tests.support.drawn_workbooks import picture, stripped, texts
from tests.support.printed_sops import printed_sop
from tests.support.random_sops import random_sop
from tests.support.sops import sops
from tests.support.thorough import examples


@examples(100)
@given(st.integers(0, 10**6))
def test_realistic_sops(seed: int) -> None:
    sop = random_sop(random.Random(seed))
    found = recover(read_xlsx(stripped(write_xlsx(sop)), "a.xlsx"))
    assert len(found) == 1
    assert texts(found[0].sop) == texts(sop)
    assert picture(found[0].sop) == picture(sop)


@examples(25)
@given(sops())
def test_every_shape_of_any_sop(sop: Sop) -> None:
    """Whatever the model allows, but for captions of a person's own, by which nobody knows the columns."""
    sop = replace(sop, tampilan=replace(sop.tampilan, judul_kolom=()))
    shapes, lines = picture(sop)
    assume(lines)
    found = recover(read_xlsx(stripped(write_xlsx(sop)), "a.xlsx"))
    assert picture(found[0].sop)[0] == shapes


MANY_WAYS = """
rambu: 1
judul: SOP Banyak Jalan (contoh)
pelaksana: [A, B]
kegiatan:
  - teks: Menerima
    simbol: [{pelaksana: A, keputusan: [{ke: 3, label: lengkap}], bentuk: proses}]
  - teks: Memilah
    simbol:
      - pelaksana: A
        keputusan:
          - {ke: 3, label: teknis}
          - {ke: 3, label: umum}
          - {ke: 2, label: ulang}
          - {ke: 1, label: tolak}
          - {ke: selesai, label: batal}
  - teks: Mencatat
    simbol: [{pelaksana: B, keputusan: [{ke: selesai, label: sesuai}, {ke: 1, label: tidak}], bentuk: proses}]
"""


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_five_ways_out_and_words_at_the_lines_of_a_process(kind: str) -> None:
    sop = loads(MANY_WAYS)
    if kind == "xlsx":
        found = recover(read_xlsx(stripped(write_xlsx(sop)), "a.xlsx"))
    else:
        found = recover(read_docx(drawn_documents.stripped(write_docx(sop)), "a.docx"))
    assert picture(found[0].sop) == picture(sop)


@pytest.mark.parametrize("seed", [261, 270])
def test_names_tell_what_places_leave_open(seed: int) -> None:
    """A capsule that is a step beside its decision; a decision over columns of unequal width."""
    sop = random_sop(random.Random(seed))
    found = recover(read_xlsx(stripped(write_xlsx(sop)), "a.xlsx"))
    assert picture(found[0].sop) == picture(sop)


@pytest.mark.parametrize("template", ["permenpan", "kemenag"])
def test_a_printed_form_comes_back_whole(template: str) -> None:
    sop = printed_sop(steps=9)
    found = recover(read_xlsx(stripped(write_xlsx(sop, template=template)), "a.xlsx"))
    assert replace(found[0].sop, tampilan=sop.tampilan) == sop
    assert found[0].opened == []
