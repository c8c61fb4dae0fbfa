"""From charts to a tree as people write it: the short form wherever it is exact, positional ids left out."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from rambu.sop.canonical import cells
from rambu.sop.ids import bagan_id, kegiatan_id, pelaksana_id, symbol_id
from rambu.sop.model import (
    END,
    Bagan,
    BreakHint,
    Decision,
    Hint,
    Kegiatan,
    Onward,
    Pelaksana,
    Rujukan,
    Sop,
    Symbol,
    Target,
)
from rambu.sop.names import Index
from rambu.sop.trees import Tree
from rambu.sop.write_identity import Plain, kept, write_rujukan

_LOOKS_POSITIONAL = re.compile(r"(?:b[0-9]+-)?k[0-9]+(?:x[0-9]+)?(?:-[0-9]+)?(?:x[0-9]+)?")
_LONGEST_LABEL = 60


def write_charts(sop: Sop) -> dict[str, Tree]:
    """The charts of a document: at its top when there is one without title and id of its own, else under `bagan`."""
    index = Index.of(sop)
    charts = [_ChartWriter(index, number, bagan).tree() for number, bagan in enumerate(sop.bagan, 1)]
    return charts[0] if len(charts) == 1 and not {"id", "judul"} & set(charts[0]) else {"bagan": list(charts)}


class _ChartWriter:
    """Writes one chart; `index` knows what everything is called."""

    def __init__(self, index: Index, number: int, bagan: Bagan) -> None:
        self.index = index
        self.number = number
        self.bagan = bagan
        self.names = Counter(p.nama for p in bagan.pelaksana)
        self.ids = {p.id for p in bagan.pelaksana}

    def tree(self) -> dict[str, Tree]:
        bagan = self.bagan
        return {
            **({} if bagan.id == bagan_id(self.number) else {"id": bagan.id}),
            **kept({"judul": bagan.judul}),
            **kept({"pelaksana": [self._pelaksana(p, position) for position, p in enumerate(bagan.pelaksana, 1)]}),
            **kept({"kegiatan": [self._kegiatan(k, position) for position, k in enumerate(bagan.kegiatan, 1)]}),
            **kept({"petunjuk": [self._hint(hint) for hint in bagan.petunjuk]}),
        }

    def _pelaksana(self, pelaksana: Pelaksana, position: int) -> Tree:
        """The name alone when it says everything. An id that is also another's name must be explicit to be found."""
        explicit = pelaksana.id != pelaksana_id(self.number, position) or self.names[pelaksana.id] > (
            pelaksana.nama == pelaksana.id
        )
        rest = kept({"jenis": pelaksana.jenis, "acuan": pelaksana.acuan})
        if not explicit and not rest:
            return pelaksana.nama
        return {**({"id": pelaksana.id} if explicit else {}), "nama": pelaksana.nama, **rest}

    def _performer(self, id_: str) -> str:
        """What a row calls a performer: the name where only this one is meant by it, else the id."""
        name = self.index.pelaksana[id_].nama
        return name if name and self.names[name] == 1 and (name == id_ or name not in self.ids) else id_

    def _kegiatan(self, kegiatan: Kegiatan, position: int) -> dict[str, Tree]:
        cell = cells(kegiatan)
        own_id = {} if kegiatan.id == kegiatan_id(self.number, position) else {"id": kegiatan.id}
        return {
            **own_id,
            **{key: cell.pop(key) for key in ("no", "teks") if key in cell},
            **self._symbols(kegiatan),
            **{key: cell.pop(key) for key in ("kelengkapan",) if key in cell},
            **_waktu(kegiatan),
            **cell,
            **_row_rujukan(kegiatan.rujukan),
        }

    def _symbols(self, kegiatan: Kegiatan) -> dict[str, Tree]:
        short = self._short(kegiatan)
        if short is not None:
            return short
        return {"simbol": [self._symbol(symbol, kegiatan, at) for at, symbol in enumerate(kegiatan.simbol, 1)]}

    def _short(self, kegiatan: Kegiatan) -> dict[str, Tree] | None:
        """The short form of a row, or None where it would not be exact."""
        symbols = kegiatan.simbol
        ids = [symbol_id(kegiatan.id, at) for at in range(1, len(symbols) + 1)]
        if not symbols or [s.id for s in symbols] != ids or any(s.teks for s in symbols):
            return None
        if len(symbols) == 1:
            return {**self._people(symbols[0]), **self._flow(symbols[0])}
        if any(s != Symbol(s.id, s.pelaksana[:1]) or not s.pelaksana for s in symbols[:-1]):
            return None
        last = symbols[-1]
        if last != Symbol(last.id, last.pelaksana[:1], exits=last.exits) or not last.pelaksana:
            return None
        return {"pelaksana": [self._performer(s.pelaksana[0]) for s in symbols], **self._flow(last)}

    def _people(self, symbol: Symbol) -> dict[str, Tree]:
        names: list[Tree] = [self._performer(id_) for id_ in symbol.pelaksana]
        if len(names) > 1:
            return {"pelaksana": names, "bersama": True}
        return {"pelaksana": names[0]} if names else {}

    def _symbol(self, symbol: Symbol, kegiatan: Kegiatan, position: int) -> dict[str, Tree]:
        people = self._people(symbol)
        people.pop("bersama", None)
        own_id = {} if symbol.id == symbol_id(kegiatan.id, position) else {"id": symbol.id}
        return {**own_id, **people, **kept({"teks": symbol.teks}), **self._flow(symbol)}

    def _flow(self, symbol: Symbol) -> dict[str, Tree]:
        return {
            **({"bentuk": symbol.bentuk} if symbol.bentuk else {}),
            **({} if symbol.mulai is None else {"mulai": symbol.mulai}),
            **({"tunggu": "semua"} if symbol.wait_all else {}),
            **self._exits(symbol.exits),
        }

    def _exits(self, exits: Decision | Onward | None) -> dict[str, Tree]:
        if isinstance(exits, Decision):
            return {"keputusan": self._decision(exits)}
        if isinstance(exits, Onward):
            targets = [self._target(to) for to in exits.targets]
            return {"lanjut": targets[0] if len(targets) == 1 else targets}
        return {}

    def _decision(self, decision: Decision) -> Tree:
        """A mapping by label where labels are present, short and unique, else a list."""
        labels = [e.label for e in decision.exits]
        if labels and len(set(labels)) == len(labels) and all(map(_good_key, labels)):
            return {e.label: self._target(e.to) for e in decision.exits}
        return [{"ke": self._target(e.to), **kept({"label": e.label})} for e in decision.exits]

    def _target(self, target: Target) -> Tree:
        if isinstance(target, Rujukan):
            return {"sop": write_rujukan(target)}
        return END if target == END else Plain(self._name(target))

    def _name(self, symbol: str) -> str:
        """An id in words is kept as the name (it survives moving); else the position."""
        place = self.index.symbols[symbol]
        if symbol != symbol_id(place.kegiatan.id, place.position):
            return place.name_from(self.bagan) if _LOOKS_POSITIONAL.fullmatch(symbol) else symbol
        if _LOOKS_POSITIONAL.fullmatch(place.kegiatan.id):
            return place.name_from(self.bagan)
        first_by_row = place.position == 1 and place.kegiatan.id not in self.index.symbols
        return place.kegiatan.id if first_by_row else symbol

    def _hint(self, hint: Hint) -> Tree:
        if isinstance(hint, BreakHint):
            return {"potong": Plain(self._row_name(hint.kegiatan))}
        return {"simbol": self._target(hint.symbol), "ke": self._target(hint.to), "sisi": hint.side}

    def _row_name(self, id_: str) -> str:
        if not _LOOKS_POSITIONAL.fullmatch(id_):
            return id_
        bagan, kegiatan = self.index.kegiatan[id_]
        number = bagan.kegiatan.index(kegiatan) + 1
        return str(number) if bagan.id == self.bagan.id else f"{self.index.sop.bagan.index(bagan) + 1}/{number}"


def _good_key(label: str) -> bool:
    return bool(label) and len(label) <= _LONGEST_LABEL and "\n" not in label


def _waktu(kegiatan: Kegiatan) -> dict[str, Tree]:
    waktu = kegiatan.waktu
    if waktu.sentuh:
        return {"waktu": kept({"nominal": waktu.nominal, "sentuh": waktu.sentuh})}
    return kept({"waktu": waktu.nominal})


def _row_rujukan(rujukan: Rujukan | None) -> dict[str, Any]:
    if rujukan is None:
        return {}
    return {"rujukan": write_rujukan(rujukan) if rujukan.judul else {"judul": "", **kept({"nomor": rujukan.nomor})}}
