"""Performers in a text: its subject, its agent ("oleh …"), or another party ("kepada …", "dari …")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rambu.rules.lexicon.listed import listed
from rambu.rules.lexicon.spelling import folded
from rambu.rules.lexicon.verbs import form

_FOLLOWS = (
    r"(?=\s*(?:[,.;:)(]|$|(?:dan|serta|untuk|agar|melalui|guna|dengan|secara|yang|di|dalam"
    r"|sebagai|beserta|paling|bila|jika)\b))"
)
_LONGEST_NAME = 120
_ROLES = listed(
    """
    kepala ketua sekretaris kasubbag kasubag kasi kabag petugas staf operator pemohon bendahara pelaksana
    arsiparis pegawai pengadministrasi penghulu penyuluh guru tim panitia satpam resepsionis bagian seksi
    subbagian pimpinan pejabat admin pengguna pelaku waka wakil ppk kpa calon
    """
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """Patterns over the names of the performers of one chart."""

    subject: re.Pattern[str]
    agent: re.Pattern[str]
    other: re.Pattern[str]

    @staticmethod
    def of(names: Iterable[str]) -> Mentions | None:
        """The patterns for `names`; None when no name has letters."""
        return _compiled(
            tuple(
                sorted({n.strip() for n in names if len(n) <= _LONGEST_NAME and folded(n)}, key=lambda n: (-len(n), n))
            )
        )

    def subject_end(self, text: str) -> int:
        """Where the performer who begins `text` as its subject ends; 0 when the text does not begin with one.

        The next word must be a verb, so that "Kepala" is not seen in "Kepala Kantor Urusan Agama …".
        """
        match = self.subject.match(text)
        if match is None:
            return 0
        rest = folded(text[match.end() :]).split()
        if rest[:1] in (["akan"], ["wajib"], ["harus"], ["dapat"], ["telah"]):
            rest = rest[1:]
        return match.end() if rest and form(rest[0]) == "active" else 0


@lru_cache(maxsize=256)
def _compiled(names: tuple[str, ...]) -> Mentions | None:
    if not names:
        return None
    name = "(?:" + "|".join(r"\s+".join(map(re.escape, n.split())) for n in names) + ")"
    subject = rf"(?:\W*|\d+[.)]\s*){name}(?:\s*(?:,|/|&|\bdan\b|\bbersama\b|\bserta\b)\s*{name})*(?!\w)\s*"
    return Mentions(
        re.compile(subject, re.IGNORECASE),
        re.compile(rf"\boleh\s+{name}(?!\w){_FOLLOWS}", re.IGNORECASE),
        re.compile(rf"\b(?:kepada|ke|dari|bersama(?:\s+dengan)?)\s+{name}(?!\w){_FOLLOWS}", re.IGNORECASE),
    )


def role_before_verb(words: tuple[str, ...]) -> int:
    """How many words name some role before the first active verb ("Kepala Seksi memeriksa …": 2); 0 if none do."""
    if not words or words[0] not in _ROLES:
        return 0
    for count, word in enumerate(words[1:5], 1):
        if form(word) == "active" and word not in _ROLES:
            return count
    return 0
