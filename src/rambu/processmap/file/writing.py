"""Writing a process map as the text that people read, and as canonical JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from rambu.processmap.file.format import VERSION
from rambu.processmap.file.values import END
from rambu.processmap.model import Crossing, Ending, Involvement, Listed, Process, ProcessMap, Relation, Step
from rambu.sop.emit import emit
from rambu.sop.files import write_atomic
from rambu.sop.trees import Tree
from rambu.sop.write_identity import Plain, kept


def dumps_map(map_: ProcessMap) -> str:
    """The YAML text of `map_`; reading it gives an equal value."""
    return emit({"peta": Plain(VERSION), **_tree(map_)})


def canonical_map(map_: ProcessMap) -> bytes:
    """The JSON of `map_` in UTF-8, keys in the order of the format, no blanks: the same bytes for the same value."""
    tree = {"peta": str(VERSION), **_tree(map_)}
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()


def dump_map(map_: ProcessMap, path: str | Path) -> None:
    """Write `map_` to a file, whole or not at all: canonical JSON when its name ends in ``.json``, else YAML.

    Raises `BadInput` when the file cannot be written.
    """
    write_atomic(path, canonical_map(map_) if str(path).endswith(".json") else dumps_map(map_).encode())


def _tree(map_: ProcessMap) -> dict[str, Tree]:
    decree = map_.decree
    return kept(
        {
            "nama": map_.name,
            "keputusan": kept({"nomor": decree.nomor, "tanggal": _day(decree.tanggal)}),
            "status": map_.state,
            "berlaku": _day(map_.since),
            "proses": [_process(process) for process in map_.processes],
            "keterlibatan": [_involvement(line) for line in map_.involvements],
            "relasi": [_relation(relation) for relation in map_.relations],
            "lintas_fungsi": [_crossing(crossing) for crossing in map_.crossings],
            "daftar": [_listed(listed) for listed in map_.listed],
        }
    )


def _process(process: Process) -> dict[str, Any]:
    return {
        "kode": process.code,
        **kept(
            {
                "nama": process.name,
                "kategori": process.category,
                "pemilik": process.owner,
                "masukan": list(process.inputs),
                "pemasok": list(process.suppliers),
                "output": list(process.outputs),
                "pelanggan": list(process.customers),
                "volume": _number(process.volume),
                "aspek": process.aspek,
                "cakupan": process.scope,
                "sifat": process.nature,
                "dampak": _number(process.impact, 1),
                "risiko": _number(process.risk, 1),
                "tugas": [kept({"tugas": d.tugas, "fungsi": d.fungsi, "uraian": d.uraian}) for d in process.duties],
                "berakhir": _ending(process.ending),
            }
        ),
    }


def _ending(ending: Ending | None) -> dict[str, Any]:
    if ending is None:
        return {}
    return {"tanggal": _day(ending.day), **kept({"dialihkan_ke": ending.agency, "alasan": ending.reason})}


def _involvement(line: Involvement) -> dict[str, Any]:
    rest = {
        "jenis_kantor": line.office_type,
        "jenis_unit": line.unit_type,
        "unit": line.unit,
        "kantor": list(line.offices),
        "kecuali": list(line.excepted),
        "catatan": line.note,
    }
    return {"proses": line.process, **kept(rest)}


def _relation(relation: Relation) -> dict[str, Any]:
    place = "" if relation.inside else "luar"
    return {"proses": relation.process, "pihak": relation.party, **kept({"letak": place, "peran": relation.part})}


def _crossing(crossing: Crossing) -> dict[str, Any]:
    return {"proses": crossing.process, **kept({"langkah": [_step(step) for step in crossing.steps]})}


def _step(step: Step) -> dict[str, Any]:
    ways = {way.label: Plain(way.step) if way.step else END for way in step.ways}
    rest = {"pelaksana": list(step.actors), "output": step.output, "keputusan": ways}
    return {"kegiatan": step.activity, **kept(rest)}


def _listed(listed: Listed) -> dict[str, Any]:
    rest = {
        "unit": listed.unit,
        "proses": listed.process,
        "jenis_kantor": listed.office_type,
        "kantor": list(listed.offices),
    }
    return {"judul": listed.title, **kept(rest)}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _number(number: int | None, usual: int | None = None) -> Plain | None:
    return None if number is None or number == usual else Plain(number)
