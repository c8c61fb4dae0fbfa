"""Answers become ordinary edits, whatever is answered."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rambu.flow import graph, prove
from rambu.sop import END, Decision, Sop, apply
from rambu.sop.model import Bagan
from rambu.web.lessons.interview import Answer, edits_of, lines

BLANK = Sop(judul="SOP Uji (contoh)", bagan=(Bagan("b1"),))


def told(*answers: Answer) -> Sop:
    sop = BLANK
    for answer in answers:
        sop = apply(sop, edits_of(sop, answer))
    return sop


def test_three_answers_make_a_chart_with_a_check_that_leads_on() -> None:
    first = Answer("Petugas", "Menerima berkas", ("Berkas",), ("Tanda terima",), "5 menit")
    sop = told(first)
    check = Answer("Kepala Seksi", "Memeriksa berkas", time="10 menit", otherwise=sop.bagan[0].kegiatan[0].id)
    sop = told(first, check, Answer("petugas", "Mengarsipkan berkas"))
    bagan = sop.bagan[0]
    assert [one.nama for one in bagan.pelaksana] == ["Petugas", "Kepala Seksi"]
    assert [row.teks for row in bagan.kegiatan] == ["Menerima berkas", "Memeriksa berkas", "Mengarsipkan berkas"]
    decision = bagan.kegiatan[1].simbol[0].exits
    assert isinstance(decision, Decision)
    assert [(one.label, one.to) for one in decision.exits] == [
        ("ya", bagan.kegiatan[2].simbol[0].id),
        ("tidak", bagan.kegiatan[0].simbol[0].id),
    ]
    assert prove(graph(sop)).faults == ()


def test_a_check_at_the_end_ends_the_work() -> None:
    sop = told(Answer("Petugas", "Memeriksa", otherwise=END))
    decision = sop.bagan[0].kegiatan[0].simbol[0].exits
    assert isinstance(decision, Decision)
    assert {one.to for one in decision.exits} == {END}


def test_lists_are_read_as_people_write_them() -> None:
    assert lines("- KTP\n2) KK; Surat kuasa, Materai 10,000") == ("KTP", "KK", "Surat kuasa", "Materai 10,000")
    assert lines("  ") == ()


WORDS = st.text(min_size=1, max_size=20).filter(lambda text: bool(text.split()))


@given(st.lists(st.tuples(WORDS, WORDS, st.integers(-1, 6)), min_size=1, max_size=6))
def test_any_answers_fit(answers: list[tuple[str, str, int]]) -> None:
    sop = BLANK
    for who, what, back in answers:
        rows = sop.bagan[0].kegiatan
        otherwise = "" if back < 0 else rows[back].id if back < len(rows) else END
        sop = apply(sop, edits_of(sop, Answer(who, what, otherwise=otherwise)))
    assert len(sop.bagan[0].kegiatan) == len(answers)
