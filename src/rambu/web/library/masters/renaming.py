"""The edits that give things another name in one text."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from rambu.rules.lexicon.spelling import folded
from rambu.sop import Butir, Edit, SetField, SetKegiatan, SetPelaksana, Sop
from rambu.web.library.models.mention import Kind

T = TypeVar("T")


def renaming_edits(sop: Sop, kind: str, keys: Collection[str], new: str, acuan: str = "") -> tuple[Edit, ...]:
    """What names one of `keys` (folded) gets the name `new`; what then stands twice in a list stands once.

    `acuan` is kept beside the text where the form has room for it. Texts that do not change bring no edit.
    """
    wanted = frozenset(keys)
    return tuple(_EDITS[kind](sop, wanted, new, acuan))


def _regulations(sop: Sop, keys: frozenset[str], new: str, acuan: str) -> Iterator[Edit]:
    yield from _items(sop, "dasar_hukum", sop.dasar_hukum, keys, new, acuan)


def _equipment(sop: Sop, keys: frozenset[str], new: str, acuan: str) -> Iterator[Edit]:
    yield from _items(sop, "peralatan", sop.peralatan, keys, new, acuan)


def _items(_sop: Sop, field: str, items: Sequence[Butir], keys: frozenset[str], new: str, acuan: str) -> Iterator[Edit]:
    named = (replace(one, teks=new, acuan=acuan or one.acuan) for one in items)
    after = tuple(then if folded(now.teks) in keys else now for now, then in zip(items, named, strict=True))
    if after != tuple(items):
        yield SetField(field, _once(after, lambda one: folded(one.teks), folded(new)))


def _positions(sop: Sop, keys: frozenset[str], new: str, acuan: str) -> Iterator[Edit]:
    for bagan in sop.bagan:
        for one in bagan.pelaksana:
            if folded(one.nama) in keys:
                if one.nama != new:
                    yield SetPelaksana(one.id, "nama", new)
                if acuan and one.acuan != acuan:
                    yield SetPelaksana(one.id, "acuan", acuan)


def _documents(sop: Sop, keys: frozenset[str], new: str, _acuan: str) -> Iterator[Edit]:
    for bagan in sop.bagan:
        for row in bagan.kegiatan:
            for field, texts in (("kelengkapan", row.kelengkapan), ("output", row.output)):
                after = tuple(new if folded(text) in keys else text for text in texts)
                if after != texts:
                    yield SetKegiatan(row.id, field, _once(after, folded, folded(new)))


def _once(items: Sequence[T], key: Callable[[T], str], only: str) -> tuple[T, ...]:
    """Without the repetitions of what has the key `only`."""
    first = next((n for n, one in enumerate(items) if key(one) == only), 0)
    return tuple(one for n, one in enumerate(items) if n == first or key(one) != only)


_EDITS: dict[str, Callable[[Sop, frozenset[str], str, str], Iterator[Edit]]] = {
    Kind.REGULASI: _regulations,
    Kind.PERALATAN: _equipment,
    Kind.JABATAN: _positions,
    Kind.DOKUMEN: _documents,
}
