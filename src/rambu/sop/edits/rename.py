"""The ids that an edit brings along, and edits with other ids."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import singledispatch
from typing import Any

from rambu.sop.edits.charts import InsertBagan
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.integrity import ids_in
from rambu.sop.edits.performers import AddPelaksana
from rambu.sop.edits.reidentify import (
    Names,
    Reidentify,
    renamed_bagan,
    renamed_exits,
    renamed_hint,
    renamed_kegiatan,
    renamed_symbol,
)
from rambu.sop.edits.rows import InsertKegiatan
from rambu.sop.edits.settings import SetField, SetSymbol
from rambu.sop.edits.symbols import AddSymbol
from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Symbol

_WORDS = {"field", "judul", "value", "exits", "petunjuk", "pairs"}
"""Parts of edits that are not ids nor things with ids."""


def new_ids(edit: Edit) -> tuple[str, ...]:
    """Ids of the things that the edit brings into the document."""
    if isinstance(edit, InsertBagan):
        return tuple(ids_in(edit.bagan))
    if isinstance(edit, InsertKegiatan):
        return (edit.kegiatan.id, *(symbol.id for symbol in edit.kegiatan.simbol))
    if isinstance(edit, AddSymbol):
        return (edit.symbol.id,)
    return (edit.pelaksana.id,) if isinstance(edit, AddPelaksana) else ()


def renamed(edit: Edit, new: Names) -> Edit:
    """The same edit on a document whose ids were replaced by `new`."""
    if isinstance(edit, SetField):
        return edit
    if isinstance(edit, Reidentify):
        return Reidentify(tuple((new.get(old, old), name) for old, name in edit.pairs))
    parts: dict[str, Any] = {f.name: _renamed(getattr(edit, f.name), new) for f in fields(edit) if f.name not in _WORDS}
    if isinstance(edit, SetSymbol) and edit.field == "pelaksana":
        parts["value"] = tuple(new.get(name, name) for name in edit.value)
    if hasattr(edit, "exits"):
        parts["exits"] = renamed_exits(edit.exits, new)
    if hasattr(edit, "petunjuk"):
        parts["petunjuk"] = tuple(renamed_hint(hint, new) for hint in edit.petunjuk)
    return replace(edit, **parts)


@singledispatch
def _renamed(part: Any, new: Names) -> Any:
    return new.get(part, part)


_renamed.register(Bagan)(renamed_bagan)
_renamed.register(Kegiatan)(renamed_kegiatan)
_renamed.register(Symbol)(renamed_symbol)


@_renamed.register(Pelaksana)
def _renamed_pelaksana(part: Pelaksana, new: Names) -> Pelaksana:
    return replace(part, id=new.get(part.id, part.id))
