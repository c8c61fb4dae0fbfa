"""The log of a meeting as a file (``*.rapat.json``): the texts with which it began and ended, and every entry."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rambu.language import gettext as _
from rambu.meeting.entry import Entry
from rambu.sop import BadInput

VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A SOP at the beginning and at the end, as canonical JSON."""

    id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Record:
    """A meeting as it is taken away."""

    about: Mapping[str, str]
    """Title, kind, office, day, place."""
    texts: Sequence[Text]
    entries: Sequence[Entry]


def write_record(record: Record) -> bytes:
    """The file; the same meeting gives the same bytes."""
    document = {
        "rambu_rapat": VERSION,
        "rapat": dict(record.about),
        "naskah": [{"id": one.id, "awal": one.before, "akhir": one.after} for one in record.texts],
        "peristiwa": [
            {"nomor": e.number, "waktu": e.at, "oleh": e.by, "jenis": e.kind, "data": e.data, "hash": e.hash}
            for e in record.entries
        ],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read_record(content: bytes, name: str) -> Record:
    """Read the file. BadInput for what is no log of a meeting."""
    try:
        document = json.loads(content)
        version = document["rambu_rapat"]
        found = Record(
            {str(key): str(value) for key, value in document["rapat"].items()},
            [Text(str(one["id"]), str(one["awal"]), str(one["akhir"])) for one in document["naskah"]],
            [_entry(one) for one in document["peristiwa"]],
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise BadInput(_("ini bukan log rapat dari Rambu."), name) from fault
    if version != VERSION:
        raise BadInput(_("log ini dibuat versi Rambu yang lain; perbarui Rambu lalu ulangi."), name)
    return found


def _entry(one: Mapping[str, Any]) -> Entry:
    data = one["data"]
    if not isinstance(data, dict):
        raise TypeError("data of an entry")
    return Entry(
        int(one["nomor"]), str(one["waktu"]), str(one["oleh"]), str(one["jenis"]), data, str(one.get("hash", ""))
    )
