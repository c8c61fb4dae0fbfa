"""What a SOP does not say and an expected time needs: how often each exit is taken, where and how often cases begin.

Assumptions are no part of the signed SOP. Their JSON::

    {"peluang": {"3": {"ya": 0.85, "tidak": 0.15}, "5.2": [0.9, 0.1]},
     "mulai": {"1.1": "3/4", "1.2": "1/4"},
     "jumlah": {"2": 150},
     "volume": 1200}

`peluang` gives the exits of a decision by their labels or, in a list, in their order; `mulai` the share of the cases
that begin at each start; `jumlah` the pieces for which a rate is taken, by row; `volume` the cases a year. Symbols and
rows are named by position (``3``, ``5.2``, ``2/3.1``) or by id. Numbers are exact: 0.15 is 3/20.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from rambu.flow.graph import Edge, FlowGraph, graph
from rambu.language import gettext as _
from rambu.sop.model import Sop
from rambu.sop.names import Index

_LONGEST = 40
_KEYS = ("peluang", "mulai", "jumlah", "volume")


class BadAssumptions(ValueError):
    """Assumptions that cannot be used; the message is one Indonesian sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Exact shares by id; a share lies between 0 and 1, the shares of one symbol sum to 1."""

    exits: Mapping[str, tuple[Fraction, ...]] = field(default_factory=dict)
    """Id of a decision -> the share of each exit, in their order."""
    starts: Mapping[str, Fraction] = field(default_factory=dict)
    """Id of a start -> the share of the cases that begin there; needed where there are several."""
    pieces: Mapping[str, Fraction] = field(default_factory=dict)
    """Id of a kegiatan -> the pieces for which its rate is taken."""
    volume: Fraction | None = None
    """Cases a year."""


def read_assumptions(text: str, sop: Sop) -> Assumptions:
    """Read the JSON `text` for `sop`. Raises `BadAssumptions`."""
    try:
        data = json.loads(text, parse_float=_exact, parse_int=_exact)
    except (ValueError, RecursionError) as error:
        raise BadAssumptions(_("Berkas asumsi bukan JSON yang benar.")) from error
    if not isinstance(data, dict):
        raise BadAssumptions(_("Berkas asumsi harus berisi {kunci}.").format(kunci=", ".join(_KEYS)))
    return assumptions_of(data, sop)


def assumptions_of(data: Mapping[str, Any], sop: Sop) -> Assumptions:
    """The assumptions of a tree with the keys above. Numbers may be texts: ``0,15``, ``15 %``.

    Raises `BadAssumptions`.
    """
    if not all(isinstance(data.get(key, {}), dict) for key in _KEYS[:3]):
        raise BadAssumptions(_("Berkas asumsi harus berisi {kunci}.").format(kunci=", ".join(_KEYS)))
    for key in data.keys() - set(_KEYS):
        raise BadAssumptions(_("“{kunci}” dalam berkas asumsi tidak dikenal.").format(kunci=key))
    names = Names(sop)
    return Assumptions(
        {names.symbol(key): _shares(names, key, value) for key, value in data.get("peluang", {}).items()},
        {names.symbol(key): _number(value, key) for key, value in data.get("mulai", {}).items()},
        {names.row(key): _number(value, key) for key, value in data.get("jumlah", {}).items()},
        _number(data["volume"], "volume") if "volume" in data else None,
    )


class Names:
    """Symbols and rows by the names under which people know them."""

    def __init__(self, sop: Sop) -> None:
        self.flow: FlowGraph = graph(sop)
        places = Index.of(sop).symbols
        self._symbols = dict(_aliases(places))
        self._rows = {f"{b}/{n}": k.id for b, bagan in enumerate(sop.bagan, 1) for n, k in enumerate(bagan.kegiatan, 1)}
        self._rows |= {str(n): kegiatan.id for n, kegiatan in enumerate(sop.bagan[0].kegiatan, 1)}
        self._rows |= {kegiatan.id: kegiatan.id for bagan in sop.bagan for kegiatan in bagan.kegiatan}

    def symbol(self, name: str) -> str:
        """The id of a symbol. Raises `BadAssumptions`."""
        if name not in self._symbols:
            raise BadAssumptions(_("Simbol “{nama}” dalam berkas asumsi tidak ada pada SOP.").format(nama=name))
        return self._symbols[name]

    def row(self, name: str) -> str:
        """The id of a kegiatan. Raises `BadAssumptions`."""
        if name not in self._rows:
            raise BadAssumptions(_("Kegiatan “{nama}” dalam berkas asumsi tidak ada pada SOP.").format(nama=name))
        return self._rows[name]


def _aliases(places: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for id_, place in places.items():
        yield place.qualified_name, id_
        if place.bagan_number == 1:
            yield place.name, id_
    for id_ in places:
        yield id_, id_


def _shares(names: Names, key: str, value: object) -> tuple[Fraction, ...]:
    ways = names.flow.exits[names.symbol(key)]
    if isinstance(value, dict):
        value = _by_label(ways, key, value)
    if not isinstance(value, list) or len(value) != len(ways):
        raise BadAssumptions(_("Isi satu peluang untuk setiap jalan keluar keputusan {nama}.").format(nama=key))
    shares = tuple(_number(share, key) for share in value)
    if sum(shares) != 1:
        raise BadAssumptions(_("Jumlah peluang keputusan {nama} harus 1.").format(nama=key))
    return shares


def _by_label(ways: tuple[Edge, ...], key: str, value: dict[str, object]) -> list[object]:
    labels = [edge.label for edge in ways]
    if sorted(labels) != sorted(value):
        raise BadAssumptions(
            _("Label pada peluang keputusan {nama} harus sama dengan pada SOP: {label}.").format(
                nama=key, label=", ".join(labels)
            )
        )
    return [value[label] for label in labels]


def _number(value: object, key: str) -> Fraction:
    try:
        number = _written(value) if isinstance(value, str) else value
    except (ValueError, ZeroDivisionError):
        number = None
    if not isinstance(number, Fraction) or number < 0:
        text = _("Nilai untuk “{nama}” dalam berkas asumsi harus bilangan nol atau lebih.")
        raise BadAssumptions(text.format(nama=key))
    return number


def _written(text: str) -> Fraction:
    """A number as offices write it, with a comma or in percent."""
    plain = text.strip().replace(",", ".")
    return _exact(plain.removesuffix("%").rstrip()) / 100 if plain.endswith("%") else _exact(plain)


def _exact(text: str) -> Fraction:
    """A short number as written; a power of ten could ask for any amount of memory."""
    if len(text) > _LONGEST or "e" in text.lower():
        raise ValueError("not a short plain number")
    return Fraction(text)
