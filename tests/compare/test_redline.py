"""Two versions beside each other, place by place."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rambu import loads
from rambu.compare import Redline, redline, words_between
from rambu.sop.edits import (
    AddPelaksana,
    AddSymbol,
    Edit,
    InsertBagan,
    InsertKegiatan,
    MergePelaksana,
    MoveBagan,
    MoveKegiatan,
    MovePelaksana,
    MoveSymbol,
    Reidentify,
    RemoveBagan,
    RemoveKegiatan,
    RemovePelaksana,
    RemoveSymbol,
    SetBagan,
    SetExits,
    SetField,
    SetHints,
    SetKegiatan,
    SetPelaksana,
    SetSymbol,
    apply,
)
from rambu.sop.edits.fields import leaves_of, value_of
from rambu.sop.model import Kegiatan, Sop
from tests.support.sops import sops
from tests.support.thorough import examples

OLD = """rambu: 1
judul: SOP Pelayanan Surat Masuk
pelaksana: [Pengadministrasi, Kasubbag TU, Kepala Kantor]
kegiatan:
  - {teks: Menerima surat masuk, pelaksana: Pengadministrasi, waktu: 5 menit, output: [Surat tercatat]}
  - {teks: Memeriksa kelengkapan surat, pelaksana: Kasubbag TU, keputusan: {ya: 3, tidak: 1}, waktu: 10 menit}
  - {teks: Memberi disposisi, pelaksana: Kepala Kantor}
  - {teks: Mengarsipkan surat, pelaksana: Pengadministrasi}
"""
NEW = """rambu: 1
judul: SOP Pengelolaan Surat Masuk
pelaksana: [Pengadministrasi, Kepala Subbagian TU, Kepala Kantor]
kegiatan:
  - {teks: Menerima surat masuk, pelaksana: Pengadministrasi, waktu: 5 menit, output: [Surat tercatat, Tanda terima]}
  - {teks: Memindai surat masuk, pelaksana: Pengadministrasi}
  - {teks: Memeriksa kelengkapan surat, pelaksana: Kepala Subbagian TU, keputusan: {ya: 4, tidak: 2}, waktu: 30 menit}
  - {teks: Memberi disposisi, pelaksana: Kepala Kantor}
