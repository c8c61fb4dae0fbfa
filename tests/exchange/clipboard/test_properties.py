"""Whatever is pasted: nothing fails, nothing is lost, and what is proposed can be done."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.clipboard import Grid, Proposal, paste_into, propose, read, read_html, read_text
from rambu.sop.edits import apply
from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Sop, Symbol, Waktu
from tests.support.pasted_tables import as_html, as_tsv, wild_cells, wild_html, wild_tsv
from tests.support.sops import sops
from tests.support.thorough import examples

BASE = Sop(
    bagan=(
        Bagan(
            "b1",
            pelaksana=(Pelaksana("p1", "Kepala Kantor"), Pelaksana("p2", "Staf")),
            kegiatan=(Kegiatan("k1", "Menerima", (Symbol("k1-1", ("p1",)),)), Kegiatan("k2")),
        ),
    )
)
NEW = Sop(bagan=(Bagan("b1", kegiatan=(Kegiatan("k1", simbol=(Symbol("k1-1"),)),)),))
TAGS = st.sampled_from(
    ("<table>", "<tr>", "<td>", "<td rowspan=9 colspan=300>", "</td>", "</tr>", "</table>", "<br>", "<p>", "<style>",
     "</style>", "<![if x]>", "<![foo[", "<!--", "-->", "<script>", "</script>", "&amp;", "&#0;", "&#xD800;", "<td",
     ".a{background:red}", "<li>", "<span style='display:none'>", "</span>", "x", "1", "No", "Kegiatan", "\ud800"),
)  # fmt: skip


def words_of(proposal: Proposal, sop: Sop) -> str:
    """Everything that is in the SOP after the paste or is said of it, without spaces."""
    after = apply(sop, proposal.edits)
    rows = [row for bagan in after.bagan for row in bagan.kegiatan]
    parts = [repr(row) for row in rows] + [p.nama for bagan in after.bagan for p in bagan.pelaksana]
    parts += [str(n) for n in range(1, len(rows) + 1)]
    for note in proposal.notes:
        parts += [note.sentence, *note.texts]
    return re.sub(r"\s|\\n", "", " ".join(parts)).casefold()


def assert_nothing_lost(grid: Grid, proposal: Proposal, sop: Sop) -> None:
    there = words_of(proposal, sop)
    lost = [word for cell in grid.cells for word in re.findall(r"[^\W\d_]{5,}|[✓◊]", cell.text.casefold())]
    assert [word for word in lost if word not in there] == []


@given(wild_cells())
@examples(80)
def test_nothing_of_a_table_is_lost(rows: list[list[tuple[str, int, int, str]]]) -> None:
    for grid in (read_html(wild_html(rows)), read_text(wild_tsv(rows))):
        for sop, after in ((BASE, "k1"), (BASE, ""), (NEW, "k1")):
            assert_nothing_lost(grid, propose(grid, sop, "b1", after), sop)
        for column in ("no", "pelaksana:p1", "output"):
            assert_nothing_lost(grid, paste_into(grid, BASE, "b1", "k1", column), BASE)


@given(st.one_of(st.text(), st.lists(TAGS, max_size=30).map("".join)), st.one_of(st.text(), st.binary()))
@examples(80)
def test_no_text_makes_it_fail(html: str, text: str | bytes) -> None:
    for grid in (read(html, text), read_html(text), read_text(html)):
        proposal = propose(grid, BASE, "b1", "k1")
        apply(BASE, proposal.edits)
        apply(BASE, paste_into(grid, BASE, "b1", "k2", "waktu").edits)


@given(sops(), wild_cells())
def test_it_fits_every_sop(sop: Sop, rows: list[list[tuple[str, int, int, str]]]) -> None:
    grid = read_html(wild_html(rows))
    for bagan in sop.bagan:
        after = bagan.kegiatan[-1].id if bagan.kegiatan else ""
        apply(sop, propose(grid, sop, bagan.id, after).edits)
        if after:
            apply(sop, paste_into(grid, sop, bagan.id, after, "teks").edits)


TEXTS = st.sampled_from(("Menerima surat", "Memeriksa berkas & data", 'Mencatat "agenda"', "Menyusun <konsep>"))
LISTS = st.lists(st.sampled_from(("Surat masuk", "Berkas <asli>", "Lembar disposisi")), max_size=3, unique=True)
TIMES = st.sampled_from(("", "5 menit", "1-2 hari kerja", "2 menit/berkas", "sesuai jadwal", "10 menit"))


@st.composite
def plain_charts(draw: st.DrawFn) -> Bagan:
    """Charts whose whole content a table of words can hold: one symbol a cell, no exits of their own."""
    people = tuple(Pelaksana(f"p{n}", name) for n, name in enumerate(("Pengadministrasi", "Kasubbag TU", "Kepala"), 1))
    rows: list[Kegiatan] = []
    for number in range(1, draw(st.integers(3, 6))):
        name = f"k{number}"
        columns = draw(st.lists(st.sampled_from(("p1", "p2", "p3")), unique=True, max_size=3)) if number > 2 else ["p1"]
        simbol = tuple(Symbol(f"{name}-{n}", (p,)) for n, p in enumerate(columns, 1)) or (Symbol(f"{name}-1"),)
        row = Kegiatan(
            name, draw(TEXTS), simbol, tuple(draw(LISTS)), Waktu(draw(TIMES) if number > 2 else "1 jam"),
            tuple(draw(LISTS)), draw(st.sampled_from(("", "Apabila diperlukan"))),
            draw(st.sampled_from(("", "", f"{number}a"))),
        )  # fmt: skip
        rows.append(row)
    return Bagan("b1", pelaksana=people, kegiatan=tuple(rows))


def pasted(grid: Grid, bagan: Bagan) -> tuple[Kegiatan, ...]:
    empty = Sop(bagan=(Bagan("b1", pelaksana=bagan.pelaksana),))
    return apply(empty, propose(grid, empty, "b1").edits).bagan[0].kegiatan


@given(plain_charts())
@examples(50)
def test_an_own_table_comes_back_as_it_was(bagan: Bagan) -> None:
    assert pasted(read_text(as_tsv(bagan)), bagan) == bagan.kegiatan
    assert pasted(read_html(as_html(bagan)), bagan) == bagan.kegiatan
