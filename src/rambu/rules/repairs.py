"""The repairs that rules offer, as titles and edits. The only room of the rules that knows the edits."""

from __future__ import annotations

from typing import Any

from rambu.rules.finding import Repair
from rambu.sop.edits.performers import MergePelaksana, RemovePelaksana
from rambu.sop.edits.settings import SetExits, SetField, SetKegiatan, SetPelaksana, SetSymbol
from rambu.sop.model import Bagan, Decision, Kegiatan, Onward, Pelaksana, Symbol


def set_field(title: str, field: str, value: Any) -> Repair:
    """Set a part of the identity."""
    return Repair(title, (SetField(field, value),))


def set_kegiatan(title: str, kegiatan: str, field: str, value: Any) -> Repair:
    """Set a part of a row."""
    return Repair(title, (SetKegiatan(kegiatan, field, value),))


def set_exits(title: str, symbol: str, exits: Decision | Onward | None) -> Repair:
    """Say where a symbol leads."""
    return Repair(title, (SetExits(symbol, exits),))


def plain_shape(title: str, symbol: Symbol) -> Repair:
    """Take back the shape that `symbol` was given."""
    return Repair(title, (SetSymbol(symbol.id, "bentuk", None),))


def set_start(title: str, symbol: Symbol) -> Repair:
    """Let the flow begin at `symbol`."""
    return Repair(title, (SetSymbol(symbol.id, "mulai", True),))


def wait_for_any(title: str, symbol: Symbol) -> Repair:
    """Let `symbol` go on as soon as one line arrives."""
    return Repair(title, (SetSymbol(symbol.id, "wait_all", False),))


def wait_for_all(title: str, symbol: Symbol) -> Repair:
    """Let `symbol` wait for all lines."""
    return Repair(title, (SetSymbol(symbol.id, "wait_all", True),))


def move_to_waktu(title: str, row: Kegiatan, column: str, rest: tuple[str, ...], duration: str) -> Repair:
    """Take `duration` out of `column`, which keeps `rest`, and put it into Waktu."""
    return Repair(title, (SetKegiatan(row.id, column, rest), SetKegiatan(row.id, "waktu.nominal", duration)))


def remark_to_waktu(title: str, row: Kegiatan) -> Repair:
    """Put the duration that stands in Keterangan into Waktu."""
    return Repair(title, (SetKegiatan(row.id, "waktu.nominal", row.keterangan), SetKegiatan(row.id, "keterangan", "")))


def renumber(title: str, bagan: Bagan) -> Repair:
    """Forget the printed numbers, so that rows are numbered by their place."""
    return Repair(title, tuple(SetKegiatan(row.id, "no", "") for row in bagan.kegiatan if row.no))


def remove_performer(title: str, pelaksana: str) -> Repair:
    """Take out a column."""
    return Repair(title, (RemovePelaksana(pelaksana),))


def merge_performers(title: str, kept: str, gone: str) -> Repair:
    """Move all symbols of the column `gone` to the column `kept`."""
    return Repair(title, (MergePelaksana(gone, kept),))


def mark_application(title: str, pelaksana: Pelaksana) -> Repair:
    """Say that the column is an application."""
    return Repair(title, (SetPelaksana(pelaksana.id, "jenis", "aplikasi"),))