"""


def compared(a: str = OLD, b: str = NEW) -> Redline:
    return redline(loads(a), loads(b))


def test_words_come_and_go() -> None:
    runs = words_between("Menerima surat dari pemohon", "Menerima berkas surat dari tamu").runs
    assert [(run.kind, run.text) for run in runs] == [
        ("same", "Menerima"), ("added", " berkas"), ("same", " surat dari "), ("removed", "pemohon"), ("added", "tamu"),
    ]  # fmt: skip


def test_a_text_of_which_little_stays_is_written_anew() -> None:
    runs = words_between("Menerima surat dari pemohon", "Kepala kantor memberi disposisi").runs
    assert [run.kind for run in runs] == ["removed", "added"]


def test_rows_stand_beside_each_other() -> None:
    (chart,) = compared().charts
    assert [(row.change, row.number_before, row.number_after) for row in chart.rows] == [
        ("changed", "1", "1"), ("added", "", "2"), ("changed", "2", "3"), ("same", "3", "4"), ("removed", "4", ""),
    ]  # fmt: skip
    assert chart.rows[0].cell("output").words.after == "Surat tercatat\nTanda terima"
    assert chart.rows[2].cell("waktu.nominal").words.before == "10 menit"


def test_exits_are_told_by_the_numbers_of_their_version() -> None:
    (chart,) = compared().charts
    (symbol,) = chart.rows[2].symbols
    assert [(one.before, one.after) for one in symbol.exits] == [("tidak: ke 1", "tidak: ke 2")]


def test_performers_and_the_identity() -> None:
    found = compared()
    assert [(line.change, line.name.after) for line in found.charts[0].performers] == [
        ("same", "Pengadministrasi"), ("changed", "Kepala Subbagian TU"), ("same", "Kepala Kantor"),
    ]  # fmt: skip
    assert [(line.name, line.change) for line in found.fields] == [("judul", "changed")]
    assert any("Kasubbag TU" in sentence for sentence in found.sentences)


def test_a_row_that_moved() -> None:
    a = loads(OLD)
    (chart,) = redline(a, apply(a, MoveKegiatan("k4", "b1", ""))).charts
    row = chart.rows[0]
    assert (row.change, row.moved, row.number_before, row.number_after) == (
        "moved", True, "4", "1",
    )  # fmt: skip


@given(sops())
@examples(20)
def test_a_version_beside_itself_has_no_change(sop: Sop) -> None:
    found = redline(sop, sop)
    assert not found.changed
    assert found.sentences == ()
    rows = [row for chart in found.charts for row in chart.rows]
    assert [row.after for row in rows] == [row.id for bagan in sop.bagan for row in bagan.kegiatan]


@given(st.text(), st.text())
@examples(100)
def test_runs_give_both_texts_back(before: str, after: str) -> None:
    words = words_between(before, after)
    assert (words.before, words.after, words.changed) == (before, after, before != after)


@given(st.lists(st.sampled_from(("surat", "berkas", "dan", ",", " ", "\n")), max_size=12), st.data())
@examples(100)
def test_runs_give_both_lists_of_words_back(one: list[str], data: st.DataObject) -> None:
    before, after = "".join(one), "".join(data.draw(st.permutations(one))[: len(one) - 1])
    assert (words_between(before, after).before, words_between(before, after).after) == (before, after)


@given(sops(), sops())
@examples(25)
def test_the_new_version_is_in_the_redline(a: Sop, b: Sop) -> None:
    charts = [chart for chart in redline(a, b).charts if chart.after]
    assert [chart.after for chart in charts] == [bagan.id for bagan in b.bagan]
    for chart, bagan in zip(charts, b.bagan, strict=True):
        rows = [row for row in chart.rows if row.after]
        assert [row.cell("teks").words.after for row in rows] == [row.teks for row in bagan.kegiatan]
        performers = [line.name.after for line in chart.performers if line.after]
        assert performers == [pelaksana.nama for pelaksana in bagan.pelaksana]


@given(sops(), sops())
@examples(25)
def test_every_edit_shows(a: Sop, b: Sop) -> None:
    assert_every_edit_shows(a, b)


@given(sops(), st.randoms(use_true_random=False))
@examples(25)
def test_small_changes_show(sop: Sop, rng: object) -> None:
    row = next((row for bagan in sop.bagan for row in bagan.kegiatan), None)
    b = replace(sop, judul=sop.judul + " baru")
    if row is not None:
        b = (
            apply(b, (SetKegiatan(row.id, "teks", row.teks + " segera"), MoveKegiatan(row.id, sop.bagan[-1].id, "")))
            if (row in sop.bagan[-1].kegiatan)
            else b
        )
    assert_every_edit_shows(sop, b)


def assert_every_edit_shows(a: Sop, b: Sop) -> None:
    found = redline(a, b)
    places = marked(found)
    for edit in found.edits:
        missing = place_of(edit) - places
        assert not missing or is_undone(a, b, found, edit), edit


def marked(found: Redline) -> set[tuple[str, str]]:
    places = {("sop", line.name) for line in found.fields if line.change != "same"}
    for chart in found.charts:
        places |= {("thing", chart.before or chart.after)} if chart.change != "same" or chart.moved else set()
        places |= {("hints", chart.before)} if chart.hints else set()
        places |= {("thing", one.before or one.after) for one in chart.performers if one.change != "same" or one.moved}
        for row in chart.rows:
            places |= {("thing", row.before or row.after)} if row.change != "same" or row.moved else set()
            places |= {("cell", f"{row.before}.{one.name}") for one in row.cells if one.change != "same"}
            places |= {("thing", one.before or one.after) for one in row.symbols if one.change != "same"}
    return places


def place_of(edit: Edit) -> set[tuple[str, str]]:
    match edit:
        case SetField():
            return {("sop", leaf) for leaf in leaves_of(Sop, edit.field)}
        case SetKegiatan():
            return {("cell", f"{edit.kegiatan}.{leaf}") for leaf in leaves_of(Kegiatan, edit.field)}
        case SetHints():
            return {("hints", edit.bagan)}
        case SetSymbol() | SetExits() | RemoveSymbol() | MoveSymbol():
            return {("thing", edit.symbol)}
        case SetPelaksana() | RemovePelaksana() | MergePelaksana() | MovePelaksana():
            return {("thing", edit.pelaksana)}
        case SetBagan() | RemoveBagan() | MoveBagan():
            return {("thing", edit.bagan)}
        case RemoveKegiatan() | MoveKegiatan():
            return {("thing", edit.kegiatan)}
        case _:
            assert isinstance(edit, (InsertBagan, InsertKegiatan, AddPelaksana, AddSymbol, Reidentify))
            return set()


def is_undone(a: Sop, b: Sop, found: Redline, edit: Edit) -> bool:
    """Whether the edit only mends what another one brought along: the two versions are equal in its place."""
    names = dict(found.edits[-1].pairs) if isinstance(found.edits[-1], Reidentify) else {}
    known = apply(b, Reidentify(tuple((new, old) for old, new in names.items())))
    if isinstance(edit, (SetKegiatan, SetSymbol, SetPelaksana)):
        was, now = _things(a), _things(known)
        name = place_name(edit)
        if name not in was:
            return True
        return all(value_of(was[name], leaf) == value_of(now[name], leaf) for leaf in (edit.field,))
    if isinstance(edit, SetExits):
        was, now = _things(a), _things(known)
        return edit.symbol not in was or was[edit.symbol] == now[edit.symbol]
    if isinstance(edit, SetHints):
        was, now = _things(a), _things(known)
        return edit.bagan not in was or value_of(was[edit.bagan], "petunjuk") == value_of(now[edit.bagan], "petunjuk")
    if isinstance(edit, MoveSymbol | SetBagan):
        return place_name(edit) not in _things(a)
    return False


def place_name(edit: Edit) -> str:
    return next(iter(place_of(edit)))[1].split(".")[0]


def _things(sop: Sop) -> dict[str, object]:
    found: dict[str, object] = {bagan.id: bagan for bagan in sop.bagan}
    for bagan in sop.bagan:
        found |= {one.id: one for one in bagan.pelaksana} | {one.id: one for one in bagan.kegiatan}
        found |= {symbol.id: symbol for row in bagan.kegiatan for symbol in row.simbol}
    return found
