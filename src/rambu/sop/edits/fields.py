"""Parts of a record by name; ``tanggal.revisi`` names a part of a part."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import Any, TypeVar, cast, get_type_hints

from rambu.language import gettext as _
from rambu.sop.edits.change import EditError
from rambu.sop.edits.values import conforms
from rambu.sop.model import Bagan, Janji, Kegiatan, Pelaksana, Pengesahan, Sop, Symbol, Tampilan, Tanggal, Waktu

_OTHERWISE = {
    Sop: {"bagan"},
    Bagan: {"id", "pelaksana", "kegiatan", "petunjuk"},
    Kegiatan: {"id", "simbol"},
    Symbol: {"id", "exits"},
    Pelaksana: {"id"},
}
"""Parts that have edits of their own."""

_RECORDS = (Tanggal, Pengesahan, Janji, Tampilan, Waktu)

R = TypeVar("R")


@cache
def leaves(owner: type) -> dict[str, Any]:
    """The settable parts of a record by dotted name, records in it taken apart, with their types."""
    found: dict[str, Any] = {}
    for name, hint in settable(owner).items():
        if hint in _RECORDS:
            found |= {f"{name}.{part}": inner for part, inner in get_type_hints(hint).items()}
        else:
            found[name] = hint
    return found


@cache
def settable(owner: type) -> dict[str, Any]:
    """The parts of a record that a `Set…` edit may name whole, with their types."""
    hints = get_type_hints(owner)
    return {f.name: hints[f.name] for f in fields(owner) if f.name not in _OTHERWISE.get(owner, ())}


def leaves_of(owner: type, name: str) -> set[str]:
    """The leaves that a part covers: itself, or all parts of a record."""
    every = leaves(owner)
    return {name} if name in every else {leaf for leaf in every if leaf.startswith(f"{name}.")}


def type_of(owner: type, name: str) -> Any:
    """The type of the part, or EditError when there is none of this name."""
    hint = settable(owner).get(name, leaves(owner).get(name))
    if hint is None:
        raise EditError(_("Tidak ada bagian bernama “{name}” di sini.").format(name=name[:80]))
    return hint


def value_of(record: object, name: str) -> Any:
    """The value of the part with this dotted name."""
    for part in name.split("."):
        record = getattr(record, part)
    return record


def with_value(record: R, name: str, value: object) -> R:
    """`record` with one part replaced; EditError when the name or the type of the value does not fit."""
    if not conforms(type_of(type(record), name), value):
        raise EditError(_("Nilai untuk “{name}” tidak sesuai jenisnya.").format(name=name))
    return _put(record, name, value)


def _put(record: R, name: str, value: object) -> R:
    first, dot, rest = name.partition(".")
    inner = _put(getattr(record, first), rest, value) if dot else value
    return cast(R, replace(cast(Any, record), **{first: inner}))
