"""Hypothesis strategies for every value that the model allows, valid in form and otherwise as odd as can be.

`sops()` draws whole documents: several charts, joint and unplaced symbols, rows without symbols, exits of every kind,
explicit and positional ids (also explicit ids that look like another part's positional one), and awkward text.
`random_sop` (from `tests.support.random_sops`) makes seeded, realistic ones for benches.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from rambu.sop.ids import bagan_id, kegiatan_id, pelaksana_id, symbol_id
from rambu.sop.model import (
    COLUMN_KEYS,
    END,
    JENIS,
    MERGEABLE_COLUMNS,
    Bagan,
    BreakHint,
    Butir,
    DasarHukum,
    Decision,
    Exit,
    Hint,
    Indikator,
    Janji,
    Kegiatan,
    MergeableColumn,
    Onward,
    Pelaksana,
    Pengesahan,
    Rujukan,
    Shape,
    Side,
    SideHint,
    Sop,
    Symbol,
    Tampilan,
    Tanggal,
    Target,
    Waktu,
)
from tests.support.random_sops import random_sop as random_sop

AWKWARD = (
    "no", "on", "y", "Yes", "null", "~", "true", "True", "false", "01", "3.10", "1e3", "0x1F", "1_000", "12:30",
    "2025-08-20", ".5", ".inf", "-", "--", "---", "...", ": #", "a: b", "a #b", "#", "- a", "? a", "[a", "{a}", "a, b",
    "'", "\"", "it's", "say \"ya\"", "&a", "*a", "!a", "%a", "@a", "`a", "|", ">", "=", "<<", " a", "a ", " ", "\n",
    "baris satu\nbaris dua", "\nawal", "akhir\n\n", "  menjorok\nlalu", "tab\tdi tengah", "\t", "selesai", "p1", "k1-1",
    "b2", "2/3.1", "{sop: x}", "☕🧾", "👩‍👩‍👧", "بِسْمِ اللَّهِ", "שלום", "\u202eterbalik", "\ufeffbom", "\u2028",
    "é", "ﬁ", "ke\\dua", "\\n",
    "ya", "tidak", "Kepala Kantor", "Kasubbag TU", "5 menit", "x" * 200, "kata " * 40 + "akhir",
)  # fmt: skip
"""Texts that trip up readers and writers."""

WORDS = ("periksa", "Catat_2", "kepala-kantor", "k99", "p99", "k1x2", "b2-k7-1", "no", "y", "x" * 64)
"""Explicit ids, some of which look positional or like YAML 1.1 booleans."""

_LETTERS = st.characters(exclude_categories=("Cc", "Cs"), include_characters="\n\t", exclude_characters="\ufffe\uffff")


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


texts = st.one_of(st.just(""), st.one_of(st.sampled_from(AWKWARD), st.text(_LETTERS, max_size=12)).map(_nfc))
words = texts.filter(bool)
lists = st.lists(texts, max_size=3).map(tuple)
rujukan = st.builds(Rujukan, texts, texts)
tampilan = st.builds(
    Tampilan,
    st.sampled_from(("", "permenpan", "kemenag")),
    st.sampled_from(("", "A4", "F4", "Letter", "Legal")),
    st.dictionaries(st.sampled_from(COLUMN_KEYS), texts, max_size=3).map(
        lambda d: tuple((key, d[key]) for key in COLUMN_KEYS if key in d)
    ),
    st.sampled_from((None, True, False)),
    st.sampled_from(("", "langkah", "tersendiri")),
    st.sampled_from((None, True, False)),
)


@dataclass(frozen=True)
class Skeleton:
    """How many parts of each kind there are, and their ids."""

    bagan: list[str]
    pelaksana: list[list[str]]
    kegiatan: list[list[str]]
    symbols: list[list[list[str]]]

    def all_symbols(self) -> list[str]:
        return [s for chart in self.symbols for row in chart for s in row]

    def all_ids(self) -> list[str]:
        parts = [*self.pelaksana, *self.kegiatan, *(row for chart in self.symbols for row in chart)]
        return self.bagan + [i for part in parts for i in part]


@st.composite
def skeletons(draw: st.DrawFn, max_charts: int = 3, max_rows: int = 5) -> Skeleton:
    """Counts and ids; some documents have explicit ids, permuted or in words."""
    charts = range(1, draw(st.sampled_from((1, 1, 1, 2, max_charts))) + 1)
    people = [draw(st.integers(0, 4)) for _ in charts]
    rows = [draw(st.lists(st.sampled_from((1, 1, 1, 2, 3, 0)), max_size=max_rows)) for _ in charts]
    kegiatan = [[kegiatan_id(b, k + 1) for k in range(len(rows[b - 1]))] for b in charts]
    plain = Skeleton(
        [bagan_id(b) for b in charts],
        [[pelaksana_id(b, p + 1) for p in range(people[b - 1])] for b in charts],
        kegiatan,
        [[[symbol_id(kegiatan[b - 1][k], s + 1) for s in range(n)] for k, n in enumerate(rows[b - 1])] for b in charts],
    )
    return _renamed(draw, plain) if draw(st.booleans()) else plain


def _renamed(draw: st.DrawFn, plain: Skeleton) -> Skeleton:
    chosen = draw(st.lists(st.sampled_from(plain.all_ids()), unique=True, max_size=4))
    others = draw(st.permutations([*chosen, *WORDS]))
    new = dict(zip(chosen, others, strict=False))

    def renamed(ids: list[str]) -> list[str]:
        return [new.get(i, i) for i in ids]

    return Skeleton(
        renamed(plain.bagan),
        [renamed(ids) for ids in plain.pelaksana],
        [renamed(ids) for ids in plain.kegiatan],
        [[renamed(ids) for ids in chart] for chart in plain.symbols],
    )


def targets(skeleton: Skeleton) -> st.SearchStrategy[Target]:
    """A symbol of the document, the end, or another SOP."""
    ids = skeleton.all_symbols()
    return st.one_of(st.just(END), rujukan, *([st.sampled_from(ids)] if ids else []))


def exits(skeleton: Skeleton) -> st.SearchStrategy[Decision | Onward | None]:
    """Nothing said, a decision with 0 to 5 exits and any labels, or an Onward with 0 to 4 targets."""
    to = targets(skeleton)
    label = st.one_of(st.sampled_from(("ya", "tidak", "")), texts)
    return st.one_of(
        st.none(),
        st.lists(st.builds(Exit, to, label), max_size=5).map(lambda e: Decision(tuple(e))),
        st.lists(to, max_size=4).map(lambda t: Onward(tuple(t))),
    )


@st.composite
def symbols(draw: st.DrawFn, skeleton: Skeleton, chart: int, id_: str) -> Symbol:
    """Plain ones (one performer, nothing else said) as often as all others."""
    people = skeleton.pelaksana[chart]
    if bool(people) and draw(st.booleans()):
        return Symbol(id_, (draw(st.sampled_from(people)),))
    shapes: tuple[Shape | None, ...] = (None, "mulai", "selesai", "proses", "keputusan")
    return Symbol(
        id_,
        tuple(draw(st.lists(st.sampled_from(people), unique=True, max_size=3))) if people else (),
        draw(texts),
        draw(exits(skeleton)),
        draw(st.booleans()),
        draw(st.one_of(st.sampled_from((None, True, False)), texts)),
        draw(st.sampled_from(shapes)),
    )


def in_form_order(columns: set[MergeableColumn]) -> tuple[MergeableColumn, ...]:
    """The columns from left to right."""
    return tuple(c for c in MERGEABLE_COLUMNS if c in columns)


@st.composite
def kegiatan(draw: st.DrawFn, skeleton: Skeleton, chart: int, row: int) -> Kegiatan:
    """One row with its symbols."""
    inside = tuple(draw(symbols(skeleton, chart, s)) for s in skeleton.symbols[chart][row])
    bare = Kegiatan(skeleton.kegiatan[chart][row], draw(texts), inside)
    if draw(st.booleans()):
        return bare
    return replace(
        bare,
        kelengkapan=draw(lists),
        waktu=draw(st.builds(Waktu, texts, texts)),
        output=draw(lists),
        keterangan=draw(texts),
        no=draw(texts),
        gabung=draw(st.sets(st.sampled_from(MERGEABLE_COLUMNS)).map(in_form_order)),
        rujukan=draw(st.none() | rujukan),
    )


def hints(skeleton: Skeleton) -> st.SearchStrategy[tuple[Hint, ...]]:
    """Sides of lines and page breaks, about any symbol and row of the document."""
    symbols_, rows = skeleton.all_symbols(), [k for chart in skeleton.kegiatan for k in chart]
    sides: tuple[Side, ...] = ("atas", "kanan", "bawah", "kiri")
    kinds: list[st.SearchStrategy[Hint]] = []
    if rows:
        kinds.append(st.sampled_from(rows).map(BreakHint))
    if symbols_:
        kinds.append(st.builds(SideHint, st.sampled_from(symbols_), targets(skeleton), st.sampled_from(sides)))
    return st.lists(st.one_of(kinds), max_size=2).map(tuple) if kinds else st.just(())


@st.composite
def bagan(draw: st.DrawFn, skeleton: Skeleton, chart: int) -> Bagan:
    """One chart."""
    name = st.one_of(st.sampled_from(("Kepala", "Kasubbag TU", "Kepala", "p1", "p2")), texts)
    people = tuple(
        Pelaksana(
            i, draw(name), draw(st.sampled_from(("", "", "jabatan", "luar", "aplikasi"))), draw(st.just("") | texts)
        )
        for i in skeleton.pelaksana[chart]
    )
    rows = tuple(draw(kegiatan(skeleton, chart, k)) for k in range(len(skeleton.kegiatan[chart])))
    return Bagan(skeleton.bagan[chart], draw(st.just("") | texts), people, rows, draw(hints(skeleton)))


identities = st.builds(
    Sop,
    judul=texts,
    unit=texts,
    nomor=texts,
    tanggal=st.builds(Tanggal, texts, texts, texts),
    disahkan=st.builds(Pengesahan, texts, texts, texts),
    dasar_hukum=st.lists(st.builds(DasarHukum, texts, texts), max_size=2).map(tuple),
    kualifikasi=lists,
    keterkaitan=st.lists(rujukan, max_size=2).map(tuple),
    peralatan=st.lists(st.builds(Butir, texts, texts), max_size=2).map(tuple),
    peringatan=lists,
    pencatatan=lists,
    jenis=st.lists(st.sampled_from(JENIS), max_size=3, unique=True).map(tuple),
    proses=texts,
    janji=st.builds(Janji, texts, texts),
    indikator=st.lists(st.builds(Indikator, texts, texts), max_size=2).map(tuple),
    tampilan=tampilan,
)
"""Everything but the charts."""


@st.composite
def sops(draw: st.DrawFn, max_charts: int = 3, max_rows: int = 5) -> Sop:
    """A whole document."""
    skeleton = draw(skeletons(max_charts, max_rows))
    identity = draw(st.one_of(st.just(Sop()), identities))
    return replace(identity, bagan=tuple(draw(bagan(skeleton, b)) for b in range(len(skeleton.bagan))))
