"""From a checked tree to the identity of a SOP: everything but its charts."""

from __future__ import annotations

from typing import Any

from rambu.sop.model import (
    COLUMN_KEYS,
    Butir,
    DasarHukum,
    Indikator,
    Janji,
    Pengesahan,
    Rujukan,
    Tampilan,
    Tanggal,
)
from rambu.sop.shape import truth

Node = Any
"""A part of a tree whose shape has been checked."""


def read_identity(root: dict[str, Node]) -> dict[str, Any]:
    """The fields of `Sop` that stand at the top of the document, except `bagan`."""
    return {
        **{key: text(root, key) for key in ("judul", "unit", "nomor", "proses")},
        **{key: texts(root, key) for key in ("kualifikasi", "peringatan", "pencatatan", "jenis")},
        "tanggal": _record(Tanggal, root.get("tanggal")),
        "disahkan": _record(Pengesahan, root.get("disahkan")),
        "janji": _record(Janji, root.get("janji")),
        "dasar_hukum": tuple(_butir(DasarHukum, item) for item in items(root, "dasar_hukum")),
        "peralatan": tuple(_butir(Butir, item) for item in items(root, "peralatan")),
        "keterkaitan": tuple(rujukan(item) for item in items(root, "keterkaitan")),
        "indikator": tuple(Indikator(item["nama"], text(item, "target")) for item in items(root, "indikator")),
        "tampilan": _tampilan(root.get("tampilan") or {}),
    }


def text(node: dict[str, Node], key: str) -> str:
    """The text at `key`, empty when left out."""
    value = node.get(key)
    return "" if value is None else str(value)


def items(node: dict[str, Node], key: str) -> list[Node]:
    """The list at `key`; a single item may stand alone; blanks count as left out."""
    value = node.get(key)
    if type(value) is list:
        return value if None not in value else [item for item in value if item is not None]
    return [] if value is None else [value]


def texts(node: dict[str, Node], key: str) -> tuple[str, ...]:
    """The list of texts at `key`."""
    return tuple(items(node, key))


def rujukan(node: Node) -> Rujukan:
    """Another SOP: a title, or a title and a number."""
    return Rujukan(node["judul"], text(node, "nomor")) if isinstance(node, dict) else Rujukan(node)


def _butir(kind: type[Butir], node: Node) -> Any:
    return kind(node["teks"], text(node, "acuan")) if isinstance(node, dict) else kind(node)


def _record(kind: type, node: Node) -> Any:
    return kind(**{key: value for key, value in (node or {}).items() if value is not None})


def _tampilan(node: dict[str, Node]) -> Tampilan:
    captions = node.get("judul_kolom") or {}
    return Tampilan(
        text(node, "templat"),
        text(node, "kertas"),
        tuple((key, captions[key]) for key in COLUMN_KEYS if key in captions),
        truth(node.get("nomor_kolom")),
        node.get("kapsul") or "",
        truth(node.get("legenda")),
    )
