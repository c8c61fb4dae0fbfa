"""What a screen reader says at each shape."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.scene import ShapeKind
from rambu.sop.model import Kegiatan

_KIND = {"process": "proses", "decision": "keputusan", "terminator": "kapsul", "connector": "penghubung halaman"}


def symbol_title(no: str, kind: ShapeKind, pelaksana: Sequence[str], kegiatan: Kegiatan, words: str) -> str:
    """``Langkah 3, keputusan, Kasubbag TU: Memeriksa kelengkapan surat``."""
    said = f"Langkah {no}, {_KIND[kind]}, {' dan '.join(pelaksana)}"
    about = ": ".join(part for part in (" ".join(kegiatan.teks.split()), " ".join(words.split())) if part)
    return f"{said}: {about}" if about else said


def capsule_title(words: str, no: str) -> str:
    """``Selesai, setelah langkah 3``."""
    return f"{words} (langkah {no})"


def connector_title(letter: str, entering: bool, page: int) -> str:
    """``Penghubung A, dilanjutkan di halaman 2``."""
    return f"Penghubung {letter}, {'lanjutan dari' if entering else 'dilanjutkan di'} halaman {page}"
