"""From a checked tree to a map, and back. What is left out is not written."""

from __future__ import annotations

from datetime import date
from typing import Any

from rambu.processmap.codes import tidy
from rambu.processmap.model import (
    Crossing,
    Decree,
    Duty,
    Ending,
    Involvement,
    Listed,
    Process,
    ProcessMap,
    Relation,
    Step,
    Way,
)
from rambu.sop.dates import parse_date
from rambu.sop.read_identity import items, text, texts

Node = Any
"""A part of a tree whose shape has been checked."""

END = "selesai"


def read_map(root: dict[str, Node]) -> ProcessMap:
    """The map of a checked tree."""
    decree = root.get("keputusan") or {}
    return ProcessMap(
        name=text(root, "nama"),
        decree=Decree(text(decree, "nomor"), _day(decree, "tanggal")),
        state=root.get("status") or "draf",
        since=_day(root, "berlaku"),
        processes=tuple(map(_process, items(root, "proses"))),
        involvements=tuple(map(_involvement, items(root, "keterlibatan"))),
        relations=tuple(map(_relation, items(root, "relasi"))),
        crossings=tuple(map(_crossing, items(root, "lintas_fungsi"))),
        listed=tuple(map(_listed, items(root, "daftar"))),
    )


def _process(node: dict[str, Node]) -> Process:
    ending = node.get("berakhir")
    return Process(
        code=tidy(text(node, "kode")),
        name=text(node, "nama"),
        category=node.get("kategori"),
        owner=text(node, "pemilik"),
        inputs=texts(node, "masukan"),
        suppliers=texts(node, "pemasok"),
        outputs=texts(node, "output"),
        customers=texts(node, "pelanggan"),
        volume=int(node["volume"]) if node.get("volume") else None,
        aspek=text(node, "aspek"),
        scope=node.get("cakupan"),
        nature=node.get("sifat"),
        impact=int(node.get("dampak") or 1),
        risk=int(node.get("risiko") or 1),
        duties=tuple(Duty(text(d, "tugas"), text(d, "fungsi"), text(d, "uraian")) for d in items(node, "tugas")),
        ending=_ending(ending) if ending else None,
    )


def _ending(node: dict[str, Node]) -> Ending:
    return Ending(_day(node, "tanggal") or date.max, text(node, "dialihkan_ke"), text(node, "alasan"))


def _involvement(node: dict[str, Node]) -> Involvement:
    return Involvement(
        process=tidy(text(node, "proses")),
        office_type=text(node, "jenis_kantor"),
        unit_type=text(node, "jenis_unit"),
        unit=text(node, "unit"),
        offices=texts(node, "kantor"),
        excepted=texts(node, "kecuali"),
        note=text(node, "catatan"),
    )


def _relation(node: dict[str, Node]) -> Relation:
    return Relation(tidy(text(node, "proses")), text(node, "pihak"), node.get("letak") != "luar", text(node, "peran"))


def _crossing(node: dict[str, Node]) -> Crossing:
    return Crossing(tidy(text(node, "proses")), tuple(map(_step, items(node, "langkah"))))


def _step(node: dict[str, Node]) -> Step:
    ways = ((node.get("keputusan")) or {}).items()
    return Step(
        activity=text(node, "kegiatan"),
        actors=texts(node, "pelaksana"),
        output=text(node, "output"),
        ways=tuple(Way(label, 0 if to == END else int(to)) for label, to in ways),
    )


def _listed(node: dict[str, Node]) -> Listed:
    return Listed(
        title=text(node, "judul"),
        unit=text(node, "unit"),
        process=tidy(text(node, "proses")),
        office_type=text(node, "jenis_kantor"),
        offices=texts(node, "kantor"),
    )


def _day(node: dict[str, Node], key: str) -> date | None:
    written = node.get(key)
    return parse_date(written) if written else None
