"""The difference between two values: exact, short, readable."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rambu.sop.difference import difference
from rambu.sop.edits import (
    AddPelaksana,
    Edit,
    EditError,
    InsertKegiatan,
    MergePelaksana,
    MoveKegiatan,
    Reidentify,
    RemoveKegiatan,
    RemovePelaksana,
    SetExits,
    SetKegiatan,
    SetPelaksana,
    SetSymbol,
    apply,
    describe_all,
    footprint,
)
from rambu.sop.model import Bagan, Decision, Exit, Kegiatan, Pelaksana, Sop, Symbol, Waktu
from tests.support.edits import edits_of, histories
from tests.support.sops import sops


@given(sops(), sops())
def test_the_edits_lead_from_any_value_to_any_other(a: Sop, b: Sop) -> None:
    assert apply(a, difference(a, b)) == b


@given(sops())
def test_equal_values_do_not_differ(a: Sop) -> None:
    assert difference(a, a) == ()


@given(st.data(), sops())
def test_the_edits_lead_to_an_edited_value(data: st.DataObject, a: Sop) -> None:
    b = apply(a, data.draw(histories(a)))
    assert apply(a, difference(a, b)) == b
    assert apply(b, difference(b, a)) == a


def crosses(sop: Sop, edit: Edit) -> bool:
    homes = {row.id: bagan.id for bagan in sop.bagan for row in bagan.kegiatan}
    return isinstance(edit, MoveKegiatan) and homes[edit.kegiatan] != edit.bagan


@given(st.data(), sops())
def test_ordinary_edits_at_distinct_places_are_found_again_in_no_more_edits(data: st.DataObject, a: Sop) -> None:
    edits: list[Edit] = []
    b = a
    for edit in data.draw(st.lists(edits_of(a), max_size=4)):
        if isinstance(edit, Reidentify) or crosses(a, edit):
            continue
        if any(footprint(a, edit).meets(footprint(a, other)) for other in edits):
            continue
        try:
            b = apply(b, edit)
        except EditError:
            continue
        edits.append(edit)
    found = difference(a, b)
    assert len(found) <= len(edits)


NAMES = ("Arsiparis", "Kasubbag TU", "Kepala Kantor")
WORDS = ("Menerima surat masuk", "Mencatat surat masuk", "Memeriksa kelengkapan", "Memberi disposisi", "Mengarsipkan")


def written(*rows: tuple[str, str, str], names: tuple[str, ...] = NAMES, **exits: Any) -> Sop:
    """A file without ids: (text, performer, time) a row; exits by positional id."""
    columns = tuple(Pelaksana(f"p{n}", name) for n, name in enumerate(names, 1))
    ids = {p.nama: p.id for p in columns}
    kegiatan = tuple(
        Kegiatan(f"k{n}", teks, (Symbol(f"k{n}-1", (ids[who],), exits=exits.get(f"k{n}")),), waktu=Waktu(waktu))
        for n, (teks, who, waktu) in enumerate(rows, 1)
    )
    return Sop("SOP", bagan=(Bagan("b1", pelaksana=columns, kegiatan=kegiatan),))


ROWS = [(teks, NAMES[n % 3], "1 hari") for n, teks in enumerate(WORDS)]
OLD = written(*ROWS, k3=Decision((Exit("k4-1", "ya"), Exit("k1-1", "tidak"))))


def seen(edits: tuple[Edit, ...]) -> list[Edit]:
    return [edit for edit in edits if not isinstance(edit, Reidentify)]


def said(new: Sop) -> list[str]:
    edits = difference(OLD, new)
    assert apply(OLD, edits) == new
    return describe_all(OLD, edits)


def test_a_row_written_in_is_one_insertion() -> None:
    rows = [*ROWS[:2], ("Menggandakan surat", "Arsiparis", "5 menit"), *ROWS[2:]]
    new = written(*rows, k4=Decision((Exit("k5-1", "ya"), Exit("k1-1", "tidak"))))
    assert said(new) == ["Kegiatan baru disisipkan setelah kegiatan 2: “Menggandakan surat”."]
    assert len(difference(OLD, new)) == 2


def test_a_row_taken_out_is_one_removal() -> None:
    new = written(ROWS[0], *ROWS[2:], k2=Decision((Exit("k3-1", "ya"), Exit("k1-1", "tidak"))))
    assert said(new) == ["Kegiatan 2 dihapus: “Mencatat surat masuk”."]


def test_a_row_moved_is_one_move() -> None:
    new = written(ROWS[1], ROWS[0], *ROWS[2:], k3=Decision((Exit("k4-1", "ya"), Exit("k2-1", "tidak"))))
    assert said(new) == ["Kegiatan 1 dipindah ke setelah kegiatan 2."]


def test_a_step_given_to_another_and_made_faster_is_one_sentence() -> None:
    rows = [*ROWS]
    rows[3] = ("Memberi disposisi", "Kasubbag TU", "30 menit")
    new = written(*rows, k3=Decision((Exit("k4-1", "ya"), Exit("k1-1", "tidak"))))
    assert said(new) == ["Kegiatan 4 dipindah ke Kasubbag TU; waktu 1 hari → 30 menit."]


def test_a_renamed_performer_is_one_edit() -> None:
    names = ("Pranata Arsip", *NAMES[1:])
    rows = [(teks, "Pranata Arsip" if who == "Arsiparis" else who, waktu) for teks, who, waktu in ROWS]
    new = written(*rows, names=names, k3=Decision((Exit("k4-1", "ya"), Exit("k1-1", "tidak"))))
    assert difference(OLD, new) == (SetPelaksana("p1", "nama", "Pranata Arsip"),)


def test_a_performer_written_in_first_is_one_edit() -> None:
    names = ("Pemohon", *NAMES)
    new = written(*ROWS, names=names, k3=Decision((Exit("k4-1", "ya"), Exit("k1-1", "tidak"))))
    assert said(new) == ["Pelaksana Pemohon ditambahkan sebagai kolom pertama."]


def test_two_performers_made_one_are_a_merge() -> None:
    rows = [(teks, "Kasubbag TU" if who == "Arsiparis" else who, waktu) for teks, who, waktu in ROWS]
    new = written(*rows, names=NAMES[1:], k3=Decision((Exit("k4-1", "ya"), Exit("k1-1", "tidak"))))
    assert said(new) == ["Pelaksana Arsiparis digabung ke Kasubbag TU."]


def test_new_rows_that_lead_to_each_other_keep_their_exits() -> None:
    loop = tuple(
        Kegiatan(f"n{n}", f"Baru {n}", (Symbol(f"n{n}-1", exits=Decision((Exit(f"n{3 - n}-1"),))),)) for n in (1, 2)
    )
    new = apply(OLD, ())
    for row in loop:
        bare = Kegiatan(row.id, row.teks, (Symbol(row.simbol[0].id),))
        new = apply(new, InsertKegiatan("b1", "k5", bare))
    new = apply(new, [SetExits(row.simbol[0].id, row.simbol[0].exits) for row in loop])
    edits = difference(OLD, new)
    assert apply(OLD, edits) == new
    assert len(edits) == 3


def test_a_step_is_changed_whatever_its_new_number() -> None:
    rows = [("Menggandakan surat", "Arsiparis", "5 menit"), *ROWS]
    rows[4] = ("Memberi disposisi", "Kasubbag TU", "30 menit")
    new = written(*rows, k4=Decision((Exit("k5-1", "ya"), Exit("k2-1", "tidak"))))
    assert said(new) == [
        "Kegiatan baru disisipkan di awal bagan 1: “Menggandakan surat”.",
        "Kegiatan 4 dipindah ke Kasubbag TU; waktu 1 hari → 30 menit.",
    ]


def test_kinds_of_edits() -> None:
    edits: tuple[Edit, ...] = (
        RemovePelaksana("p1"),
        AddPelaksana("b1", "p3", Pelaksana("px", "Bendahara")),
        MergePelaksana("p2", "p3"),
        RemoveKegiatan("k1"),
        SetKegiatan("k2", "waktu", Waktu("1 jam", "5 menit")),
        SetSymbol("k4-1", "pelaksana", ()),
    )
    for edit in edits:
        assert difference(OLD, apply(OLD, edit)) == (edit,)
