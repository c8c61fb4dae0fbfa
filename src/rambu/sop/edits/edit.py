"""The closed set of edits."""

from __future__ import annotations

from typing import Final

from rambu.sop.edits.charts import InsertBagan, MoveBagan, RemoveBagan
from rambu.sop.edits.performers import AddPelaksana, MergePelaksana, MovePelaksana, RemovePelaksana
from rambu.sop.edits.reidentify import Reidentify
from rambu.sop.edits.rows import InsertKegiatan, MoveKegiatan, RemoveKegiatan
from rambu.sop.edits.settings import SetBagan, SetExits, SetField, SetHints, SetKegiatan, SetPelaksana, SetSymbol
from rambu.sop.edits.symbols import AddSymbol, MoveSymbol, RemoveSymbol

Edit = (
    SetField
    | SetBagan
    | SetKegiatan
    | SetSymbol
    | SetExits
    | SetPelaksana
    | SetHints
    | InsertBagan
    | RemoveBagan
    | MoveBagan
    | InsertKegiatan
    | RemoveKegiatan
    | MoveKegiatan
    | AddSymbol
    | RemoveSymbol
    | MoveSymbol
    | AddPelaksana
    | RemovePelaksana
    | MergePelaksana
    | MovePelaksana
    | Reidentify
)

KINDS: Final[tuple[type[Edit], ...]] = Edit.__args__
"""The classes of the union, in its order."""
