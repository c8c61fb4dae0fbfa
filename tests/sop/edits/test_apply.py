"""Edits done and undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.sop.canonical import canonical
from rambu.sop.edits import (
    AddSymbol,
    Edit,
    EditError,
    InsertKegiatan,
    MergePelaksana,
    MoveKegiatan,
    MoveSymbol,
    Reidentify,
    RemoveBagan,
    RemoveKegiatan,
    RemovePelaksana,
    RemoveSymbol,
    SetExits,
    SetField,
    SetHints,
    SetKegiatan,
    SetSymbol,
    apply,
    invert,
)
from rambu.sop.edits.integrity import check
from rambu.sop.model import (
    END,
    Bagan,
    BreakHint,
    Decision,
    Exit,
    Kegiatan,
    Onward,
    Pelaksana,
    SideHint,
    Sop,
    Symbol,
    Waktu,
)
from rambu.sop.reading import loads
from rambu.sop.writing import dumps
from tests.support.edits import edits_of, histories
from tests.support.sops import sops

SOP = Sop(
    bagan=(
        Bagan(
            "b1",
            pelaksana=(Pelaksana("p1", "A"), Pelaksana("p2", "B")),
            kegiatan=(
                Kegiatan("k1", simbol=(Symbol("k1-1", ("p1",)),)),
                Kegiatan("k2", simbol=(Symbol("k2-1", ("p1", "p2"), exits=Decision((Exit("k1-1", "tidak"),))),)),
                Kegiatan("k3", simbol=(Symbol("k3-1", ("p2",), exits=Onward(("k2-1", "k1-1"))),)),
            ),
            petunjuk=(SideHint("k2-1", "k1-1", "kiri"), BreakHint("k2")),
        ),
        Bagan("b2", pelaksana=(Pelaksana("q", "B"),), kegiatan=(Kegiatan("m1", simbol=(Symbol("m1-1", ("q",)),)),)),
    )
)

NO_ID = "bukan pengenal: mulailah dengan huruf, tanpa spasi, paling banyak 64 huruf."


@given(sops())
def test_every_generated_value_holds_together(sop: Sop) -> None:
    check(sop)


@given(st.data(), sops())
def test_an_edit_is_undone_exactly(data: st.DataObject, sop: Sop) -> None:
    edit = data.draw(edits_of(sop))
    after = apply(sop, edit)
    check(after)
    assert apply(after, invert(sop, edit)) == sop


@given(st.data(), sops())
def test_a_whole_history_is_undone_exactly(data: st.DataObject, sop: Sop) -> None:
    edits = data.draw(histories(sop))
    assert apply(apply(sop, edits), invert(sop, edits)) == sop


@given(st.data(), sops())
def test_what_edits_lead_to_can_be_stored(data: st.DataObject, sop: Sop) -> None:
    after = apply(sop, data.draw(histories(sop)))
    assert loads(dumps(after)) == after
    assert loads(canonical(after).decode()) == after


def test_a_symbol_of_a_row_with_a_long_id_can_be_moved_and_stored() -> None:
    row = "x" * 64
    sop = loads(f"rambu: 1\npelaksana: [A]\nkegiatan:\n  - {{id: {row}, pelaksana: A}}\n  - {{pelaksana: A}}\n")
    moved = apply(sop, MoveSymbol(sop.bagan[0].kegiatan[0].simbol[0].id, "k2", ""))
    assert loads(dumps(moved)) == moved


@pytest.mark.parametrize("name", ["x" * 65, "selesai", "1a", "a b", ""])
def test_what_no_file_can_hold_as_an_id_is_refused(name: str) -> None:
    with pytest.raises(EditError, match="bukan pengenal"):
        apply(SOP, Reidentify((("k1-1", name),)))


def symbol(sop: Sop, name: str) -> Symbol:
    return next(s for b in sop.bagan for k in b.kegiatan for s in k.simbol if s.id == name)


def test_lines_to_a_removed_row_go_to_the_next_symbol() -> None:
    after = apply(SOP, RemoveKegiatan("k1"))
    assert symbol(after, "k2-1").exits == Decision((Exit("k2-1", "tidak"),))
    assert symbol(after, "k3-1").exits == Onward(("k2-1",))
    assert after.bagan[0].petunjuk == (BreakHint("k2"),)


def test_lines_to_the_last_symbol_end_when_it_is_removed() -> None:
    sop = apply(SOP, SetExits("k1-1", Onward(("k3-1",))))
    assert symbol(apply(sop, RemoveSymbol("k3-1")), "k1-1").exits == Onward((END,))


def test_references_survive_moving_a_row() -> None:
    after = apply(SOP, MoveKegiatan("k1", "b1", "k3"))
    assert [row.id for row in after.bagan[0].kegiatan] == ["k2", "k3", "k1"]
    assert symbol(after, "k2-1") == symbol(SOP, "k2-1")
    assert after.bagan[0].petunjuk == SOP.bagan[0].petunjuk


def test_a_row_in_another_chart_keeps_performers_of_the_same_name() -> None:
    assert symbol(apply(SOP, MoveKegiatan("k3", "b2", "m1")), "k3-1").pelaksana == ("q",)


def test_merging_rewrites_all_symbols() -> None:
    after = apply(SOP, MergePelaksana("p1", "p2"))
    assert [symbol(after, s).pelaksana for s in ("k1-1", "k2-1", "k3-1")] == [("p2",)] * 3
    assert [p.id for p in after.bagan[0].pelaksana] == ["p2"]


def test_symbols_of_a_removed_performer_are_left_unplaced() -> None:
    after = apply(SOP, RemovePelaksana("p1"))
    assert [symbol(after, s).pelaksana for s in ("k1-1", "k2-1")] == [(), ("p2",)]


def test_exchanged_ids_are_exchanged_everywhere() -> None:
    after = apply(SOP, Reidentify((("k1-1", "k2-1"), ("k2-1", "k1-1"))))
    assert symbol(after, "k1-1").exits == Decision((Exit("k2-1", "tidak"),))
    assert after.bagan[0].petunjuk[0] == SideHint("k1-1", "k2-1", "kiri")


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (RemoveKegiatan("k9"), "Kegiatan k9 tidak ada."),
        (RemoveSymbol("k9"), "Simbol k9 tidak ada."),
        (SetField("bagan", ()), "Tidak ada bagian bernama “bagan” di sini."),
        (SetField("judul", 3), "Nilai untuk “judul” tidak sesuai jenisnya."),
        (SetKegiatan("k1", "waktu", "1 jam"), "Nilai untuk “waktu” tidak sesuai jenisnya."),
        (SetKegiatan("k1", "waktu.nominal", Waktu()), "Nilai untuk “waktu.nominal” tidak sesuai jenisnya."),
        (SetSymbol("k1-1", "pelaksana", ("q",)), "Pelaksana q yang disebut simbol k1-1 tidak ada di bagannya."),
        (SetSymbol("k1-1", "pelaksana", ("p1", "p1")), "Simbol k1-1 menyebut satu pelaksana dua kali."),
        (SetExits("k1-1", Onward(("k9",))), "Simbol k9 yang dituju simbol k1-1 tidak ada."),
        (SetHints("b1", (BreakHint("k9"),)), "Petunjuk gambar menyebut k9 yang tidak ada."),
        (InsertKegiatan("b1", "", Kegiatan("k1")), "Pengenal k1 sudah dipakai."),
        (InsertKegiatan("b1", "m1", Kegiatan("k9")), "Tempat setelah m1 tidak ada."),
        (InsertKegiatan("b1", "", Kegiatan("9 k")), f"“9 k” {NO_ID}"),
        (AddSymbol("k1", "", Symbol("selesai")), f"“selesai” {NO_ID}"),
        (MoveKegiatan("k1", "b1", "k1"), "Kegiatan tidak dapat dipindah ke setelah dirinya sendiri."),
        (MoveKegiatan("k1", "b2", ""), "Pelaksana “A” belum ada di bagan tujuan."),
        (MoveSymbol("k1-1", "m1", ""), "Simbol hanya dapat dipindah di dalam bagannya sendiri."),
        (MergePelaksana("p1", "q"), "Hanya pelaksana dari satu bagan yang dapat digabung."),
        (Reidentify((("k1", "k2"),)), "Pengenal k2 sudah dipakai."),
        (Reidentify((("x", "y"),)), "Pengenal x tidak ada."),
    ],
)
def test_what_does_not_fit_is_an_error_in_one_sentence(edit: Edit, message: str) -> None:
    with pytest.raises(EditError) as error:
        apply(SOP, edit)
    assert str(error.value) == message


def test_the_last_chart_stays() -> None:
    with pytest.raises(EditError, match="Bagan terakhir tidak dapat dihapus"):
        apply(SOP, (RemoveBagan("b1"), RemoveBagan("b2")))
