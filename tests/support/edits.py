"""Hypothesis strategies for edits that fit a given SOP."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from rambu.sop.edits import (
    AddPelaksana,
    AddSymbol,
    Edit,
    EditError,
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
from rambu.sop.model import Bagan, Butir, DasarHukum, Kegiatan, Pelaksana, Sop, Symbol, Waktu
from tests.support import sops as parts

Draw = st.DrawFn
FRESH = st.integers(1, 400).map(lambda n: f"baru-{n}")
"""Ids of new things; two edits seldom choose the same."""


def skeleton(sop: Sop) -> parts.Skeleton:
    """The ids of a value, by place."""
    return parts.Skeleton(
        [b.id for b in sop.bagan],
        [[p.id for p in b.pelaksana] for b in sop.bagan],
        [[k.id for k in b.kegiatan] for b in sop.bagan],
        [[[s.id for s in k.simbol] for k in b.kegiatan] for b in sop.bagan],
    )


def _chart(draw: Draw, sop: Sop) -> tuple[int, Bagan]:
    at = draw(st.integers(0, len(sop.bagan) - 1))
    return at, sop.bagan[at]


def _row(draw: Draw, sop: Sop) -> tuple[Bagan, Kegiatan]:
    return draw(st.sampled_from([(b, k) for b in sop.bagan for k in b.kegiatan]))


def _symbol(draw: Draw, sop: Sop) -> tuple[Bagan, Kegiatan, Symbol]:
    return draw(st.sampled_from([(b, k, s) for b in sop.bagan for k in b.kegiatan for s in k.simbol]))


def _performer(draw: Draw, sop: Sop) -> tuple[Bagan, Pelaksana]:
    return draw(st.sampled_from([(b, p) for b in sop.bagan for p in b.pelaksana]))


def _after(draw: Draw, ids: list[str]) -> str:
    return draw(st.sampled_from(["", *ids]))


def set_field(draw: Draw, sop: Sop) -> Edit:
    """A text or a list of the identity."""
    if draw(st.booleans()):
        names = (
            "judul",
            "nomor",
            "tanggal.revisi",
            "tanggal.efektif",
            "disahkan.nama",
            "janji.waktu",
            "tampilan.kertas",
        )
        return SetField(draw(st.sampled_from(names)), draw(parts.texts))
    lists = {"dasar_hukum": DasarHukum, "peralatan": Butir, "peringatan": str}
    name = draw(st.sampled_from(sorted(lists)))
    return SetField(name, tuple(lists[name](text) for text in draw(parts.lists)))


def set_bagan(draw: Draw, sop: Sop) -> Edit:
    """A chart's title."""
    return SetBagan(_chart(draw, sop)[1].id, draw(parts.texts))


def set_kegiatan(draw: Draw, sop: Sop) -> Edit:
    """A cell of a row."""
    values = {
        "teks": parts.texts,
        "waktu": st.builds(Waktu, parts.texts, parts.texts),
        "waktu.nominal": parts.texts,
        "waktu.sentuh": parts.texts,
        "output": parts.lists,
        "rujukan": st.none() | parts.rujukan,
        "gabung": st.sampled_from(((), ("waktu",), ("waktu", "output"))),
    }
    name = draw(st.sampled_from(sorted(values)))
    return SetKegiatan(_row(draw, sop)[1].id, name, draw(values[name]))


def set_symbol(draw: Draw, sop: Sop) -> Edit:
    """A part of a symbol, most often its columns."""
    bagan, _, symbol = _symbol(draw, sop)
    if not bagan.pelaksana or draw(st.integers(0, 2)) == 0:
        name, value = draw(st.sampled_from([("teks", "x"), ("wait_all", True), ("mulai", None), ("bentuk", "proses")]))
        return SetSymbol(symbol.id, name, value)
    names = st.lists(st.sampled_from([p.id for p in bagan.pelaksana]), unique=True, max_size=2)
    return SetSymbol(symbol.id, "pelaksana", tuple(draw(names)))


def set_exits(draw: Draw, sop: Sop) -> Edit:
    """Any exits."""
    return SetExits(_symbol(draw, sop)[2].id, draw(parts.exits(skeleton(sop))))


def set_pelaksana(draw: Draw, sop: Sop) -> Edit:
    """A performer's name or kind."""
    name, values = draw(st.sampled_from([("nama", parts.texts), ("jenis", st.sampled_from(("", "luar")))]))
    return SetPelaksana(_performer(draw, sop)[1].id, name, draw(values))


def set_hints(draw: Draw, sop: Sop) -> Edit:
    """Any hints."""
    return SetHints(_chart(draw, sop)[1].id, draw(parts.hints(skeleton(sop))))


def insert_bagan(draw: Draw, sop: Sop) -> Edit:
    """A chart with one row."""
    name, shape = draw(FRESH), skeleton(sop)
    exits = draw(parts.exits(shape))
    row = Kegiatan(f"{name}-k", draw(parts.texts), (Symbol(f"{name}-s", (f"{name}-p",), exits=exits),))
    chart = Bagan(name, draw(parts.texts), (Pelaksana(f"{name}-p", "Kepala"),), (row,))
    return InsertBagan(_after(draw, shape.bagan), chart)


def remove_bagan(draw: Draw, sop: Sop) -> Edit:
    """Any chart."""
    return RemoveBagan(_chart(draw, sop)[1].id)


