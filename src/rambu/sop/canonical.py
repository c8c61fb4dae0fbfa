"""Canonical JSON (RFC 8785) of a SOP: the same bytes for the same value, everywhere and for ever.

All ids are written, targets and performers are ids, every row has its list of symbols and every exit stands in a list.
It is read by the same reader as any other SOP file.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from rambu.sop.format import VERSION
from rambu.sop.model import (
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
from rambu.sop.write_identity import kept, write_identity, write_rujukan


def canonical(sop: Sop) -> bytes:
    """The canonical JSON of `sop` in UTF-8. Its keys are ASCII, so sorting them by code point is RFC 8785's order."""
    tree = {**write_identity(sop), "rambu": VERSION, "bagan": [_bagan(bagan) for bagan in sop.bagan]}
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def sha256(sop: Sop) -> str:
    """SHA-256 of the canonical bytes, in lower-case hexadecimal."""
    return hashlib.sha256(canonical(sop)).hexdigest()


def _bagan(bagan: Bagan) -> dict[str, Any]:
    return {
        "id": bagan.id,
        **kept({"judul": bagan.judul}),
        **kept({"pelaksana": [_pelaksana(p) for p in bagan.pelaksana]}),
        **kept({"kegiatan": [_kegiatan(k) for k in bagan.kegiatan]}),
        **kept({"petunjuk": [_hint(h) for h in bagan.petunjuk]}),
    }


def _pelaksana(pelaksana: Pelaksana) -> dict[str, Any]:
    rest = kept({"nama": pelaksana.nama, "jenis": pelaksana.jenis, "acuan": pelaksana.acuan})
    return {"id": pelaksana.id, **rest}


def _kegiatan(kegiatan: Kegiatan) -> dict[str, Any]:
    return {
        "id": kegiatan.id,
        "simbol": [_symbol(symbol) for symbol in kegiatan.simbol],
        **cells(kegiatan),
        **kept({"waktu": kept({"nominal": kegiatan.waktu.nominal, "sentuh": kegiatan.waktu.sentuh})}),
        **({"rujukan": {"judul": kegiatan.rujukan.judul, **kept({"nomor": kegiatan.rujukan.nomor})}}
           if kegiatan.rujukan else {}),
    }  # fmt: skip


def cells(kegiatan: Kegiatan) -> dict[str, Any]:
    """The cells of a row that are texts or lists of texts."""
    return kept(
        {
            "no": kegiatan.no,
            "teks": kegiatan.teks,
            "kelengkapan": list(kegiatan.kelengkapan),
            "output": list(kegiatan.output),
            "keterangan": kegiatan.keterangan,
            "gabung": list(kegiatan.gabung),
        }
    )


def _symbol(symbol: Symbol) -> dict[str, Any]:
    return {
        "id": symbol.id,
        **kept({"pelaksana": list(symbol.pelaksana), "teks": symbol.teks}),
        **_exits(symbol.exits),
        **({"tunggu": "semua"} if symbol.wait_all else {}),
        **({} if symbol.mulai is None else {"mulai": symbol.mulai}),
        **({"bentuk": symbol.bentuk} if symbol.bentuk else {}),
    }


def _exits(exits: Decision | Onward | None) -> dict[str, Any]:
    if isinstance(exits, Decision):
        return {"keputusan": [{"ke": _target(e.to), **kept({"label": e.label})} for e in exits.exits]}
    return {} if exits is None else {"lanjut": [_target(to) for to in exits.targets]}


def _target(target: Target) -> Any:
    return {"sop": write_rujukan(target)} if isinstance(target, Rujukan) else target


def _hint(hint: Hint) -> dict[str, Any]:
    if isinstance(hint, BreakHint):
        return {"potong": hint.kegiatan}
    return {"simbol": hint.symbol, "ke": _target(hint.to), "sisi": hint.side}
