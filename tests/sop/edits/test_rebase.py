"""Late edits carried over others."""

from hypothesis import event, given
from hypothesis import strategies as st

from rambu.sop.edits import (
    NOTHING,
    AddPelaksana,
    Conflict,
    Edit,
    InsertKegiatan,
    MergePelaksana,
    MoveKegiatan,
    Reidentify,
    RemoveKegiatan,
    RemovePelaksana,
    SetExits,
    SetField,
    SetKegiatan,
    SetSymbol,
    apply,
    footprint,
    rebase,
    rebase_all,
)
from rambu.sop.edits.rename import new_ids
from rambu.sop.model import Bagan, Kegiatan, Onward, Pelaksana, Sop, Symbol, Waktu
from tests.support.edits import edits_of, histories
from tests.support.sops import sops

SOP = Sop(
    bagan=(
        Bagan(
            "b1",
            pelaksana=(Pelaksana("p1", "A"), Pelaksana("p2", "B")),
            kegiatan=tuple(Kegiatan(f"k{n}", f"Kegiatan {n}", (Symbol(f"k{n}-1", ("p1",)),)) for n in (1, 2, 3, 4)),
        ),
    )
)


def carried(edit: Edit, over: Edit) -> Edit:
    result = rebase(edit, over, SOP)
    assert not isinstance(result, Conflict)
    return result


def rows(sop: Sop) -> list[str]:
    return [row.id for row in sop.bagan[0].kegiatan]


def carry_all(edits: tuple[Edit, ...], over: Edit, base: Sop) -> tuple[tuple[Edit, ...], Edit] | Conflict:
    """`edits` carried over one other, and that one carried over them: the long side of the diamond."""
    moved: list[Edit] = []
    for edit in edits:
        new, other = rebase(edit, over, base), rebase(over, edit, base)
        if isinstance(new, Conflict):
            return new
        if isinstance(other, Conflict):
            return other
        moved.append(new)
        base, over = apply(base, edit), other
    return tuple(moved), over


@given(st.data(), sops())
def test_two_edits_carried_over_each_other_meet_in_one_value(data: st.DataObject, sop: Sop) -> None:
    one, other = data.draw(edits_of(sop)), data.draw(edits_of(sop))
    if set(new_ids(one)) & set(new_ids(other)) or isinstance(one, Reidentify) or isinstance(other, Reidentify):
        return
    late, early = rebase(one, other, sop), rebase(other, one, sop)
    event("conflict" if isinstance(late, Conflict) else "carried")
    assert isinstance(late, Conflict) == isinstance(early, Conflict)
    if not isinstance(late, Conflict) and not isinstance(early, Conflict):
        assert apply(apply(sop, other), late) == apply(apply(sop, one), early)


@given(st.data(), sops())
def test_disjoint_footprints_are_never_in_conflict_and_commute(data: st.DataObject, sop: Sop) -> None:
    one, other = data.draw(edits_of(sop)), data.draw(edits_of(sop))
    if isinstance(one, Reidentify) or isinstance(other, Reidentify):
        return
    if not footprint(sop, one).meets(footprint(sop, other)):
        assert not isinstance(rebase(one, other, sop), Conflict)


@given(st.data(), sops())
def test_an_edit_carried_over_a_history_meets_it(data: st.DataObject, sop: Sop) -> None:
    late = data.draw(edits_of(sop))
    over = data.draw(histories(sop, 3))
    news = [name for edit in (late, *over) for name in new_ids(edit)]
    if len(set(news)) < len(news) or any(isinstance(edit, Reidentify) for edit in (late, *over)):
        return
    both = carry_all(over, late, sop)
    if isinstance(both, Conflict):
        return
    edit = rebase(late, over, sop)
    assert edit == both[1]
    assert apply(apply(sop, over), both[1]) == apply(apply(sop, late), both[0])


@given(st.data(), sops())
def test_what_comes_back_always_fits(data: st.DataObject, sop: Sop) -> None:
    late, over = data.draw(edits_of(sop)), data.draw(histories(sop, 3))
    result = rebase(late, over, sop)
    if isinstance(result, Conflict):
        assert result.sentence
    else:
        apply(apply(sop, over), result)


def test_two_insertions_in_one_place_both_survive_in_one_order() -> None:
    a, b = InsertKegiatan("b1", "k2", Kegiatan("x")), InsertKegiatan("b1", "k2", Kegiatan("y"))
    for first, second in ((a, b), (b, a)):
        assert rows(apply(apply(SOP, first), carried(second, first))) == ["k1", "k2", "x", "y", "k3", "k4"]


