"""Edits as JSON documents with a version."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final, get_type_hints

from rambu.language import gettext as _
from rambu.sop import model
from rambu.sop.edits.change import EditError
from rambu.sop.edits.edit import KINDS, Edit
from rambu.sop.edits.fields import type_of
from rambu.sop.edits.references import Exits
from rambu.sop.edits.settings import SetField, SetKegiatan, SetPelaksana, SetSymbol
from rambu.sop.edits.values import decode, encode

VERSION: Final = 1
"""Version of the JSON of edits that is written; older ones are read for ever."""

_BY_NAME = {kind.__name__: kind for kind in KINDS}
_OWNERS: dict[type, type] = {
    SetField: model.Sop,
    SetKegiatan: model.Kegiatan,
    SetSymbol: model.Symbol,
    SetPelaksana: model.Pelaksana,
}


def to_json(edit: Edit) -> dict[str, Any]:
    """The edit as plain JSON: ``{"version": 1, "edit": "SetKegiatan", "kegiatan": "k4", …}``."""
    parts = {f.name: encode(getattr(edit, f.name)) for f in fields(edit)}
    return {"version": VERSION, "edit": type(edit).__name__, **parts}


def from_json(document: object) -> Edit:
    """The edit that `to_json` wrote. Raises EditError with one sentence when the document is not exactly one."""
    if not isinstance(document, dict):
        raise EditError(_("Suntingan harus berupa objek JSON."))
    version, name = document.get("version"), document.get("edit")
    if version != VERSION or isinstance(version, bool):
        raise EditError(_("Versi suntingan tidak dikenal; yang dikenal adalah {version}.").format(version=VERSION))
    if not isinstance(name, str) or name not in _BY_NAME:
        raise EditError(_("Jenis suntingan “{name}” tidak dikenal.").format(name=str(name)[:80]))
    kind = _BY_NAME[name]
    parts = {key: value for key, value in document.items() if key not in ("version", "edit")}
    return kind(**{key: decode(hint, parts[key], key) for key, hint in _types(kind, parts).items()})


def _types(kind: type[Edit], parts: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind, localns={"Exits": Exits})
    names = [f.name for f in fields(kind)]
    if set(parts) != set(names):
        odd = min(map(str, set(parts) ^ set(names)))[:80]
        raise EditError(_("Bagian “{key}” kurang atau tidak dikenal pada suntingan {name}.").format(
            key=odd, name=kind.__name__))  # fmt: skip
    types = {name: hints[name] for name in names}
    if kind in _OWNERS:
        field = decode(str, parts["field"], "field")
        types["value"] = type_of(_OWNERS[kind], field)
    return types
