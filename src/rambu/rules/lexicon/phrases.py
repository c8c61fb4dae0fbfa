"""Phrases that reviewers stop at: conditions told in the text, vague words, "if necessary"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

IF_NECESSARY: Final = re.compile(
    r"\b(?:jika|apabila|bila|kalau|bilamana)\s+(?:memang\s+)?(?:di)?perlu(?:kan)?\b|\bjika\s+dibutuhkan\b",
    re.IGNORECASE,
)
"""A step that may be left out: doubtful on most rows, no hidden decision by itself."""

_CONDITION = re.compile(
    r"\b(?:jika|apabila|bilamana|bila|kalau|manakala|seandainya|dalam\s+hal|ji?ka\s+ia)\b", re.IGNORECASE
)
_ANSWER = re.compile(
    r"\b(?:atau|maupun)\s+(?:di)?(?:tolak|kembalikan|setujui|perbaiki|tangguhkan|batalkan|terima)\b"
    r"|\b(?:atau|maupun)\s+(?:menolak|mengembalikan|menangguhkan|membatalkan)(?:nya)?\b"
    r"|\b(?:jika|apabila|bila|kalau)\b[^.;]{0,200}\b(?:di)?(?:kembalikan|tolak|perbaiki|ulangi|lanjutkan|lengkapi)\b"
    r"|\b(?:sesuai|lengkap|valid|setuju|benar|berkenan)\s+atau\s+tidak\b|\bapakah\b",
    re.IGNORECASE,
)
_HARMLESS = re.compile(r"\b(?:jika|apabila|bila|kalau)\s+(?:ada|tersedia)\b", re.IGNORECASE)

VAGUE: Final = re.compile(
    r"\bdan\s+lain(?:-lain|nya|\s+lain)\b|\bd(?:ll|sb|st)\b|\bdan\s+sebagainya\b|\bdan\s+seterusnya\b|\bsecukupnya\b"
    r"|\bseperlunya\b|\bsesuai\s+(?:dengan\s+)?kebutuhan\b|\bdengan\s+baik(?:\s+dan\s+benar)?\b|\bse(?:cepatnya|segera\s+mungkin|cepat\s+mungkin)\b|\bsegera\b|\bkurang\s+lebih\b"
    r"|\bsewaktu-waktu\b|\bsebagaimana\s+mestinya\b|\byang\s+dianggap\s+perlu\b|\bhal-hal\s+(?:lain|yang\s+perlu)\b"
    r"|\bdengan\s+(?:sebaik-baiknya|semestinya)\b|\bjika\s+memungkinkan\b|\bsekitar\s+\d",
    re.IGNORECASE,
)
"""Words that every reader fills in his own way."""


@lru_cache(maxsize=8192)
def hidden_choice(text: str) -> bool:
    """Whether `text` tells a choice: a condition ("jika tidak lengkap …") or its answers ("… atau ditolak")."""
    rest = _HARMLESS.sub(" ", IF_NECESSARY.sub(" ", text))
    return _CONDITION.search(rest) is not None or _ANSWER.search(rest) is not None


@lru_cache(maxsize=8192)
def told_answer(text: str) -> bool:
    """Whether `text` tells what happens on an answer ("jika ditolak dikembalikan"); stricter than `hidden_choice`."""
    return _ANSWER.search(IF_NECESSARY.sub(" ", text)) is not None