def test_two_insertions_with_one_id_both_survive() -> None:
    a, b = InsertKegiatan("b1", "k2", Kegiatan("x", "A")), InsertKegiatan("b1", "k4", Kegiatan("x", "B"))
    assert rows(apply(apply(SOP, a), carried(b, a))) == ["k1", "k2", "x", "k3", "k4", "xx2"]


def test_an_insertion_behind_a_removed_row_lands_at_its_predecessor() -> None:
    insert, remove = InsertKegiatan("b1", "k2", Kegiatan("x")), RemoveKegiatan("k2")
    assert carried(insert, remove) == InsertKegiatan("b1", "k1", Kegiatan("x"))
    assert carried(InsertKegiatan("b1", "k1", Kegiatan("x")), RemoveKegiatan("k1")).after == ""  # type: ignore[union-attr]


def test_a_removed_row_may_have_a_removed_predecessor() -> None:
    over = (RemoveKegiatan("k1"), RemoveKegiatan("k2"))
    assert rebase(InsertKegiatan("b1", "k2", Kegiatan("x")), over, SOP) == InsertKegiatan("b1", "", Kegiatan("x"))


def test_what_both_did_alike_is_done_once() -> None:
    assert carried(RemoveKegiatan("k1"), RemoveKegiatan("k1")) == NOTHING


def test_other_cells_of_one_row_are_no_conflict() -> None:
    late = SetKegiatan("k1", "waktu.sentuh", "5 menit")
    assert carried(late, SetKegiatan("k1", "waktu.nominal", "1 hari")) == late
    assert isinstance(rebase(late, SetKegiatan("k1", "waktu", Waktu("1 hari")), SOP), Conflict)


def test_a_row_may_be_changed_and_moved() -> None:
    late = SetKegiatan("k1", "teks", "Baru")
    assert carried(late, MoveKegiatan("k1", "b1", "k4")) == late


def test_a_conflict_names_both_sides() -> None:
    late = rebase(SetKegiatan("k1", "teks", "Baru"), RemoveKegiatan("k1"), SOP)
    assert isinstance(late, Conflict)
    assert late.sentence == (
        "Dua perubahan bertemu: “Teks kegiatan 1 diubah: ‘Kegiatan 1’ → ‘Baru’” dan "
        "“Kegiatan 1 dihapus: ‘Kegiatan 1’”; pilihlah salah satu."
    )


def test_a_performer_that_is_gone_is_a_conflict() -> None:
    late = SetSymbol("k1-1", "pelaksana", ("p2",))
    assert isinstance(rebase(late, RemovePelaksana("p2"), SOP), Conflict)
    assert isinstance(rebase(late, MergePelaksana("p2", "p1"), SOP), Conflict)
    assert carried(late, AddPelaksana("b1", "", Pelaksana("p9", "C"))) == late


def test_ids_given_meanwhile_are_followed() -> None:
    names = Reidentify((("k1-1", "mulai"), ("k2", "periksa")))
    assert carried(SetExits("k3-1", Onward(("k1-1",))), names) == SetExits("k3-1", Onward(("mulai",)))
    assert carried(MoveKegiatan("k3", "b1", "k2"), names) == MoveKegiatan("k3", "b1", "periksa")
    assert carried(names, RemoveKegiatan("k1")) == Reidentify((("k2", "periksa"),))


def test_a_field_and_a_row_do_not_meet() -> None:
    assert carried(SetField("judul", "A"), RemoveKegiatan("k1")) == SetField("judul", "A")


@given(st.data(), sops())
def test_a_late_history_is_carried_over_an_earlier_one(data: st.DataObject, sop: Sop) -> None:
    late, over = data.draw(histories(sop, 3)), data.draw(histories(sop, 3))
    result = rebase_all(late, over, sop)
    event("conflict" if isinstance(result, Conflict) else "carried")
    if not isinstance(result, Conflict):
        apply(apply(sop, over), result)


def test_edits_of_a_new_row_follow_its_fresh_id() -> None:
    row = InsertKegiatan("b1", "k2", Kegiatan("x", "A", (Symbol("x-1"),)))
    late = (row, SetKegiatan("x", "teks", "B"), SetExits("k1-1", Onward(("x-1",))))
    over = (InsertKegiatan("b1", "k4", Kegiatan("x", "C", (Symbol("x-1"),))),)
    result = rebase_all(late, over, SOP)
    assert not isinstance(result, Conflict)
    after = apply(apply(SOP, over), result)
    assert rows(after) == ["k1", "k2", "xx2", "k3", "k4", "x"]
    assert after.bagan[0].kegiatan[2].teks == "B"
    assert after.bagan[0].kegiatan[0].simbol[0].exits == Onward(("x-1x2",))
