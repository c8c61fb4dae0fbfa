"""Labels of decisions as answers: yes and its kin, no and its kin, and which answers which."""

from __future__ import annotations

from typing import Final

from rambu.rules.lexicon.listed import listed
from rambu.rules.lexicon.spelling import folded

_NO_WORDS: Final = listed(
    """
    tidak tdk belum bukan tolak ditolak salah gagal kurang no n t kembali dikembalikan perbaikan perbaiki
    diperbaiki revisi direvisi ulang diulang batal ditunda nihil negatif
    """
)
_YES: Final = listed(
    """
    ya y iya yes lengkap benar betul setuju disetujui valid sesuai ada layak lulus sah diterima memenuhi berkenan
    cocok perlu sudah dikabulkan positif
    """
)
_OTHER: Final = {
    "ya": "tidak", "y": "t", "lengkap": "tidak lengkap", "benar": "salah", "setuju": "tidak setuju",
    "disetujui": "ditolak",
    "valid": "tidak valid", "sesuai": "tidak sesuai", "ada": "tidak ada", "layak": "tidak layak",
    "memenuhi": "tidak memenuhi", "sudah": "belum", "perlu": "tidak perlu", "berkenan": "tidak berkenan",
    "lulus": "tidak lulus", "diterima": "ditolak", "tidak": "ya", "salah": "benar", "ditolak": "disetujui",
    "belum": "sudah",
}  # fmt: skip


def is_negative(label: str) -> bool:
    """Whether the label says no ("tidak", "belum lengkap", "ditolak")."""
    words = folded(label).split()
    return bool(words) and words[0] in _NO_WORDS


def is_positive(label: str) -> bool:
    """Whether the label is a plain yes ("ya", "lengkap", "sesuai"); a choice between kinds ("teknis") is neither."""
    words = folded(label).split()
    return bool(words) and words[0] in _YES and len(words) <= 2


def other_answer(label: str) -> str:
    """The answer that completes `label` in its style of capitals, or an empty string."""
    plain = folded(label)
    other = _OTHER.get(plain) or (plain.removeprefix("tidak ") if plain.startswith("tidak ") else "")
    return other.upper() if label.isupper() and len(label) > 1 else other.capitalize() if label[:1].isupper() else other
