"""Names of performers as a pasted table writes them, matched to the columns of a chart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rambu.sop.model import Pelaksana

_SHORT: Final = {
    "kasubbag": "kepala subbagian", "kasubag": "kepala subbagian", "subbag": "subbagian", "subag": "subbagian",
    "kasi": "kepala seksi", "kasie": "kepala seksi", "kabid": "kepala bidang", "kabag": "kepala bagian",
    "tu": "tata usaha", "ka": "kepala", "kakan": "kepala kantor", "kakanwil": "kepala kantor wilayah",
    "kakankemenag": "kepala kantor kementerian agama", "kankemenag": "kantor kementerian agama", "staff": "staf",
    "kaur": "kepala urusan", "bag": "bagian", "sek": "sekretaris", "adm": "administrasi", "kamad": "kepala madrasah",
}  # fmt: skip
_SOUNDS: Final = re.compile(
    "kepala|kasubbag|kasi|staf|petugas|operator|bendahara|pengadministrasi|pengelola|analis|arsiparis|pemohon|seksi"
    "|subbagian|bagian|bidang|tim|ketua|sekretaris|pejabat|ppk|pranata|auditor|penyuluh|penghulu|guru|pegawai|pimpinan"
    "|direktur|camat|lurah|kua|jfu|jft|verifikator"
)
_WORDS: Final = 6
"""Longer names are sentences."""


def normal(name: str) -> str:
    """A name without case, punctuation and abbreviations."""
    words = re.findall(r"[^\W_]+", name.casefold())
    return " ".join(_SHORT.get(word, word) for word in words)


def found_in(known: Sequence[Pelaksana], name: str) -> Pelaksana | None:
    """The performer of this name: written just so, else the same in another spelling."""
    plain = " ".join(name.split())
    exact = next((one for one in known if one.nama == plain), None)
    if exact or not normal(plain):
        return exact
    return next((one for one in known if normal(one.nama) == normal(plain)), None)


def names_in(text: str, known: Sequence[Pelaksana]) -> tuple[str, ...]:
    """The names in a cell, a line each; parted by a comma or a slash only where all the parts are known."""
    found: list[str] = []
    for line in re.split(r"[\n;]", text):
        line = re.sub(r"^(?:\d{1,2}[.)]|[-–•*])\s+", "", line.strip())
        parts = [part.strip() for part in re.split(r"[,/&]|\bdan\b", line)]
        if not found_in(known, line) and len(parts) > 1 and all(found_in(known, part) for part in parts):
            found += parts
        elif line:
            found.append(line)
    return tuple(found)


def sounds_like_performer(text: str) -> bool:
    """Whether a text begins as the name of a position or a party does, and is as short as one."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return 0 < len(words) <= _WORDS and (_SOUNDS.fullmatch(words[0]) is not None or words[0] in _SHORT)
