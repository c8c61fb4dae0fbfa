"""The words on the pictures of a map. They are part of the document, so they are not translated."""

from __future__ import annotations

from rambu.processmap.model import Process, ProcessMap
from rambu.sop.dates import format_date


def headline(map_: ProcessMap) -> str:
    """The name of the map."""
    return map_.name or "Peta Proses Bisnis"


def note_of(map_: ProcessMap) -> str:
    """The decree and the state of the map, in one line."""
    decree, day = map_.decree.nomor, map_.decree.tanggal
    told = [decree, format_date(day) if day else "", {"draf": "draf", "digantikan": "sudah digantikan"}.get(map_.state)]
    return " · ".join(filter(None, told))


def told_ending(process: Process) -> str:
    """That a process has ended, after its name."""
    return f" (beralih ke {process.ending.agency})" if process.ending and process.ending.agency else " (berakhir)"
