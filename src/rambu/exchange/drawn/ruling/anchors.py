"""Where the heads of tables stand on a page, by the words of their captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from rambu.diagram.scene import Box
from rambu.exchange.drawn.geometry import Word

Role = Literal["kegiatan", "kelengkapan", "waktu", "output", "keterangan", "pelaksana", "mutu", "no"]

_NAMES: Final[dict[Role, str]] = {
    "kegiatan": "kegiatan|aktivitas|aktifitas|uraian|prosedur|langkah|tahap|tahapan|proses",
    "kelengkapan": "kelengkapan|persyaratan|perlengkapan|syarat|input|dokumen|sumber|bahan",
    "waktu": "waktu|durasi",
    "output": "output|outputs|hasil|keluaran|luaran|produk",
    "keterangan": "ket|keterangan",
    "pelaksana": "pelaksana|pelaksanaan|pelaku|aktor",
    "mutu": "mutu",
    "no": "no|nomor",
}
_WORDS: Final = {role: re.compile(rf"^\W*({words})(?![-\w])", re.IGNORECASE) for role, words in _NAMES.items()}
_MEASURES: Final = frozenset({"kelengkapan", "waktu", "output", "keterangan"})
_HIGHEST: Final = 84.0
"""A head with all its rows of captions, in points."""
_APART: Final = 80.0


@dataclass(frozen=True, slots=True)
class Anchor:
    """The captions of one head."""

    kegiatan: Box
    measures: tuple[Box, ...]
    """Captions right of the performers: what the row needs, takes and gives."""
    time: Box
    """The caption *Waktu*, which stands in the lowest row of captions."""
    top: float
    """y of the highest caption."""
    roles: int
    """Different captions found."""


def anchors(words: Sequence[Word]) -> list[Anchor]:
    """Heads of tables, from the top of the page down; the best one, and others that are nearly as good."""
    found = [(role, word.box) for word in words for role in [_role(word.text)] if role]
    made = [anchor for role, box in found if role == "kegiatan" for anchor in [_anchor(box, found)] if anchor]
    made.sort(key=lambda anchor: (-anchor.roles, abs(anchor.kegiatan.center[1] - anchor.time.center[1]), anchor.top))
    kept: list[Anchor] = []
    for anchor in made:
        good = not kept or anchor.roles >= max(4, kept[0].roles - 1)
        if good and all(abs(anchor.top - other.top) > _APART for other in kept):
            kept.append(anchor)
    return sorted(kept, key=lambda anchor: anchor.top)


def _role(text: str) -> Role | None:
    return next((role for role, pattern in _WORDS.items() if pattern.match(text)), None)


def _anchor(kegiatan: Box, found: Sequence[tuple[Role, Box]]) -> Anchor | None:
    """The head around a caption of *Kegiatan*; None where too little of one stands beside it."""
    near = [(role, box) for role, box in found if abs(box.center[1] - kegiatan.center[1]) < _HIGHEST / 2]
    right = [(role, box) for role, box in near if role in _MEASURES and box.x > kegiatan.right + 10]
    level = _level(right)
    if len({role for role, _box in level}) < 2 or "waktu" not in {role for role, _box in level}:
        return None
    others = {role for role, box in near if role in ("mutu", "no", "pelaksana")}
    around = [box for role, box in near if role in ("mutu", "pelaksana")]
    first: dict[Role, Box] = {}
    for role, box in level:
        if role not in first or box.x < first[role].x:
            first[role] = box
    top = min(box.y for box in (kegiatan, *first.values(), *around))
    return Anchor(kegiatan, tuple(first.values()), first["waktu"], top, 1 + len(first) + len(others))


def _level(right: Sequence[tuple[Role, Box]]) -> list[tuple[Role, Box]]:
    """The captions that stand on a level with that of *Waktu*: a remark may stand across two rows of captions."""
    times = [box for role, box in right if role == "waktu"]
    best: list[tuple[Role, Box]] = []
    for time in times:
        here = [
            (role, box)
            for role, box in right
            if abs(box.center[1] - time.center[1]) < (25 if role == "keterangan" else 14)
        ]
        if len({role for role, _box in here}) > len({role for role, _box in best}):
            best = here
    return best
