"""Splitting and joining rows."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rambu.sop.edits import EditError, apply, invert, join_kegiatan, split_kegiatan
from rambu.sop.model import Bagan, Decision, Exit, Kegiatan, Onward, Pelaksana, Sop, Symbol, Waktu
from tests.support.sops import sops

SOP = Sop(
    bagan=(
        Bagan(
            "b1",
            pelaksana=(Pelaksana("p1", "A"),),
            kegiatan=(
                Kegiatan("k1", "Menerima dan mencatat", (Symbol("k1-1", ("p1",), exits=Onward(("k2-1",))),)),
                Kegiatan("k2", "Memeriksa", (Symbol("k2-1", exits=Decision((Exit("k1-1", "tidak"),))), Symbol("k2-2"))),
            ),
        ),
    )
)


def test_a_split_row_is_entered_at_its_first_part_and_left_at_its_second() -> None:
    first, second = apply(SOP, split_kegiatan(SOP, "k1", "Menerima", "Mencatat")).bagan[0].kegiatan[:2]
    assert first == Kegiatan("k1", "Menerima", (Symbol("k1-1", ("p1",)),))
    assert second == Kegiatan("k1x2", "Mencatat", (Symbol("k1x2-1", ("p1",), exits=Onward(("k2-1",))),))


def test_of_several_symbols_all_but_the_first_go_down() -> None:
    rows = apply(SOP, split_kegiatan(SOP, "k2", "Memeriksa", "Menyetujui")).bagan[0].kegiatan
    assert [[symbol.id for symbol in row.simbol] for row in rows] == [["k1-1"], ["k2-1"], ["k2-2"]]


def test_a_joined_row_has_the_symbols_of_both() -> None:
    rows = apply(SOP, join_kegiatan(SOP, "k1", "k2", "Menerima dan memeriksa")).bagan[0].kegiatan
    assert [symbol.id for symbol in rows[0].simbol] == ["k1-1", "k2-1", "k2-2"]
    assert len(rows) == 1


def test_nothing_written_is_lost_in_joining() -> None:
    upper = Kegiatan("k1", "A", waktu=Waktu("5 menit"), output=("Surat",), keterangan="satu")
    lower = Kegiatan("k2", "B", waktu=Waktu("10 menit", "3 menit"), output=("Surat", "Agenda"), keterangan="dua")
    given = Sop(bagan=(Bagan("b1", kegiatan=(upper, lower)),))
    (row,) = apply(given, join_kegiatan(given, "k1", "k2", "A dan B")).bagan[0].kegiatan
    assert row.waktu == Waktu("5 menit + 10 menit", "3 menit")
    assert row.output == ("Surat", "Agenda")
    assert row.keterangan == "satu; dua"


def test_a_row_is_not_joined_with_itself() -> None:
    with pytest.raises(EditError, match="Hanya dua kegiatan"):
        join_kegiatan(SOP, "k1", "k1", "")


@given(st.data(), sops())
def test_both_fit_everywhere_and_are_undone(data: st.DataObject, sop: Sop) -> None:
    rows = [row.id for bagan in sop.bagan for row in bagan.kegiatan]
    assume(rows)
    edits = split_kegiatan(sop, data.draw(st.sampled_from(rows)), "A", "B")
    after = apply(sop, edits)
    assert apply(after, invert(sop, edits)) == sop
    below = after.bagan[0].kegiatan
    if len(below) > 1:
        apply(after, join_kegiatan(after, below[0].id, below[1].id, "AB"))
