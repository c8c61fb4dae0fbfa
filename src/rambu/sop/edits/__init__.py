"""Edits: every change of a SOP as a small value that is applied, undone, told, stored and carried over others.

>>> from rambu.sop.model import Sop
>>> apply(Sop(), SetField("judul", "SOP Pelayanan Surat Masuk")).judul
'SOP Pelayanan Surat Masuk'
"""

from rambu.sop.edits.apply import apply, footprint, invert
from rambu.sop.edits.carry import rebase_all
from rambu.sop.edits.change import EditError
from rambu.sop.edits.charts import InsertBagan, MoveBagan, RemoveBagan
from rambu.sop.edits.describe import describe, describe_all
from rambu.sop.edits.document import VERSION, from_json, to_json
from rambu.sop.edits.edit import KINDS, Edit
from rambu.sop.edits.footprint import Address, Footprint
from rambu.sop.edits.performers import AddPelaksana, MergePelaksana, MovePelaksana, RemovePelaksana
from rambu.sop.edits.rebase import Conflict, rebase
from rambu.sop.edits.recipes import join_kegiatan, split_kegiatan
from rambu.sop.edits.reidentify import NOTHING, Reidentify
from rambu.sop.edits.rows import InsertKegiatan, MoveKegiatan, RemoveKegiatan
from rambu.sop.edits.settings import SetBagan, SetExits, SetField, SetHints, SetKegiatan, SetPelaksana, SetSymbol
from rambu.sop.edits.symbols import AddSymbol, MoveSymbol, RemoveSymbol

__all__ = [
    "KINDS",
    "NOTHING",
    "VERSION",
    "AddPelaksana",
    "AddSymbol",
    "Address",
    "Conflict",
    "Edit",
    "EditError",
    "Footprint",
    "InsertBagan",
    "InsertKegiatan",
    "MergePelaksana",
    "MoveBagan",
    "MoveKegiatan",
    "MovePelaksana",
    "MoveSymbol",
    "Reidentify",
    "RemoveBagan",
    "RemoveKegiatan",
    "RemovePelaksana",
    "RemoveSymbol",
    "SetBagan",
    "SetExits",
    "SetField",
    "SetHints",
    "SetKegiatan",
    "SetPelaksana",
    "SetSymbol",
    "apply",
    "describe",
    "describe_all",
    "footprint",
    "from_json",
    "invert",
    "join_kegiatan",
    "rebase",
    "rebase_all",
    "split_kegiatan",
    "to_json",
]