def move_bagan(draw: Draw, sop: Sop) -> Edit:
    """Any chart to anywhere."""
    return MoveBagan(_chart(draw, sop)[1].id, _after(draw, skeleton(sop).bagan))


def insert_kegiatan(draw: Draw, sop: Sop) -> Edit:
    """A row like those of the document, with new ids."""
    at, bagan = _chart(draw, sop)
    name, shape = draw(FRESH), skeleton(sop)
    row = draw(parts.kegiatan(replace(shape, kegiatan=[["x"]] * 9, symbols=[[[]]] * 9), at, 0))
    symbols = tuple(draw(parts.symbols(shape, at, f"{name}-{n}")) for n in range(draw(st.integers(0, 2))))
    return InsertKegiatan(bagan.id, _after(draw, shape.kegiatan[at]), replace(row, id=name, simbol=symbols))


def remove_kegiatan(draw: Draw, sop: Sop) -> Edit:
    """Any row."""
    return RemoveKegiatan(_row(draw, sop)[1].id)


def move_kegiatan(draw: Draw, sop: Sop) -> Edit:
    """Any row, mostly within its chart."""
    bagan, row = _row(draw, sop)
    if draw(st.integers(0, 3)) == 0:
        bagan = _chart(draw, sop)[1]
    return MoveKegiatan(row.id, bagan.id, _after(draw, [k.id for k in bagan.kegiatan]))


def add_symbol(draw: Draw, sop: Sop) -> Edit:
    """A symbol with a new id in any row."""
    bagan, row = _row(draw, sop)
    shape = skeleton(sop)
    symbol = draw(parts.symbols(shape, shape.bagan.index(bagan.id), draw(FRESH)))
    return AddSymbol(row.id, _after(draw, [s.id for s in row.simbol]), symbol)


def remove_symbol(draw: Draw, sop: Sop) -> Edit:
    """Any symbol."""
    return RemoveSymbol(_symbol(draw, sop)[2].id)


def move_symbol(draw: Draw, sop: Sop) -> Edit:
    """Any symbol to any row of its chart."""
    bagan, _, symbol = _symbol(draw, sop)
    row = draw(st.sampled_from(bagan.kegiatan))
    return MoveSymbol(symbol.id, row.id, _after(draw, [s.id for s in row.simbol]))


def add_pelaksana(draw: Draw, sop: Sop) -> Edit:
    """A performer with a new id."""
    at, bagan = _chart(draw, sop)
    return AddPelaksana(bagan.id, _after(draw, skeleton(sop).pelaksana[at]), Pelaksana(draw(FRESH), draw(parts.texts)))


def remove_pelaksana(draw: Draw, sop: Sop) -> Edit:
    """Any performer."""
    return RemovePelaksana(_performer(draw, sop)[1].id)


def merge_pelaksana(draw: Draw, sop: Sop) -> Edit:
    """Any two performers of a chart."""
    bagan, one = _performer(draw, sop)
    return MergePelaksana(one.id, draw(st.sampled_from(bagan.pelaksana)).id)


def move_pelaksana(draw: Draw, sop: Sop) -> Edit:
    """Any performer to anywhere in its chart."""
    bagan, one = _performer(draw, sop)
    return MovePelaksana(one.id, _after(draw, [p.id for p in bagan.pelaksana]))


def reidentify(draw: Draw, sop: Sop) -> Edit:
    """New or exchanged ids."""
    chosen = draw(st.lists(st.sampled_from(skeleton(sop).all_ids()), unique=True, max_size=3))
    new = draw(st.permutations([*chosen, "baru-1", "baru-2"]))
    return Reidentify(tuple(zip(chosen, new, strict=False)))


ALL: tuple[Callable[[Draw, Sop], Edit], ...] = (
    set_field, set_bagan, set_kegiatan, set_symbol, set_exits, set_pelaksana, set_hints, insert_bagan, remove_bagan,
    move_bagan, insert_kegiatan, remove_kegiatan, move_kegiatan, add_symbol, remove_symbol, move_symbol, add_pelaksana,
    remove_pelaksana, merge_pelaksana, move_pelaksana, reidentify,
)  # fmt: skip


def _possible(sop: Sop) -> list[Callable[[Draw, Sop], Edit]]:
    shape = skeleton(sop)
    missing = {
        "pelaksana": not any(shape.pelaksana),
        "kegiatan": not any(shape.kegiatan),
        "symbol": not shape.all_symbols(),
        "exits": not shape.all_symbols(),
    }
    missing["add_symbol"] = missing["kegiatan"]
    always = {"insert_kegiatan", "add_pelaksana"}
    names = {make: make.__name__ for make in ALL}
    return [
        make
        for make, name in names.items()
        if name in always or not missing.get(name, missing.get(name.split("_")[-1], False) and name != "add_symbol")
    ]


@st.composite
def edits_of(draw: Draw, sop: Sop) -> Edit:
    """An edit that fits `sop`, of any kind that it has something for."""
    edit = draw(st.sampled_from(_possible(sop)))(draw, sop)
    try:
        apply(sop, edit)
    except EditError:
        return SetField("unit", draw(parts.texts))
    return edit


@st.composite
def histories(draw: Draw, sop: Sop, most: int = 5) -> tuple[Edit, ...]:
    """Edits that fit `sop` one after another."""
    done: list[Edit] = []
    for _turn in range(draw(st.integers(0, most))):
        done.append(draw(edits_of(sop)))
        sop = apply(sop, done[-1])
    return tuple(done)
