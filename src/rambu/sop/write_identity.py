"""From the identity of a SOP to a tree, the same one for YAML and canonical JSON. What is left out is not written."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from rambu.sop.format import VERSION
from rambu.sop.model import Butir, Rujukan, Sop, Tampilan
from rambu.sop.trees import Tree


class Plain(str):
    """Text that stands without quotes wherever that reads the same: a version, the name of a symbol."""

    __slots__ = ()


def write_identity(sop: Sop) -> dict[str, Tree]:
    """The keys of the document before its charts, in the order of the form."""
    return {
        "rambu": Plain(VERSION),
        **kept({key: getattr(sop, key) for key in ("judul", "unit", "nomor")}),
        **kept({"tanggal": _record(sop.tanggal), "disahkan": _record(sop.disahkan)}),
        **kept({"dasar_hukum": [_butir(item) for item in sop.dasar_hukum], "kualifikasi": list(sop.kualifikasi)}),
        **kept({"keterkaitan": [write_rujukan(r) for r in sop.keterkaitan]}),
        **kept({"peralatan": [_butir(item) for item in sop.peralatan]}),
        **kept({key: list(getattr(sop, key)) for key in ("peringatan", "pencatatan", "jenis")}),
        **kept({"proses": sop.proses, "janji": _record(sop.janji)}),
        **kept({"indikator": [{"nama": i.nama, **kept({"target": i.target})} for i in sop.indikator]}),
        **kept({"tampilan": _tampilan(sop.tampilan)}),
    }


def kept(tree: dict[str, Any]) -> dict[str, Any]:
    """`tree` without what was left out."""
    return {key: value for key, value in tree.items() if value not in ("", None, [], {}, ())}


def write_rujukan(rujukan: Rujukan) -> Tree:
    """A title, or a title with its number."""
    return {"judul": rujukan.judul, "nomor": rujukan.nomor} if rujukan.nomor else rujukan.judul


def _butir(butir: Butir) -> Tree:
    return {"teks": butir.teks, "acuan": butir.acuan} if butir.acuan else butir.teks


def _record(value: Any) -> dict[str, Any]:
    return kept({f.name: getattr(value, f.name) for f in fields(value)})


def _tampilan(tampilan: Tampilan) -> dict[str, Tree]:
    return kept(
        {
            "templat": tampilan.templat,
            "kertas": tampilan.kertas,
            "judul_kolom": dict(tampilan.judul_kolom),
            "nomor_kolom": tampilan.nomor_kolom,
            "kapsul": tampilan.kapsul,
            "legenda": tampilan.legenda,
        }
    )
